using System.Collections.Frozen;

namespace BianMin.Domain.Calendar;

/// <summary>Public holidays and make-up working days: of a year whose arrangement was imported what it says, of any other those of
/// <see cref="StatutoryHolidays"/>. Immutable.</summary>
public sealed class HolidayCalendar
{
    /// <summary>What must be said of every limit that reaches into a year whose arrangement is not known.</summary>
    public const string Unpublished = "该年度放假安排尚未公布，期限可能调整";

    private readonly FrozenDictionary<DateOnly, CalendarDay> _days;

    /// <summary>A calendar of these days; of two for one date the later counts.</summary>
    public HolidayCalendar(IEnumerable<CalendarDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var byDate = new Dictionary<DateOnly, CalendarDay>();
        foreach (var day in days)
        {
            byDate[day.Date] = day;
        }

        _days = byDate.ToFrozenDictionary();
    }

    /// <summary>What is special about a date, or null.</summary>
    public CalendarDay? On(DateOnly date) => _days.GetValueOrDefault(date) ?? (Knows(date.Year) ? null : StatutoryHolidays.On(date));

    /// <summary>The imported days of a year in order; none when its arrangement has not been imported.</summary>
    public IReadOnlyList<CalendarDay> In(int year) => [.. _days.Values.Where(d => d.Year == year).OrderBy(d => d.Date)];

    /// <summary>Whether the arrangement of a year has been imported: New Year's Day is in every one.</summary>
    public bool Knows(int year) => _days.ContainsKey(new(year, 1, 1));

    /// <summary>工作日, the unit of legal limits (行政许可法第82条): the law's own, whatever days a centre is open on,
    /// so that no market-day centre can stretch a limit and no weekend duty can shorten one.</summary>
    public bool IsWorkingDay(DateOnly date) => On(date)?.Kind switch
    {
        CalendarDayKind.Holiday => false,
        CalendarDayKind.MakeUpWorkday => true,
        _ => !date.IsWeekend(),
    };
}

/// <summary>The holidays known now, in memory; asked on every refresh of a hall, so it never waits.</summary>
public interface IHolidays
{
    /// <summary>The calendar as last loaded.</summary>
    HolidayCalendar Current { get; }

    /// <summary>Loads what is stored now.</summary>
    Task Reload(CancellationToken cancellationToken);
}

/// <summary>The stored special days.</summary>
public interface ICalendarStore
{
    /// <summary>All of them, by date.</summary>
    Task<IReadOnlyList<CalendarDay>> All(CancellationToken cancellationToken);

    /// <summary>Puts <paramref name="days"/> in place of all days of <paramref name="wholeYears"/> and of any other day
    /// with the same date; takes effect when the unit of work commits.</summary>
    Task Replace(IReadOnlyCollection<int> wholeYears, IReadOnlyList<CalendarDay> days, CancellationToken cancellationToken);
}
