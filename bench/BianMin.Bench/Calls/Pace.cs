using System.Diagnostics;

namespace BianMin.Bench.Calls;

/// <summary>
/// Starts work at fixed times whether or not the work before has ended, so that a slow system is not spared. In each
/// interval one visitor is finished with and another draws a ticket in the first half, and one is called in the second.
/// </summary>
internal static class Pace
{
    /// <summary>Runs a number of visits at a rate.</summary>
    /// <param name="first">Number of the first visit.</param>
    /// <param name="count">How many.</param>
    /// <param name="perSecond">The rate.</param>
    /// <param name="prepare">The first half: finish and draw.</param>
    /// <param name="call">The second half.</param>
    public static async Task Run(int first, int count, double perSecond, Func<int, Task> prepare, Func<int, Task> call)
    {
        var random = new Random(first);
        var start = Stopwatch.GetTimestamp();
        var visits = new List<Task>(count);
        for (var i = 0; i < count; i++)
        {
            var (early, late) = (random.NextDouble() / 2, 0.5 + (random.NextDouble() / 2));
            visits.Add(Visit(first + i, start, (i + early) / perSecond, (i + late) / perSecond, prepare, call));
        }

        await Task.WhenAll(visits);
    }

    private static async Task Visit(int number, long start, double prepareAt, double callAt, Func<int, Task> prepare, Func<int, Task> call)
    {
        await Until(start, prepareAt);
        await prepare(number);
        await Until(start, callAt);
        await call(number);
    }

    private static async Task Until(long start, double seconds)
    {
        var left = TimeSpan.FromSeconds(seconds) - Stopwatch.GetElapsedTime(start);
        if (left > TimeSpan.Zero)
            await Task.Delay(left);
        else
            await Task.Yield();
    }
}
