using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;

namespace BianMin.Tests.Calendar;

/// <summary>The stored holidays without a database; counts the commits.</summary>
internal sealed class InMemoryCalendar(params CalendarDay[] days) : ICalendarStore, IHolidays, IUnitOfWork
{
    private List<CalendarDay> _days = [.. days];

    public int Commits { get; private set; }

    public HolidayCalendar Current { get; private set; } = new(days);

    public Moment Now { get; } = China.At("2026-11-22 10:00");

    public Task Reload(CancellationToken cancel)
    {
        Current = new(_days);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CalendarDay>> All(CancellationToken cancel) => Task.FromResult<IReadOnlyList<CalendarDay>>([.. _days]);

    public Task Replace(IReadOnlyCollection<int> wholeYears, IReadOnlyList<CalendarDay> days, CancellationToken cancel)
    {
        var dates = days.Select(d => d.Date).ToHashSet();
        _days = [.. _days.Where(d => !wholeYears.Contains(d.Year) && !dates.Contains(d.Date)), .. days];
        return Task.CompletedTask;
    }

    public Task Commit(Actor actor, IUseCase useCase, IReadOnlyList<HallEvent> events, CancellationToken cancel)
    {
        Commits++;
        return Task.CompletedTask;
    }
}
