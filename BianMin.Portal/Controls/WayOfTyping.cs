using System.Globalization;
using MudBlazor;

namespace BianMin.Portal.Controls;

/// <summary>How people type a day or a time, and what they are told about it.</summary>
/// <param name="Read">Reads a text without spaces around it; null when it cannot be read.</param>
/// <param name="Write">As it is shown.</param>
/// <param name="Pattern">For browsers, which keep a form back whose field holds something else.</param>
/// <param name="Placeholder">Shown while nothing is typed.</param>
/// <param name="Example">Told on pointing, and by the browser that keeps a form back.</param>
/// <param name="Wrong">Said after a text that cannot be read.</param>
/// <param name="Missing">Said when it is required and empty.</param>
/// <param name="Opens">Name of the icon.</param>
/// <param name="Icon">Opens what can be chosen.</param>
public sealed record WayOfTyping<T>(
    Func<string, T?> Read, Func<T, string> Write, string Pattern, string Placeholder, string Example, string Wrong, string Missing, string Opens, string Icon)
    where T : struct;

/// <summary>The ways of typing.</summary>
internal static class WaysOfTyping
{
    // Has the 29th of February; the year that is meant need not.
    private const int LeapYear = 2000;

    private static readonly string[] Days = ["yyyyMMdd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];
    private static readonly string[] DaysOfTheYear = ["MMdd", "M-d", "M/d", "M月d日"];
    private static readonly string[] Times = ["H:mm", "HHmm"];

    /// <summary><c>2026-11-28</c>, <c>20261128</c>, <c>1128</c>, also with one digit for a month and with the marks of other habits.</summary>
    /// <param name="full">Gives a day without a year the one that is meant.</param>
    public static WayOfTyping<DateOnly> Day(Func<DateOnly, DateOnly> full) => new(
        text => Parse(text, Days) ?? (Parse($"{LeapYear} {text}", [.. DaysOfTheYear.Select(form => $"yyyy {form}")]) is { } day ? full(day) : null),
        DayInAddress.Of,
        @"(\d{4})?(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])|(\d{4}[\-\/\.年])?(0?[1-9]|1[0-2])[\-\/\.月](0?[1-9]|[12]\d|3[01])日?",
        "年-月-日", "日期，如 2026-11-28、20261128 或 1128", "不是日期，请按 2026-11-28、20261128 或 1128 填写。", "请填写日期。", "打开日历", Icons.Material.Outlined.CalendarToday);

    /// <summary><c>08:30</c>, <c>8:30</c>, <c>0830</c> or <c>830</c>, also with the colon of an input method.</summary>
    public static WayOfTyping<TimeOnly> Time { get; } = new(
        text => TimeOnly.TryParseExact(FourDigits(text), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        "([01]?[0-9]|2[0-3])[:：]?[0-5][0-9]",
        "时:分", "时间，如 08:30 或 0830", "不是时间，请按 08:30 或 0830 填写。", "请填写时间。", "选择时间", Icons.Material.Outlined.Schedule);

    private static DateOnly? Parse(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string FourDigits(string text) => text.Contains('：') || text.Contains(':') ? text.Replace('：', ':') : text.PadLeft(4, '0');
}
