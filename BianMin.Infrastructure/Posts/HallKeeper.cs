using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Posts;

/// <summary>The timer behind <see cref="KeepHall"/>: looks every few seconds where something may be due, and at each new day everywhere, until it is done.</summary>
internal sealed class HallKeeper(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IDesk desk, TimeProvider time, ILogger<HallKeeper> logger)
    : BackgroundLoop(TimeSpan.FromSeconds(3), time, logger)
{
    private static readonly TimeSpan ShortestPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EventsKept = TimeSpan.FromDays(3);
    private static readonly PostState[] Staffed = [PostState.StaffedByA, PostState.CoveredByB];

    // Centres that were not kept yet since the day began.
    private readonly HashSet<string> _awaited = [];
    private DateOnly _begunDay;

    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [Keep];

    private async Task Keep(CancellationToken stop)
    {
        foreach (var center in await Due(stop))
            await Try(cancel => Keep(center, cancel), stop);
    }

    private async Task Keep(string center, CancellationToken cancel)
    {
        if ((await desk.Do(Actor.System, new KeepHall(center), cancel)).Succeeded)
            _awaited.Remove(center);
    }

    private async Task<IReadOnlyList<string>> Due(CancellationToken cancel)
    {
        var now = Moment.At(Time.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (_begunDay != now.Day)
        {
            await context.Set<StoredHallEvent>().Where(e => e.At < now.Instant - EventsKept).ExecuteDeleteAsync(cancel);
            _awaited.UnionWith((await centers.All(cancel)).Select(c => c.Id));
            _begunDay = now.Day;
        }

        var due = await context.Set<WindowPost>()
            .Where(p => p.SentId != null || (Staffed.Contains(p.State) && p.SeenAt < now.Instant - ShortestPatience))
            .Select(p => p.CenterId)
            .Distinct()
            .ToListAsync(cancel);
        return [.. due.Union(_awaited)];
    }
}
