using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Calendar;

/// <summary>Seeds the holidays of a new installation, and now and then looks whether another node has imported some.</summary>
internal sealed partial class HolidayKeeper(IDesk desk, IHolidays holidays, TimeProvider time, ILogger<HolidayKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        try
        {
            do
            {
                await Look(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            await desk.Do(Actor.System, new SeedHolidays(), cancel);
            await holidays.Reload(cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            Failed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The holidays could not be read; those known so far stay in force")]
    private partial void Failed(Exception exception);
}
