using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Posts;

/// <summary>The timer behind <see cref="KeepHall"/>: looks every few seconds where something may be due, and at each new day everywhere, until it is done.</summary>
internal sealed class HallUpkeepService(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IUseCasePipeline useCases, TimeProvider time, ILogger<HallUpkeepService> logger)
    : BackgroundLoop(TimeSpan.FromSeconds(3), time, logger)
{
    private static readonly TimeSpan ShortestPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EventsKept = TimeSpan.FromDays(3);

    // Centres that were not kept yet since the day began.
    private readonly HashSet<string> _awaited = [];
    private DateOnly _begunDay;

    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [Keep];

    private async Task Keep(CancellationToken stop)
    {
        foreach (var center in await Due(stop))
            await Try(cancellationToken => Keep(center, cancellationToken), stop);
    }

    private async Task Keep(string center, CancellationToken cancellationToken)
    {
        if ((await useCases.Do(Actor.System, new KeepHall(center), cancellationToken)).Succeeded)
            _awaited.Remove(center);
    }

    private async Task<IReadOnlyList<string>> Due(CancellationToken cancellationToken)
    {
        var now = Moment.At(Time.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (_begunDay != now.Day)
        {
            await context.Set<StoredHallEvent>().Where(e => e.At < now.Instant - EventsKept).ExecuteDeleteAsync(cancellationToken);
            _awaited.UnionWith((await centers.All(cancellationToken)).Select(c => c.Id));
            _begunDay = now.Day;
        }

        var due = await context.Set<WindowPost>()
            .Where(p => p.SentId != null || (PostStates.Staffed.Contains(p.State) && p.SeenAt < now.Instant - ShortestPatience))
            .Select(p => p.CenterId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. due.Union(_awaited)];
    }
}
