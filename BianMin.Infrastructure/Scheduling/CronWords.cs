using System.Globalization;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>A cron expression of five fields in Chinese words: 每月 1、15 日 18:00. What has no usual words is shown as it is set.</summary>
internal static class CronWords
{
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    private const string WeekdayNames = "日一二三四五六";

    /// <summary>The words for an expression that can be read.</summary>
    public static string Of(string cron)
    {
        var fields = cron.Trim().ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields is [var minute, var hour, var day, var month, var weekday]
            && TimeOf(minute, hour) is { } time && DayOf(day, month, weekday) is { } days
            ? (days, time.EachHour) switch
            {
                ("每天", true) => time.Words,
                ("每天", false) => $"每天 {time.Words}",
                _ => $"{days} {time.Words}",
            }
            : $"按设定的时间（{cron.Trim()}）";
    }

    private static (string Words, bool EachHour)? TimeOf(string minute, string hour)
    {
        if (hour == "*")
        {
            return minute switch
            {
                "*" => ("每分钟", true),
                "0" => ("每小时整点", true),
                _ when minute.Split('/') is ["0" or "*", var step] && Number(step) is { } every => ($"每 {every} 分钟", true),
                _ when Numbers(minute) is { } minutes => ($"每小时第 {string.Join('、', minutes)} 分", true),
                _ => null,
            };
        }

        return Number(minute) is { } at && Numbers(hour) is { } hours
            ? (string.Join('、', hours.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h:D2}:{at:D2}"))), false)
            : null;
    }

    private static string? DayOf(string day, string month, string weekday)
    {
        if (day is "*" or "?" && weekday is "*" or "?")
            return month == "*" ? "每天" : MonthsOf(month) is { } inMonths ? $"{inMonths}每天" : null;
        if (day is "*" or "?")
            return month == "*" && WeekdaysOf(weekday) is { } week ? $"每{week}" : null;
        if (weekday is not ("*" or "?") || MonthsOf(month) is not { } months)
            return null;
        var named = day.Split(',').Select(d => d == "L" ? "最后一天" : d.Split('-') is [var from, var to] && Number(from) is { } a && Number(to) is { } b
            ? $"{a} 至 {b} 日" : Number(d) is { } n ? $"{n} 日" : null).ToList();
        return named.Contains(null) ? null : $"{months} {string.Join("和", named)}".Replace(" 最后", "最后", StringComparison.Ordinal);
    }

    private static string? MonthsOf(string month) => month == "*" ? "每月"
        : month.Split('/') is [var first, var step] && Number(first == "*" ? "1" : first) is { } start && Number(step) is > 0 and { } every
            ? MonthsOf(string.Join(',', Enumerable.Range(0, 12).Select(i => start + i * every).Where(m => m <= 12)))
        : Numbers(month) is { } months ? $"每年 {string.Join('、', months)} 月" : null;

    private static string? WeekdaysOf(string weekday)
    {
        if (weekday.Split('-') is [var from, var to])
            return WeekdayOf(from) is { } first && WeekdayOf(to) is { } last ? $"{first}至{last}" : null;
        var days = weekday.Split(',').Select(WeekdayOf).ToList();
        return days.Contains(null) ? null : string.Join('、', days);
    }

    // From Sunday as 0; 7 is Sunday as well.
    private static string? WeekdayOf(string day) =>
        (Array.IndexOf(Weekdays, day) is >= 0 and var at ? at : Number(day) is >= 0 and <= 7 and { } n ? n % 7 : -1) is >= 0 and var index
            ? $"周{WeekdayNames[index]}" : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<int>? Numbers(string list)
    {
        var numbers = list.Split(',').Select(Number).ToList();
        return numbers.Contains(null) ? null : [.. numbers.Select(n => n!.Value)];
    }
}
