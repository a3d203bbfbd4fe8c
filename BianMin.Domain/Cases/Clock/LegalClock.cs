using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>
/// 办理时限: when a case is due, and why. A pure function over the calendar, so that every colour on a screen can show the days
/// that were counted (CASE-9). The day on which something begins is not counted (民法典第201条); a limit whose last day is a day
/// off ends on the next working day (第203条); limits of the Administrative Licensing Law are working days (行政许可法第82条).
/// </summary>
public static class LegalClock
{
    /// <summary>Working days after which an application that nobody answered counts as accepted (行政许可法第32条).</summary>
    public const int DeemedAfter = 5;

    /// <summary>The day of receipt, which stands before the first counted one: the real one also on a day off (民法典第201条), or the
    /// next one when it came after the cut-off hour.</summary>
    /// <param name="received">When it was received.</param>
    /// <param name="cutOff">The hour on the wall clock from which a receipt belongs to the next day; null for none.</param>
    public static DateOnly Start(Moment received, TimeOnly? cutOff) =>
        cutOff is { } hour && TimeOnly.FromDateTime(received.Local) >= hour ? received.Day.AddDays(1) : received.Day;

    /// <summary>Counts a limit.</summary>
    /// <param name="limit">How many days, and of which kind.</param>
    /// <param name="extension">Days added by approval, of the same kind; 0 for none.</param>
    /// <param name="start">The day before the first counted one.</param>
    /// <param name="pauses">When the clock stood, in any order; they may overlap.</param>
    /// <param name="calendar">Holidays and make-up days.</param>
    public static ClockReading Read(TimeLimit limit, int extension, DateOnly start, IReadOnlyList<ClockPause> pauses, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(limit);
        ArgumentNullException.ThrowIfNull(pauses);
        ArgumentNullException.ThrowIfNull(calendar);
        var total = limit.Days + extension;
        var days = new List<ClockDay>();
        void Note(DateOnly date, ClockDayKind kind, int count, string text) => days.Add(new(date, kind, count, text, calendar.Knows(date.Year)));
        Note(start, ClockDayKind.Start, 0, "当日不计入");
        if (total == 0 && calendar.IsWorkingDay(start) && !pauses.Any(p => p.Stops(start)))
            return new(start, days);
        var counted = 0;
        for (var date = start.AddDays(1); ; date = date.AddDays(1))
        {
            if (pauses.FirstOrDefault(p => p.Stops(date)) is { } pause)
            {
                Note(date, ClockDayKind.Paused, counted, $"暂停计时：{pause.Reason.Text()}");
                if (pause.Until is null)
                    return new(null, days);
            }
            else if (!calendar.IsWorkingDay(date) && (limit.Counting == DayCounting.WorkingDays || counted >= total))
            {
                Note(date, ClockDayKind.Off, counted, counted >= total ? $"{WhyOff(date, calendar)}，期满顺延" : WhyOff(date, calendar));
            }
            else
            {
                var moved = counted >= total;
                counted = Math.Min(counted + 1, total);
                var last = counted == total && calendar.IsWorkingDay(date);
                Note(date, last ? ClockDayKind.Due : ClockDayKind.Counted, counted, moved ? "顺延至当日" : Ordinal(counted, limit.Counting));
                if (last)
                    return new(date, days);
            }
        }
    }

    /// <summary>The last day on which an application may stay unanswered; from the next day on it counts as accepted.</summary>
    public static DateOnly AnswerBy(DateOnly start, HolidayCalendar calendar) =>
        Read(new TimeLimit(DeemedAfter, DayCounting.WorkingDays), 0, start, [], calendar).Due!.Value;

    /// <summary>The colour of a running case (practice of electronic supervision): a hint from one working day before the
    /// promised limit, yellow once it has passed, red once the legal one has.</summary>
    /// <param name="today">The business day.</param>
    /// <param name="promised">The promised limit as counted.</param>
    /// <param name="legal">The legal limit as counted; null where the law sets none.</param>
    /// <param name="calendar">Holidays and make-up days.</param>
    public static CaseLight Light(DateOnly today, ClockReading promised, ClockReading? legal, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(promised);
        ArgumentNullException.ThrowIfNull(calendar);
        return Light(today, promised.Due, legal?.Due, calendar);
    }

    /// <summary>The colour of a running case from the last days as counted.</summary>
    /// <param name="today">The business day.</param>
    /// <param name="promised">Last day of the promised limit; null while the clock stands.</param>
    /// <param name="legal">Last day of the legal limit; null while the clock stands or where the law sets none.</param>
    /// <param name="calendar">Holidays and make-up days.</param>
    public static CaseLight Light(DateOnly today, DateOnly? promised, DateOnly? legal, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (legal < today)
            return CaseLight.Red;
        if (promised is not { } due)
            return CaseLight.Stopped;
        if (due < today)
            return CaseLight.Yellow;
        return today >= Before(due, calendar) ? CaseLight.Hint : CaseLight.Calm;
    }

    /// <summary>Working days that are left after today, the last one with them; less than 0 by the working days since it has passed.</summary>
    /// <param name="today">The business day.</param>
    /// <param name="due">The last day.</param>
    /// <param name="calendar">Holidays and make-up days.</param>
    public static int Left(DateOnly today, DateOnly due, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return due >= today ? WorkingDays(today, due, calendar) : -WorkingDays(due, today, calendar);
    }

    private static int WorkingDays(DateOnly after, DateOnly until, HolidayCalendar calendar) =>
        Enumerable.Range(1, until.DayNumber - after.DayNumber).Count(d => calendar.IsWorkingDay(after.AddDays(d)));

    private static string Ordinal(int count, DayCounting counting) => counting == DayCounting.WorkingDays ? $"第 {count} 个工作日" : $"第 {count} 日";

    private static DateOnly Before(DateOnly day, HolidayCalendar calendar)
    {
        do
            day = day.AddDays(-1);
        while (!calendar.IsWorkingDay(day));
        return day;
    }

    private static string WhyOff(DateOnly date, HolidayCalendar calendar) => calendar.On(date)?.Text ?? "周末";
}
