using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Posts;

/// <summary>The timer behind <see cref="KeepHall"/>: looks every few seconds where something may be due, and at each new day everywhere.</summary>
internal sealed partial class HallKeeper(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IDesk desk, TimeProvider time, ILogger<HallKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ShortestPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EventsKept = TimeSpan.FromDays(3);
    private static readonly PostState[] Staffed = [PostState.StaffedByA, PostState.CoveredByB];
    private DateOnly _keptDay;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            try
            {
                foreach (var center in await Due(stoppingToken))
                    await desk.Do(Actor.System, new KeepHall(center), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
            {
                Failed(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<IReadOnlyList<string>> Due(CancellationToken cancel)
    {
        var now = Moment.At(time.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (_keptDay != now.Day)
        {
            await context.Set<StoredHallEvent>().Where(e => e.At < now.Instant - EventsKept).ExecuteDeleteAsync(cancel);
            var all = await centers.All(cancel);
            _keptDay = now.Day;
            return [.. all.Select(c => c.Id)];
        }

        return await context.Set<WindowPost>()
            .Where(p => p.SentId != null || (Staffed.Contains(p.State) && p.SeenAt < now.Instant - ShortestPatience))
            .Select(p => p.CenterId)
            .Distinct()
            .ToListAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The halls could not be looked after; trying again")]
    private partial void Failed(Exception exception);
}
