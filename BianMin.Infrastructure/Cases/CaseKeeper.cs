using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Cases;

/// <summary>The timer behind <see cref="KeepCases"/>: every hour, everywhere.</summary>
internal sealed partial class CaseKeeper(ICenterDirectory centers, IDesk desk, TimeProvider time, ILogger<CaseKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            try
            {
                foreach (var center in await centers.All(stoppingToken))
                    await desk.Do(Actor.System, new KeepCases(center.Id), stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cases could not be looked after; trying again")]
    private partial void Failed(Exception exception);
}
