using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>What a report is about.</summary>
public enum ReportKind
{
    /// <summary>半月报: the 15th and the month's end (REP-1).</summary>
    HalfMonth,

    /// <summary>季报: statistics of a quarter (REP-2).</summary>
    Quarter,

    /// <summary>经验做法: sent in at any time, without figures (REP-3).</summary>
    Practice,
}

/// <summary>The stretch of days that a report tells of, with its code: <c>2026-11-A</c> for the first half of a month, <c>2026-11-B</c>
/// for the second, <c>2026-Q3</c> for a quarter.</summary>
/// <param name="Kind">半月 or 季.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record ReportPeriod(ReportKind Kind, DateOnly First, DateOnly Last)
{
    /// <summary>Greatest length of a code.</summary>
    public const int CodeLength = 12;

    /// <summary>Day of the month on which its first half ends.</summary>
    public const int MiddleOfMonth = 15;

    private const int DueDayOfQuarter = 10;

    /// <summary>The code, unique among all kinds.</summary>
    public string Code => Kind == ReportKind.Quarter
        ? string.Create(CultureInfo.InvariantCulture, $"{First.Year}-Q{QuarterNumber}")
        : string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM}-{(IsFirstHalf ? 'A' : 'B')}");

    /// <summary>As people say it: 2026年11月上半月, 2026年第三季度.</summary>
    public string Name => Kind == ReportKind.Quarter
        ? $"{First.Year}年第{"一二三四"[QuarterNumber - 1]}季度"
        : $"{First.Year}年{First.Month}月{(IsFirstHalf ? "上半月" : "下半月")}";

    /// <summary>The one before it.</summary>
    public ReportPeriod Before => Containing(Kind, First.AddDays(-1));

    /// <summary>The one after it.</summary>
    public ReportPeriod After => Containing(Kind, Last.AddDays(1));

    /// <summary>The same one a year before.</summary>
    public ReportPeriod YearBefore => Containing(Kind, First.AddYears(-1));

    private bool IsFirstHalf => First.Day == 1;

    private int QuarterNumber => ((First.Month - 1) / 3) + 1;

    /// <summary>The period of a kind that a day is in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind has no periods.</exception>
    public static ReportPeriod Containing(ReportKind kind, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        switch (kind)
        {
            case ReportKind.HalfMonth when day.Day <= MiddleOfMonth:
                return new(kind, month, month.AddDays(MiddleOfMonth - 1));
            case ReportKind.HalfMonth:
                return new(kind, month.AddDays(MiddleOfMonth), month.AddMonths(1).AddDays(-1));
            case ReportKind.Quarter:
                var first = month.AddMonths(-((day.Month - 1) % 3));
                return new(kind, first, first.AddMonths(3).AddDays(-1));
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "It has no periods.");
        }
    }

    /// <summary>Reads a code.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out ReportPeriod? period)
    {
        period = null;
        if (code?.Split('-') is not [{ Length: 4 } y, var second, .. var rest] || !int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 2000)
            return false;
        if (rest is [] && second is ['Q', >= '1' and <= '4'])
            period = Containing(ReportKind.Quarter, new(year, ((second[1] - '1') * 3) + 1, 1));
        else if (rest is ["A" or "B"] && second.Length == 2 && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12)
            period = Containing(ReportKind.HalfMonth, new(year, month, rest[0] == "A" ? 1 : MiddleOfMonth + 1));
        return period is not null;
    }

    /// <summary>The last day on which the centre sends it in on time. The plan's words 「15日和月底」 name the end of the stretch; it can be
    /// checked only after that day's close, so it is in time until the first working day after it. A quarter is due on the 10th of
    /// the month that follows, whatever day that is.</summary>
    public DateOnly DueOn(HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Kind == ReportKind.Quarter)
            return Last.AddDays(DueDayOfQuarter);
        var day = Last.AddDays(1);
        while (!calendar.IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>From when on its report can be made: the close of its last day, a quarter's from the next morning on.</summary>
    /// <param name="close">The hour at which halls have closed.</param>
    public DateTimeOffset ReadyAt(TimeOnly close) => Kind == ReportKind.Quarter ? Moment.StartOf(Last.AddDays(1)) : Moment.FromLocal(Last.ToDateTime(close));
}
