using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Demo;

/// <summary>Who and what there is in a centre, for its history.</summary>
/// <param name="Plan">The centre and the span.</param>
/// <param name="Center">Windows and people, as they are now: the past has nobody who is not there today.</param>
/// <param name="Guides">The items, by the guides of today.</param>
/// <param name="Holidays">The holidays, for limits.</param>
/// <param name="Law">What papers cite and who stands on them.</param>
/// <param name="Agent">The centre's agent; null when there is none.</param>
internal sealed record HistoryScene(
    HistoryPlan Plan, CenterProfile Center, IReadOnlyList<PublishedGuide> Guides, HolidayCalendar Holidays, LawBook Law, HistoryAgent? Agent)
{
    /// <summary>The instant after which nothing is made.</summary>
    public DateTimeOffset End => Moment.StartOf(Plan.Last.AddDays(1));

    /// <summary>Whether somebody works on cases: when the hall is open in full, and on working days where it is not.</summary>
    public bool IsWorkday(DateOnly date) =>
        Holidays.IsWorkingDay(date) || (Plan.Calendar.KindOf(date) != DayKind.WeekendDuty && Plan.Calendar.HoursOn(date).Sessions.Any());

    /// <summary>What people come for to the windows of a series.</summary>
    public IReadOnlyList<string> Matters(string series)
    {
        var windows = Center.Windows.Where(w => w.Series.Contains(series)).Select(w => w.Id).ToList();
        return [.. Guides.Where(g => g.WindowIds.Any(windows.Contains)).Select(g => g.Content.Name).DefaultIfEmpty("综合业务")];
    }

    /// <summary>Some time of a day at which people work.</summary>
    public DateTimeOffset SomeTime(DateOnly date, Random random)
    {
        var hours = Plan.Calendar.HoursOn(date).Sessions.ToList();
        var session = random.One(hours.Count > 0 ? hours : [.. DayHours.Usual.Sessions]);
        return Moment.FromLocal(date.ToDateTime(session.From)) + random.Minutes(10, (int)(session.Until - session.From).TotalMinutes - 40);
    }
}

/// <summary>代办员 with an account.</summary>
internal sealed record HistoryAgent(string Id, string Name);
