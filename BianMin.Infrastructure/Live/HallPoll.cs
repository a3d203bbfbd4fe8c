using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Live;

/// <summary>The net under the notifications: looks every second whether any centre moved on, on any engine, and now and then reads anew because time itself changes a hall.</summary>
internal sealed class HallPoll(IDbContextFactory<BianMinDbContext> contexts, CenterVersions heads, HallFeed feed, TimeProvider time, ILogger<HallPoll> logger)
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
        if (!feed.Watched.Any())
            return;
        await using var context = await contexts.CreateDbContextAsync(stop);
        foreach (var head in await context.Set<CenterHead>().AsNoTracking().ToListAsync(stop))
        {
            heads.Keep(head);
            feed.Nudge(head.CenterId, refresh ? null : head.HallVersion);
        }
    }
}
