using BianMin.Domain.Calendar;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Calendar;

/// <summary>One small month, its weeks beginning on Monday; each special day carries a word beside its colour.</summary>
public sealed partial class MonthCalendar
{
    private const int WeekDays = 7;

    private IReadOnlyList<Cell?[]> _weeks = [];

    /// <summary>The first day of the month.</summary>
    [Parameter, EditorRequired]
    public DateOnly First { get; set; }

    /// <summary>The public holidays.</summary>
    [Parameter, EditorRequired]
    public HolidayCalendar Holidays { get; set; } = null!;

    /// <summary>The market days to mark; null for none.</summary>
    [Parameter]
    public MarketDays? Market { get; set; }

    /// <summary>The day to mark as today.</summary>
    [Parameter]
    public DateOnly Today { get; set; }

    protected override void OnParametersSet()
    {
        var blank = ((int)First.DayOfWeek + WeekDays - 1) % WeekDays;
        var days = DateTime.DaysInMonth(First.Year, First.Month);
        _weeks = [.. Enumerable.Repeat<Cell?>(null, blank).Concat(Enumerable.Range(0, days).Select(n => CellOf(First.AddDays(n)))).Chunk(WeekDays)];
    }

    private Cell CellOf(DateOnly date) => new(date, Holidays.On(date), Market?.Include(date) ?? false);

    private sealed record Cell(DateOnly Date, CalendarDay? Special, bool Market)
    {
        public string? Mark => Special?.Kind switch
        {
            CalendarDayKind.Holiday => "休",
            CalendarDayKind.MakeUpWorkday => "班",
            _ => null,
        };

        public string Look => Special?.Kind switch
        {
            CalendarDayKind.Holiday => "holiday",
            CalendarDayKind.MakeUpWorkday => "makeup",
            _ => Date.IsWeekend() ? "weekend" : "",
        };

        /// <summary>As read out and shown on pointing: 农历十月十四，圩日.</summary>
        public string Words => string.Join('，', new[] { $"农历{LunarDate.Of(Date).Text}", Special?.Text, Market ? "圩日" : null }.OfType<string>());
    }
}
