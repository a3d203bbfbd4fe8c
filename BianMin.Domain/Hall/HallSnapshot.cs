using BianMin.Domain.Calendar;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Domain.Hall;

/// <summary>Everything the signed-in screens of one hall show, read at one version; immutable and shared by all of them.</summary>
public sealed record HallSnapshot
{
    /// <summary>The centre's set-up.</summary>
    public required CenterProfile Center { get; init; }

    /// <summary>The hall version that was read.</summary>
    public required long Version { get; init; }

    /// <summary>When it was read (UTC).</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The business day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether and when the hall is open.</summary>
    public required HallHours Hours { get; init; }

    /// <summary>Every window in the order of the hall.</summary>
    public required IReadOnlyList<WindowView> Windows { get; init; }

    /// <summary>Every series with its arranged queue.</summary>
    public required IReadOnlyList<SeriesView> Series { get; init; }

    /// <summary>Tickets at windows, held, or marked as no-show today.</summary>
    public required IReadOnlyList<TicketView> Tickets { get; init; }

    /// <summary>Alarms that stand, oldest first.</summary>
    public required IReadOnlyList<AlarmView> Alarms { get; init; }

    /// <summary>The last calls, newest first.</summary>
    public required IReadOnlyList<RecentCall> Calls { get; init; }

    /// <summary>Handover lists that nobody has confirmed yet.</summary>
    public required IReadOnlyList<HandoverView> Handovers { get; init; }

    /// <summary>Who waits in all queues.</summary>
    public int WaitingTotal => Series.Sum(s => s.Queue.Count);

    /// <summary>Windows at which nobody serves though they are open; none outside of office hours, when nobody is missed.</summary>
    public int Uncovered => Hours.Open ? Windows.Count(w => w.State == PostState.Uncovered) : 0;

    /// <summary>The window with an id, or null.</summary>
    public WindowView? Window(Guid id) => Windows.FirstOrDefault(w => w.Window.Id == id);

    /// <summary>Who could stand in at a window, the best first.</summary>
    public IReadOnlyList<StandInProposal> StandIns(Guid windowId) => StandInProposal.For(
        Center,
        windowId,
        [.. Windows.Select(w => w.Stand)]);

    /// <summary>The queue of one window, all its series merged, without tickets meant for another window.</summary>
    public IReadOnlyList<QueuePlace> QueueOf(Guid windowId)
    {
        if (Window(windowId) is not { } view)
            return [];
        return QueueOrder.Merge(
            Series.Where(s => view.Window.Series.Contains(s.Profile.Code)).Select(s => s.QueueFor(windowId, Center.Hall, ReadAt)),
            Center.Hall);
    }
}

/// <summary>A window as the staff's screens show it.</summary>
public sealed record WindowView
{
    /// <summary>Plate, name and series.</summary>
    public required WindowProfile Window { get; init; }

    /// <summary>The state of its post.</summary>
    public required PostState State { get; init; }

    /// <summary>Since when (UTC).</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who stands there.</summary>
    public StaffProfile? Holder { get; init; }

    /// <summary>The resident who left.</summary>
    public StaffProfile? Away { get; init; }

    /// <summary>Why.</summary>
    public AwayReason? Reason { get; init; }

    /// <summary>The remark to it.</summary>
    public string? Remark { get; init; }

    /// <summary>When the resident means to be back.</summary>
    public DateTimeOffset? ExpectedBack { get; init; }

    /// <summary>The B who was sent and has not acknowledged.</summary>
    public StaffProfile? Sent { get; init; }

    /// <summary>Who sent the B.</summary>
    public string? SentBy { get; init; }

    /// <summary>When the B was sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether the B was reminded.</summary>
    public bool Reminded { get; init; }

    /// <summary>The ticket called to or served at this window.</summary>
    public TicketView? Current { get; init; }

    /// <summary>How many wait for it.</summary>
    public required int Waiting { get; init; }

    /// <summary>Since when the one who came first waits (UTC); null when nobody does.</summary>
    public DateTimeOffset? LongestSince { get; init; }

    /// <summary>Whether somebody serves here.</summary>
    public bool Staffed => State.IsStaffed();

    /// <summary>How its post stands, for the rules of posts.</summary>
    public PostStand Stand => new(Window.Id, State, Staffed ? Holder?.Id : null, Away?.Id, Sent?.Id, Reason);
}

/// <summary>A series with its queue.</summary>
/// <param name="Profile">Code and name.</param>
/// <param name="Queue">The arranged queue.</param>
/// <param name="Credit">The courtesy credit it was arranged with.</param>
/// <param name="Estimate">How long somebody who came now would wait; null when it cannot be known.</param>
/// <param name="Drawn">Numbers drawn today.</param>
public sealed record SeriesView(SeriesProfile Profile, IReadOnlyList<QueuePlace> Queue, double Credit, WaitEstimate? Estimate, int Drawn)
{
    /// <summary>The queue without the tickets that only another window may call.</summary>
    public IReadOnlyList<QueuePlace> QueueFor(Guid windowId, HallSettings settings, DateTimeOffset now)
    {
        var mine = Queue.Where(p => p.Ticket.TargetWindowId is null || p.Ticket.TargetWindowId == windowId).ToList();
        return mine.Count == Queue.Count ? Queue : QueueOrder.Arrange(mine.Select(p => p.Ticket), settings, Credit, now);
    }
}

/// <summary>A ticket that is no longer waiting but not ended.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Label">As printed.</param>
/// <param name="State">Called, Serving, Held or NoShow.</param>
/// <param name="Courtesy">The courtesy it is entitled to.</param>
/// <param name="WindowId">The window it is or was at.</param>
/// <param name="QueuedAt">Since when it waited.</param>
/// <param name="CalledAt">When it was called last.</param>
/// <param name="StartedAt">When the service began.</param>
/// <param name="Recalls">How often it was called again.</param>
/// <param name="Reason">Why it was transferred or held.</param>
/// <param name="Returned">Whether it came back after a no-show.</param>
public sealed record TicketView(
    Guid Id, string Label, TicketState State, Courtesy Courtesy, Guid? WindowId, DateTimeOffset QueuedAt,
    DateTimeOffset? CalledAt, DateTimeOffset? StartedAt, int Recalls, string? Reason, bool Returned) : ITicketStand;

/// <summary>An alarm that stands.</summary>
public sealed record AlarmView(Guid Id, Guid WindowId, AlarmKind Kind, DateTimeOffset RaisedAt, string? AcknowledgedBy, DateTimeOffset? SilencedUntil) : IAlarmStand;

/// <summary>One of the last calls.</summary>
/// <param name="Label">The number called.</param>
/// <param name="WindowNumber">The window it was called to.</param>
/// <param name="WindowName">Its name.</param>
/// <param name="At">When (UTC).</param>
public sealed record RecentCall(string Label, int WindowNumber, string WindowName, DateTimeOffset At);

/// <summary>A handover list that waits for its confirmation.</summary>
public sealed record HandoverView(Guid Id, Guid WindowId, StaffProfile? From, Guid ToId, DateTimeOffset At, IReadOnlyList<string> Lines);
