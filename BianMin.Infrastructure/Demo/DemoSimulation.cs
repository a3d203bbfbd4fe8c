using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Demo;

/// <summary>Plays visitors and staff of every demo centre through the same use cases as real people, so that the halls live.</summary>
internal sealed class DemoSimulation(
    IHallFeed feed, IUseCasePipeline useCases, IGuideQueries guides, IDemoSwitch demo, DemoCast cast, TimeProvider time, ILogger<DemoSimulation> logger)
    : BackgroundLoop(TimeSpan.FromSeconds(1.5), time, logger)
{
    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => DemoPlan.Centers.Select((center, seed) => Play(center.Id, seed));

    private Func<CancellationToken, Task> Play(string centerId, int seed)
    {
        var random = new Random(seed);
        var hall = new SimulatedHall(centerId, random, useCases, new(random, useCases, guides), cast, Time);
        return async stop =>
        {
            if (!demo.Paused && await feed.Current(centerId, stop) is { } now)
                await hall.Step(now, stop);
        };
    }
}
