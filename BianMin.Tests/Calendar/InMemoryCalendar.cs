using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;

namespace BianMin.Tests.Calendar;

/// <summary>The stored holidays without a database; counts what was replaced.</summary>
internal sealed class InMemoryCalendar(params CalendarDay[] days) : ICalendarStore, IHolidays, IUnitOfWork
{
    private readonly List<Func<CancellationToken, Task>> _afterwards = [];
    private List<CalendarDay> _days = [.. days];

    public int Replaced { get; private set; }

    public HolidayCalendar Current { get; private set; } = new(days);

    public Moment Now { get; } = China.At("2026-11-22 10:00");

    public Task Reload(CancellationToken cancellationToken)
    {
        Current = new(_days);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CalendarDay>> All(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CalendarDay>>([.. _days]);

    public Task Replace(IReadOnlyCollection<int> wholeYears, IReadOnlyList<CalendarDay> days, CancellationToken cancellationToken)
    {
        Replaced++;
        var dates = days.Select(d => d.Date).ToHashSet();
        _days = [.. _days.Where(d => !wholeYears.Contains(d.Year) && !dates.Contains(d.Date)), .. days];
        return Task.CompletedTask;
    }

    public void Raise(HallEvent happened) => throw new InvalidOperationException("No hall changes with the holidays.");

    public void Afterwards(Func<CancellationToken, Task> act) => _afterwards.Add(act);

    /// <summary>Imports as the pipeline does: what is to follow the commit is done only after a success.</summary>
    public async Task<Outcome<ImportedHolidays>> Import(Actor actor, string text)
    {
        var outcome = await new ImportHolidaysHandler(this, this, this).Handle(actor, new(text), CancellationToken.None);
        foreach (var act in outcome.Succeeded ? _afterwards : [])
            await act(CancellationToken.None);
        _afterwards.Clear();
        return outcome;
    }
}
