namespace BianMin.Domain.Calendar;

/// <summary>The arrangements the portal comes with: 《国务院办公厅关于2025年部分节假日安排的通知》 of 12 November 2024 and
/// 《国务院办公厅关于2026年部分节假日安排的通知》 of 4 November 2025, as the Xinhua agency carried them.</summary>
public static class ShippedHolidays
{
    /// <summary>All days of 2025 and 2026, by festival.</summary>
    public static IReadOnlyList<CalendarDay> Days { get; } =
    [
        .. Festival("元旦", new(2025, 1, 1), 1),
        .. Festival("春节", new(2025, 1, 28), 8, new(2025, 1, 26), new(2025, 2, 8)),
        .. Festival("清明节", new(2025, 4, 4), 3),
        .. Festival("劳动节", new(2025, 5, 1), 5, new DateOnly(2025, 4, 27)),
        .. Festival("端午节", new(2025, 5, 31), 3),
        .. Festival("国庆节、中秋节", new(2025, 10, 1), 8, new(2025, 9, 28), new(2025, 10, 11)),

        .. Festival("元旦", new(2026, 1, 1), 3, new DateOnly(2026, 1, 4)),
        .. Festival("春节", new(2026, 2, 15), 9, new(2026, 2, 14), new(2026, 2, 28)),
        .. Festival("清明节", new(2026, 4, 4), 3),
        .. Festival("劳动节", new(2026, 5, 1), 5, new DateOnly(2026, 5, 9)),
        .. Festival("端午节", new(2026, 6, 19), 3),
        .. Festival("中秋节", new(2026, 9, 25), 3),
        .. Festival("国庆节", new(2026, 10, 1), 7, new(2026, 9, 20), new(2026, 10, 10)),
    ];

    /// <summary>The same as a calendar, for before the stored one is loaded.</summary>
    public static HolidayCalendar Calendar { get; } = new(Days);

    private static IEnumerable<CalendarDay> Festival(string name, DateOnly first, int length, params DateOnly[] makeUps) =>
    [
        .. Enumerable.Range(0, length).Select(n => new CalendarDay(first.AddDays(n), CalendarDayKind.Holiday, name)),
        .. makeUps.Select(day => new CalendarDay(day, CalendarDayKind.MakeUpWorkday, name)),
    ];
}
