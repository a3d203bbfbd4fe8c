using System.Globalization;
using BianMin.Domain.Kernel;

namespace BianMin.Portal.Controls;

/// <summary>The one way to write dates, times, durations and money on screens and prints. Instants are shown as on the wall in China.</summary>
public static class ChineseText
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>2026年11月22日 星期日.</summary>
    public static string LongDate(DateOnly day) => day.ToString("yyyy'年'M'月'd'日' dddd", Chinese);

    /// <summary>2026年11月22日.</summary>
    public static string Date(DateOnly day) => day.ToString("yyyy'年'M'月'd'日'", Chinese);

    /// <summary>11月22日.</summary>
    public static string ShortDate(DateOnly day) => day.ToString("M'月'd'日'", Chinese);

    /// <summary>08:05.</summary>
    public static string Time(DateTimeOffset instant) => Moment.LocalOf(instant).ToString("HH:mm", Chinese);

    /// <summary>08:05:09.</summary>
    public static string TimeWithSeconds(DateTimeOffset instant) => Moment.LocalOf(instant).ToString("HH:mm:ss", Chinese);

    /// <summary>11月22日 08:05.</summary>
    public static string DateAndTime(DateTimeOffset instant) => Moment.LocalOf(instant).ToString("M'月'd'日' HH:mm", Chinese);

    /// <summary>A stretch of time in whole minutes or hours: 不到 1 分钟, 12 分钟, 1 小时 5 分钟.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "不到 1 分钟",
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes} 分钟",
        { Minutes: 0 } => $"{(int)time.TotalHours} 小时",
        _ => $"{(int)time.TotalHours} 小时 {time.Minutes} 分钟",
    };

    /// <summary>A running stretch: 02:15, and 1:02:15 from an hour on. Never less than nothing.</summary>
    public static string Running(TimeSpan time)
    {
        var t = time < TimeSpan.Zero ? TimeSpan.Zero : time;
        return t.TotalHours >= 1 ? $"{(int)t.TotalHours}:{t.Minutes:D2}:{t.Seconds:D2}" : $"{t.Minutes:D2}:{t.Seconds:D2}";
    }

    /// <summary>A running stretch in whole minutes: 12 分钟.</summary>
    public static string Minutes(TimeSpan time) => $"{Math.Max(0, (int)time.TotalMinutes)} 分钟";

    /// <summary>￥12.00.</summary>
    public static string Money(decimal yuan) => string.Create(Chinese, $"￥{yuan:N2}");
}
