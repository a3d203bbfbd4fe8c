using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Demo;

/// <summary>
/// Makes the history of all demo centres in the background, newest day first, so that last month is there soon and the halls can be
/// used meanwhile. It goes on where it was interrupted; several nodes share the work without making a day twice.
/// </summary>
internal sealed partial class DemoHistory(HistoryWriter writer, HistoryProgress progress, HistoryReports reports, TimeProvider time, ILogger<DemoHistory> logger)
    : BackgroundLoop(AfterTrouble, time, logger)
{
    // The first pages come first.
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AfterAnother = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(15);

    /// <summary>Makes one day, the newest that is missing anywhere; false when all are made.</summary>
    /// <param name="marks">How far each centre has come; kept up to date.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> Step(IList<HistoryMark> marks, CancellationToken cancellationToken)
    {
        progress.Tell(marks);
        if (marks.Where(m => m.Next is not null).MaxBy(m => m.Next!.Date) is not { } next)
            return false;
        marks[marks.IndexOf(next)] = await writer.Next(next, cancellationToken);
        progress.Tell(marks);
        return true;
    }

    /// <summary>How far each centre has come.</summary>
    public async Task<IList<HistoryMark>> Marks(CancellationToken cancellationToken)
    {
        var marks = new List<HistoryMark>();
        foreach (var center in DemoPlan.Centers)
        {
            if (await writer.Mark(center, cancellationToken) is { } mark)
                marks.Add(mark);
        }

        return marks;
    }

    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [MakeOnce];

    private async Task MakeOnce(CancellationToken stop)
    {
        try
        {
            await Task.Delay(FirstRest, Time, stop);
            var began = Time.GetTimestamp();
            while (await Make(stop) is { } rest)
                await Task.Delay(rest, Time, stop);
            var took = Time.GetElapsedTime(began);
            Made(progress.All, took);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // Such as a window that an administrator took away meanwhile: the same would fail the next time.
            GivenUp(e);
        }

        // There is no second round before the next start.
        await Task.Delay(Timeout.InfiniteTimeSpan, Time, stop);
    }

    // Makes all that is missing; how long to rest when it was interrupted, null when all is made.
    private async Task<TimeSpan?> Make(CancellationToken stop)
    {
        try
        {
            var marks = await Marks(stop);
            while (true)
            {
                var began = Time.GetTimestamp();
                if (!await Step(marks, stop))
                {
                    await reports.Make(stop);
                    return null;
                }

                // Two thirds of the time belong to the living halls.
                var rest = Time.GetElapsedTime(began) * 2;
                await Task.Delay(rest < ShortestRest ? ShortestRest : rest, Time, stop);
            }
        }
        catch (Exception e) when (DatabaseErrors.MeansAnotherWasFaster(e))
        {
            return AfterAnother;
        }
        catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
        {
            Interrupted(e);
            return AfterTrouble;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo's history of {Days} days was made in {Time}")]
    private partial void Made(int days, TimeSpan time);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo's history is interrupted, because the database cannot be used; it goes on")]
    private partial void Interrupted(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo's history could not be made; the next start tries again")]
    private partial void GivenUp(Exception exception);
}

/// <summary>How far the history of this installation has come, as this node last saw it.</summary>
internal sealed class HistoryProgress : IDemoHistory
{
    private volatile int _made;
    private volatile int _all;

    public int Made => _made;

    public int All => _all;

    public void Tell(IEnumerable<HistoryMark> marks)
    {
        var (made, all) = (0, 0);
        foreach (var mark in marks)
            (made, all) = (made + mark.Made, all + mark.Plan.Days.Count);
        (_made, _all) = (made, all);
    }
}
