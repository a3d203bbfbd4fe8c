using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Calendar;

/// <summary>Seeds the holidays of a new installation, and now and then looks whether another node has imported some; those known so far stay in force.</summary>
internal sealed class HolidayRefreshService(IUseCasePipeline useCases, IHolidays holidays, TimeProvider time, ILogger<HolidayRefreshService> logger)
    : BackgroundLoop(TimeSpan.FromMinutes(1), time, logger)
{
    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [Look];

    private async Task Look(CancellationToken stop)
    {
        await useCases.Do(Actor.System, new SeedHolidays(), stop);
        await holidays.Reload(stop);
    }
}
