using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Calendar;

/// <summary>Seeds the holidays of a new installation, and now and then looks whether another node has imported some; those known so far stay in force.</summary>
internal sealed class HolidayKeeper(IDesk desk, IHolidays holidays, TimeProvider time, ILogger<HolidayKeeper> logger)
    : BackgroundLoop(TimeSpan.FromMinutes(1), time, logger)
{
    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [Look];

    private async Task Look(CancellationToken stop)
    {
        await desk.Do(Actor.System, new SeedHolidays(), stop);
        await holidays.Reload(stop);
    }
}
