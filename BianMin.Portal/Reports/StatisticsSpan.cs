using BianMin.Domain.Reports;

namespace BianMin.Portal.Reports;

/// <summary>A usual stretch of days up to today.</summary>
/// <param name="Key">Its word in the address.</param>
/// <param name="Text">Its name.</param>
/// <param name="First">Its first day, by today.</param>
internal sealed record StatisticsSpan(string Key, string Text, Func<DateOnly, DateOnly> First)
{
    /// <summary>Today, this week, month, quarter; the month when nothing is said.</summary>
    public static StatisticsSpan[] All { get; } =
    [
        new("today", "今天", today => today),
        new("week", "本周", today => today.AddDays(-(((int)today.DayOfWeek + 6) % 7))),
        new("month", "本月", today => new(today.Year, today.Month, 1)),
        new("quarter", "本季度", today => ReportPeriod.Containing(ReportKind.Quarter, today).First),
    ];

    /// <summary>The one of a word.</summary>
    public static StatisticsSpan Of(string? key) => Array.Find(All, s => s.Key == key) ?? All[2];
}
