using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Infrastructure.Demo;

/// <summary>
/// A centre's hall on one day of the past, from the first to sign on to the end of the day: windows take turns, each turn is what
/// somebody at that window did next, by the aggregates' own transitions and the queue's own order.
/// </summary>
internal sealed class HistoryHall
{
    private const int DutyWindows = 4;
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Overtime = TimeSpan.FromMinutes(25);
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromSeconds(3);

    private readonly CenterProfile _center;
    private readonly HistoryDay _day;
    private readonly HistoryVisitors _visitors;
    private readonly HistoryAbsences _absences;
    private readonly HistoryService _service;
    private readonly List<HistoryWindow> _windows;
    private readonly PriorityQueue<HistoryWindow, (DateTimeOffset At, int Number)> _agenda = new();

    public HistoryHall(HistoryScene scene, HistoryDay day)
    {
        var center = scene.Center;
        (_center, _day) = (center, day);
        _visitors = new(scene, day);
        _absences = new(center, day);
        var dawn = Moment.StartOf(day.Date);
        _windows = [.. OpenToday(center, day).Select(w => new HistoryWindow(center, w, dawn))];
        Tickets = _windows.Count == 0 ? [] : _visitors.Come([.. _windows.Select(w => w.Profile)]);
        _service = new(center, day, Tickets, _visitors.Series, _windows);
    }

    public IReadOnlyList<Ticket> Tickets { get; }

    /// <summary>Those who were served to the end, with where and by whom.</summary>
    public IReadOnlyList<HistoryServed> Served => _service.Served;

    /// <summary>All that is kept of the day.</summary>
    public IEnumerable<object> Rows =>
        [.. Tickets, .. _visitors.Series.Values, .. _visitors.Bookings, .. _visitors.Calls, .. _windows.SelectMany(w => w.Changes)];

    public void Play()
    {
        var session = 0;
        foreach (var hours in _day.Hours.Sessions)
        {
            var (from, until) = (_day.At(hours.From), _day.At(hours.Until));
            foreach (var window in _windows)
                Open(window, from, until, session);
            while (_agenda.TryDequeue(out var window, out var turn))
                Turn(window, turn.At, until);
            session++;
        }

        // What the portal's own timer does when the day is over.
        var end = Moment.At(Moment.StartOf(_day.Date.AddDays(1)) + AfterMidnight);
        foreach (var ticket in Tickets.Where(t => t.State is not (TicketState.Finished or TicketState.Voided)))
            HistoryRefused.Never(ticket.Void("当日结束", end));
    }

    // A weekend duty opens some windows, other ones each time.
    private static IEnumerable<WindowProfile> OpenToday(CenterProfile center, HistoryDay day)
    {
        var staffed = center.Windows.Where(w => center.Staff.Any(s => s.RoleAt(w.Id) == PostRole.A)).ToList();
        return day.Duty && staffed.Count > DutyWindows
            ? Enumerable.Range(0, DutyWindows).Select(n => staffed[(day.Date.DayNumber + (n * (staffed.Count / DutyWindows))) % staffed.Count]).Distinct().OrderBy(w => w.Number)
            : staffed;
    }

    private void Open(HistoryWindow window, DateTimeOffset from, DateTimeOffset until, int session)
    {
        var residents = _center.Staff.Where(s => s.RoleAt(window.Profile.Id) == PostRole.A).ToList();
        var at = _absences.SignsOn(from);
        window.Open(residents[(_day.Date.DayNumber + session) % residents.Count], at);
        window.Absence = _absences.Next(from, until);
        Again(window, at > from ? at : from);
    }

    private void Turn(HistoryWindow window, DateTimeOffset now, DateTimeOffset until)
    {
        if (window.IsUncovered || (window.IsCovered && now >= window.Absence!.Back))
            Change(window, now);
        else if (now > until + Overtime && window.Held is null)
            Close(window, now);
        else if (window is { IsCovered: false, Absence: { } absence } && now >= absence.From)
            Leave(window, absence, now, until);
        else if (_service.Serve(window, now, until) is { } free)
            Again(window, free);
        else if (now < until)
            Again(window, Sooner(until, now + Look, window.Absence is { } planned ? window.IsCovered ? planned.Back : planned.From : until));
        else
            Close(window, now);
    }

    private void Leave(HistoryWindow window, HistoryAbsence planned, DateTimeOffset now, DateTimeOffset until)
    {
        // Somebody was served for so long that it is not worth going any more.
        if (now + TimeSpan.FromMinutes(20) > until)
        {
            window.Absence = null;
            Again(window, now);
            return;
        }

        var absence = _absences.Begin(window, planned, now, until);
        window.Leave(absence, now);
        window.Absence = absence;
        Again(window, absence.Cover?.Comes ?? absence.Back);
    }

    private void Change(HistoryWindow window, DateTimeOffset now)
    {
        if (window is { IsUncovered: true, Absence.Cover: { } cover })
            window.Cover(cover, _absences.Director);
        else
            window.Return(now);
        Again(window, now + TimeSpan.FromSeconds(20));
    }

    private void Close(HistoryWindow window, DateTimeOffset now)
    {
        foreach (var ticket in Tickets.Where(t => t.TargetWindowId == window.Profile.Id))
            ticket.Release();
        window.SignOff(_absences.SignsOff(now));
    }

    private void Again(HistoryWindow window, DateTimeOffset at) => _agenda.Enqueue(window, (at, window.Profile.Number));

    private static DateTimeOffset Sooner(params DateTimeOffset[] instants) => instants.Min();
}

/// <summary>Somebody was served to the end.</summary>
internal sealed record HistoryServed(Ticket Ticket, WindowProfile Window, StaffProfile Staff);
