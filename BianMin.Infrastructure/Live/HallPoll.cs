using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Live;

/// <summary>The net under the notifications: looks every second whether any centre moved on, on any engine, and now and then reads anew because time itself changes a hall.</summary>
internal sealed class HallPoll(
    IDbContextFactory<BianMinDbContext> contexts, DatabaseOptions database, CenterVersions heads, HallFeed feed, ChangeFeed changes, TimeProvider time, ILogger<HallPoll> logger)
    : BackgroundLoop(Round, time, logger)
{
    /// <summary>The time between two looks.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private const int RoundsBetweenRefreshes = 10;
    private int _round;

    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [Look];

    private async Task Look(CancellationToken stop)
    {
        var refresh = ++_round % RoundsBetweenRefreshes == 0;
        // Of a SQLite file there is no other node.
        if (!feed.Watched.Any() && !(changes.Watched && database.Engine != DatabaseEngine.Sqlite))
            return;
        await using var context = await contexts.CreateDbContextAsync(stop);
        foreach (var head in await context.Set<CenterHead>().AsNoTracking().ToListAsync(stop))
        {
            if (heads.Known(head.CenterId) is { } known && known.AuditSequence < head.AuditSequence)
                changes.Tell(new(head.CenterId, null));
            heads.Keep(head);
            feed.Nudge(head.CenterId, refresh ? null : head.HallVersion);
        }
    }
}
