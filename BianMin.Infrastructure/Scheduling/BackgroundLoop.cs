using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>
/// Work that goes on as long as the portal, round after round. A hosted service that throws would end the whole portal, and
/// with it the hall: so whatever goes wrong in a round is logged, and the next round comes in its time.
/// </summary>
/// <param name="beat">From the beginning of one round to that of the next, when it does not take longer.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears what went wrong.</param>
internal abstract partial class BackgroundLoop(TimeSpan beat, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>The clock.</summary>
    protected TimeProvider Time => time;

    /// <summary>What is done again and again, side by side; one for most.</summary>
    protected abstract IEnumerable<Func<CancellationToken, Task>> Rounds { get; }

    /// <inheritdoc/>
    protected sealed override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Rounds.Select(round => Task.Run(() => Repeat(round, stoppingToken), CancellationToken.None)));

    /// <summary>Does a round, or a part of one that must not keep the others from being done.</summary>
    protected async Task Try(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await work(stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The portal stops.
        }
        catch (Exception e)
        {
            Failed(e, DatabaseErrors.MeansUnavailable(e) || DatabaseErrors.MeansAnotherWasFaster(e) ? LogLevel.Warning : LogLevel.Error, GetType().Name);
        }
    }

    private async Task Repeat(Func<CancellationToken, Task> round, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(beat, time);
        do
        {
            await Try(round, stop);
        }
        while (await Next(timer, stop));
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Message = "A round of {Loop} failed; the next comes in its time")]
    private partial void Failed(Exception exception, LogLevel level, string loop);
}
