namespace BianMin.Domain.Calendar;

/// <summary>Days off by law alone (全国年节及纪念日放假办法, as revised with effect from 2025, art. 2): what is known of a year before the
/// State Council arranges it. Which weekdays stand in for those on a weekend (art. 6), and which weekends are worked in exchange
/// (art. 7), only the arrangement tells.</summary>
public static class StatutoryHolidays
{
    private const int FirstYear = 2025;
    private const int LastYear = 2099;

    /// <summary>The holiday on a date; null when there is none, or in a year that the rules here do not reach.</summary>
    public static CalendarDay? On(DateOnly date) =>
        date.Year is >= FirstYear and <= LastYear && Name(date) is { } name ? new(date, CalendarDayKind.Holiday, name) : null;

    private static string? Name(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) => "元旦",
        (5, 1 or 2) => "劳动节",
        (10, 1 or 2 or 3) => "国庆节",
        (4, var day) when day == QingmingDay(date.Year) => "清明节",
        _ => LunarName(date),
    };

    // A festival is kept in the ordinary month, never in the leap month behind it.
    private static string? LunarName(DateOnly date) => LunarDate.Of(date) switch
    {
        { Month: 1, Day: >= 1 and <= 3, Leap: false } => "春节",
        { Month: 5, Day: 5, Leap: false } => "端午节",
        { Month: 8, Day: 15, Leap: false } => "中秋节",
        // 除夕 is the day before the year begins, whether its month has 29 days or 30.
        _ => LunarDate.Of(date.AddDays(1)) is { Month: 1, Day: 1, Leap: false } ? "春节" : null,
    };

    // 清明, when the sun stands at 15°, falls 0.2422 days later each year and a day earlier after each leap day; 4.81 is where this
    // century begins (寿星公式). Good for 2000 to 2099.
    private static int QingmingDay(int year)
    {
        var ofCentury = year % 100;
        return (int)((ofCentury * 0.2422) + 4.81) - (ofCentury / 4);
    }
}
