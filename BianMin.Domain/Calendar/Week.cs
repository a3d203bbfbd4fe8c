namespace BianMin.Domain.Calendar;

/// <summary>The week, as the office counts and names it.</summary>
public static class Week
{
    private const string Names = "日一二三四五六";

    /// <summary>Saturday or Sunday.</summary>
    public static bool IsWeekend(this DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>星期日 to 星期六.</summary>
    public static string WeekdayText(this DateOnly date) => $"星期{Names[(int)date.DayOfWeek]}";

    /// <summary>Whether a set holds the weekday of a date.</summary>
    public static bool Include(this Weekdays days, DateOnly date) => days.HasFlag((Weekdays)(1 << (int)date.DayOfWeek));

    /// <summary>周一、周三, from Monday on as the office counts.</summary>
    public static string Text(this Weekdays days) =>
        string.Join('、', Enumerable.Range(1, 7).Select(n => n % 7).Where(n => days.HasFlag((Weekdays)(1 << n))).Select(n => $"周{Names[n]}"));
}
