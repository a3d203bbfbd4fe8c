using BianMin.Domain.Calendar;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Calendar;

/// <summary>The special days; some forty a year, so they are always read as a whole.</summary>
internal sealed class CalendarStore(BianMinDbContext context) : ICalendarStore
{
    public async Task<IReadOnlyList<CalendarDay>> All(CancellationToken cancellationToken) =>
        await context.Set<CalendarDay>().AsNoTracking().OrderBy(d => d.Date).ToListAsync(cancellationToken);

    public async Task Replace(IReadOnlyCollection<int> wholeYears, IReadOnlyList<CalendarDay> days, CancellationToken cancellationToken)
    {
        var stored = await context.Set<CalendarDay>().ToDictionaryAsync(d => d.Date, cancellationToken);
        var dates = days.Select(d => d.Date).ToHashSet();
        context.RemoveRange(stored.Values.Where(d => wholeYears.Contains(d.Year) && !dates.Contains(d.Date)));
        foreach (var day in days)
        {
            // Rows that stay as they are stay untouched, so that the audit trail tells only what changed.
            if (stored.TryGetValue(day.Date, out var known))
                context.Entry(known).CurrentValues.SetValues(day);
            else
                context.Add(day);
        }
    }
}
