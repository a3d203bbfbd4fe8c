using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Live;

/// <summary>The net under the notifications: looks every second whether any centre moved on, on any engine, and now and then reads anew because time itself changes a hall.</summary>
internal sealed partial class HallPoll(IDbContextFactory<BianMinDbContext> contexts, Heads heads, HallFeed feed, TimeProvider time, ILogger<HallPoll> logger)
    : BackgroundService
{
    /// <summary>The time between two looks.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private const int RoundsBetweenRefreshes = 10;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        for (var round = 1; await Tick(timer, stoppingToken); round++)
        {
            try
            {
                if (feed.Watched.Any())
                    await Look(refresh: round % RoundsBetweenRefreshes == 0, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e);
            }
        }
    }

    private async Task Look(bool refresh, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        foreach (var head in await context.Set<CenterHead>().AsNoTracking().ToListAsync(cancel))
        {
            heads.Keep(head);
            feed.Nudge(head.CenterId, refresh ? null : head.HallVersion);
        }
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stop)
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The halls' versions could not be read")]
    private partial void Failed(Exception exception);
}
