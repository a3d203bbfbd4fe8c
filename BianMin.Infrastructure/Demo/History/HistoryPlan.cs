using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;

namespace BianMin.Infrastructure.Demo;

/// <summary>
/// Which days of a centre get a history and how many visitors and cases each. It follows from the centre and the span alone, not from what
/// somebody changes later, so the case numbers of each day are known before any day is made: the numbers are set aside when the
/// centre is seeded, the living hall goes on behind them, and the days can be made newest first.
/// </summary>
internal sealed class HistoryPlan
{
    private const string DayForm = "yyyyMMdd";
    private const int Spare = 5;
    private readonly Dictionary<int, int> _casesOfYear = [];

    private HistoryPlan(DemoCenter center, DateOnly first, DateOnly last)
    {
        (Center, First, Last) = (center, first, last);
        Calendar = new(center.Regime, ShippedHolidays.Calendar);
        var days = new List<HistoryDay>();
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (Calendar.HoursOn(date).Sessions.Any())
                days.Add(Day(date));
        }

        days.Reverse();
        Days = days;
    }

    /// <summary>What the marks of all histories begin with, among the series of numbers.</summary>
    public const string MarkPrefix = "Demo ";

    /// <summary>The centre.</summary>
    public DemoCenter Center { get; }

    /// <summary>The first day of the span.</summary>
    public DateOnly First { get; }

    /// <summary>The last day of the span; nothing is made that happens after it.</summary>
    public DateOnly Last { get; }

    /// <summary>The days on which the centre was open, newest first.</summary>
    public IReadOnlyList<HistoryDay> Days { get; }

    /// <summary>The hours of the centre.</summary>
    public CenterCalendar Calendar { get; }

    /// <summary>The months before a day.</summary>
    public static HistoryPlan Before(DemoCenter center, DateOnly today, int months) => new(center, today.AddMonths(-months), today.AddDays(-1));

    /// <summary>The plan that a mark names.</summary>
    public static HistoryPlan Of(DemoCenter center, string mark) => new(
        center,
        DateOnly.ParseExact(mark.AsSpan(MarkPrefix.Length, DayForm.Length), DayForm, CultureInfo.InvariantCulture),
        DateOnly.ParseExact(mark.AsSpan(MarkPrefix.Length + DayForm.Length + 1), DayForm, CultureInfo.InvariantCulture));

    /// <summary>Sets the numbers of cases and papers aside, and adds the mark: a series that counts the days that are made. A series is
    /// raised under a concurrency check, so two nodes never make the same day.</summary>
    public IEnumerable<NumberSeries> Reserve()
    {
        for (var year = First.Year; year <= Last.Year; year++)
        {
            yield return Numbers(year, NumberSeries.Cases, _casesOfYear.GetValueOrDefault(year));
            foreach (var kind in Enum.GetValues<PaperKind>())
            {
                yield return Numbers(year, kind.ToString(), Reserved(kind, year));
                yield return Numbers(year, HistoryNumbers.Taken(kind), 0);
            }
        }

        yield return new() { CenterId = Center.Id, Year = Last.Year, Series = string.Create(CultureInfo.InvariantCulture, $"{MarkPrefix}{First:yyyyMMdd}-{Last:yyyyMMdd}") };
    }

    /// <summary>How many numbers of a kind of paper are set aside in a year. Days are made newest first and take them from the top
    /// (<see cref="HistoryNumbers"/>), so those at the bottom stay free for what the centre issued before its history begins.</summary>
    public int Reserved(PaperKind kind, int year)
    {
        var cases = _casesOfYear.GetValueOrDefault(year);
        // Papers of last year's cases may be issued in this one; the form is made with the case.
        return kind == PaperKind.ApplicationForm ? cases : (int)Math.Ceiling(Share(kind) * (cases + _casesOfYear.GetValueOrDefault(year - 1))) + Spare;
    }

    // How many of a kind come to a case, as far as the history's own chances go.
    private static double Share(PaperKind kind) => kind switch
    {
        PaperKind.ApplicationForm or PaperKind.ReceiptList or PaperKind.AcceptanceNotice or PaperKind.CompletionNotice or PaperKind.ServiceReceipt => 1,
        PaperKind.Promise => 0.4,
        PaperKind.OneTimeNotice or PaperKind.ReplyLetter => 0.2,
        PaperKind.NonAcceptanceNotice or PaperKind.SupplementNotice or PaperKind.DeferralNotice or PaperKind.DeferralPromise or PaperKind.ResumeNotice => 0.15,
        PaperKind.PauseNotice or PaperKind.ExtensionNotice or PaperKind.ReturnNotice or PaperKind.DenialDecision => 0.05,
        // Whoever promised something in the history brings it.
        PaperKind.TerminationNotice => 0,
    };

    private NumberSeries Numbers(int year, string series, int last)
    {
        var numbers = new NumberSeries { CenterId = Center.Id, Year = year, Series = series };
        while (numbers.Last < last)
            numbers.Next();
        return numbers;
    }

    private HistoryDay Day(DateOnly date)
    {
        var random = HistoryChance.Of(Center.Id, date, "plan");
        var duty = Calendar.KindOf(date) == DayKind.WeekendDuty;
        // More people on market days, on Mondays and before the year's end; a weekend duty has few.
        var visitors = duty ? random.Next(7, 15) : random.Next(25, 42);
        if (Calendar.IsMarketDay(date))
            visitors = visitors * 3 / 2;
        if (date.DayOfWeek == DayOfWeek.Monday || date.Month is 11 or 12)
            visitors = visitors * 9 / 8;
        visitors = Math.Min(visitors, 60);
        var cases = Math.Clamp(visitors * random.Next(18, 28) / 100, duty ? 1 : 6, 14);
        var before = _casesOfYear.GetValueOrDefault(date.Year);
        _casesOfYear[date.Year] = before + cases;
        return new(date, Calendar.HoursOn(date), duty, visitors, cases, before);
    }
}

/// <summary>One day of a history.</summary>
/// <param name="Date">The business day.</param>
/// <param name="Hours">When the hall was open.</param>
/// <param name="Duty">Whether only a part of the windows was open, by the duty roster.</param>
/// <param name="Visitors">How many tickets were drawn.</param>
/// <param name="Cases">How many applications were received.</param>
/// <param name="NumbersBefore">How many the year had before.</param>
internal sealed record HistoryDay(DateOnly Date, DayHours Hours, bool Duty, int Visitors, int Cases, int NumbersBefore)
{
    /// <summary>The instant of a time of this day.</summary>
    public DateTimeOffset At(TimeOnly time) => Moment.FromLocal(Date.ToDateTime(time));
}
