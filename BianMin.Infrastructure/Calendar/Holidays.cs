using BianMin.Domain.Calendar;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Calendar;

/// <summary>The holidays in memory; until they are first loaded, those that the portal comes with.</summary>
internal sealed class Holidays(IDbContextFactory<BianMinDbContext> contexts) : IHolidays
{
    private volatile HolidayCalendar _current = ShippedHolidays.Calendar;

    public HolidayCalendar Current => _current;

    public async Task Reload(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        _current = new(await context.Set<CalendarDay>().AsNoTracking().ToListAsync(cancellationToken));
    }
}
