using System.Globalization;

namespace BianMin.Domain.Calendar;

/// <summary>农历: a day of the Chinese lunisolar calendar.</summary>
/// <param name="Year">The civil year in which the lunar year began.</param>
/// <param name="Month">1 to 12; a leap month has the number of the month it follows.</param>
/// <param name="Day">1 to 30.</param>
/// <param name="Leap">Whether the month is a leap month (闰).</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool Leap)
{
    private static readonly ChineseLunisolarCalendar Lunisolar = new();

    private static readonly string[] Months =
        ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月"];

    private const string Digits = "一二三四五六七八九十";

    /// <summary>The first day that can be told, 19 February 1901.</summary>
    public static DateOnly First { get; } = DateOnly.FromDateTime(Lunisolar.MinSupportedDateTime);

    /// <summary>The last day that can be told, 28 January 2101.</summary>
    public static DateOnly Last { get; } = DateOnly.FromDateTime(Lunisolar.MaxSupportedDateTime);

    /// <summary>As on a Chinese calendar: 十月十四, 闰六月初一, 腊月廿九.</summary>
    public string Text => $"{(Leap ? "闰" : "")}{Months[Month - 1]}{DayText}";

    /// <summary>The day within its month: 初一, 十四, 廿九, 三十.</summary>
    public string DayText => Day switch
    {
        <= 10 => $"初{Digits[Day - 1]}",
        < 20 => $"十{Digits[Day - 11]}",
        20 => "二十",
        < 30 => $"廿{Digits[Day - 21]}",
        _ => "三十",
    };

    /// <summary>The lunar date of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before <see cref="First"/> or after <see cref="Last"/>.</exception>
    public static LunarDate Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        var year = Lunisolar.GetYear(day);
        var ordinal = Lunisolar.GetMonth(day);
        // The framework counts a leap month as a month of its own: in 2025, 闰六月 is the seventh of thirteen.
        var leap = Lunisolar.GetLeapMonth(year);
        var passed = leap > 0 && ordinal >= leap;
        return new(year, passed ? ordinal - 1 : ordinal, Lunisolar.GetDayOfMonth(day), ordinal == leap);
    }
}
