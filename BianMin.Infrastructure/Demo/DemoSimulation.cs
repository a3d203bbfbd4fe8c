using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Infrastructure.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Demo;

/// <summary>Plays visitors and staff of every demo centre through the same use cases as real people, so that the halls live.</summary>
internal sealed partial class DemoSimulation(
    IHallFeed feed, IDesk desk, IGuideShelf guides, IDemoSwitch demo, DemoCast cast, TimeProvider time, ILogger<DemoSimulation> logger)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1.5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(DemoPlan.Centers.Select((center, seed) => Task.Run(() => Play(center.Id, seed, stoppingToken), stoppingToken)));

    private async Task Play(string centerId, int seed, CancellationToken stop)
    {
        var random = new Random(seed);
        var hall = new SimulatedHall(centerId, random, desk, new(random, desk, guides), cast, time);
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            do
            {
                if (demo.Paused)
                    continue;
                try
                {
                    if (await feed.Current(centerId, stop) is { } now)
                        await hall.Step(now, stop);
                }
                catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
                {
                    Interrupted(e, centerId);
                }
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo of '{Center}' is interrupted")]
    private partial void Interrupted(Exception exception, string center);
}
