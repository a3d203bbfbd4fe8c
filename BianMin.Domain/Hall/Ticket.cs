using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Hall;

/// <summary>号票: a visitor's place in the queue, and what became of it (HALL-1).</summary>
public sealed class Ticket : ITicketStand
{
    /// <summary>Greatest length of an idempotency key.</summary>
    public const int KeyLength = 64;

    /// <summary>Greatest length of a reason.</summary>
    public const int ReasonLength = 100;

    /// <summary>How long the end of a service or a missed call can be taken back.</summary>
    public static readonly TimeSpan TakeBackWithin = TimeSpan.FromSeconds(10);

    // What was pressed in time may be a while on its way.
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(5);

    private Ticket()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The business day; numbers restart each day.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The series it was drawn from, printed on it.</summary>
    public string Series { get; private init; } = "";

    /// <summary>The number within series and day, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>As printed: <c>A012</c>.</summary>
    public string Label => TicketSeries.Format(Series, Number);

    /// <summary>Where it came from.</summary>
    public TicketSource Source { get; private init; }

    /// <summary>The courtesy it is entitled to.</summary>
    public Courtesy Courtesy { get; private init; }

    /// <summary>What the issuer called this request, so that asking twice gives one ticket; unique in the centre.</summary>
    public string IdempotencyKey { get; private init; } = "";

    /// <summary>When it was drawn (UTC).</summary>
    public DateTimeOffset DrawnAt { get; private init; }

    /// <summary>The instant that decides its place: arrival, the booked time, or the return after a no-show.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>The series whose queue it stands in; differs from <see cref="Series"/> after a transfer.</summary>
    public string QueueSeries { get; private set; } = "";

    /// <summary>The only window that may call it, after a transfer to a window.</summary>
    public Guid? TargetWindowId { get; private set; }

    /// <summary>What state it is in.</summary>
    public TicketState State { get; private set; }

    /// <summary>The window that called it last.</summary>
    public Guid? WindowId { get; private set; }

    /// <summary>Who served it last.</summary>
    public Guid? StaffId { get; private set; }

    /// <summary>When it was called last, recalls included.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>How often it was called again at the present window.</summary>
    public int Recalls { get; private set; }

    /// <summary>When the service at the window began; walking time ends here.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it came to its end: finished or voided.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When it was last marked as missed.</summary>
    public DateTimeOffset? MissedAt { get; private set; }

    /// <summary>Whether it came back once after a no-show.</summary>
    public bool Returned { get; private set; }

    /// <summary>Why it was transferred, held, voided or called out of order last.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether the paper is known to be in the visitor's hand.</summary>
    public PaperState Paper { get; private set; }

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>Draws a ticket.</summary>
    public static Ticket Draw(string centerId, string series, int number, TicketSource source, Courtesy courtesy, string idempotencyKey, Moment now, DateTimeOffset? queuedAt = null) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = centerId,
        Day = now.Day,
        Series = series,
        QueueSeries = series,
        Number = number,
        Source = source,
        Courtesy = courtesy,
        IdempotencyKey = idempotencyKey,
        DrawnAt = now.Instant,
        QueuedAt = queuedAt ?? now.Instant,
        State = TicketState.Waiting,
        Paper = source switch
        {
            TicketSource.PaperPad => PaperState.Confirmed,
            TicketSource.Reception => PaperState.Confirmed,
            TicketSource.Kiosk or TicketSource.Machine or TicketSource.Booking => PaperState.Unconfirmed,
        },
        Version = Guid.NewGuid(),
    };

    /// <summary>Called to a window: the claim that exactly one window wins.</summary>
    /// <param name="windowId">The window.</param>
    /// <param name="staffId">Who serves there.</param>
    /// <param name="now">The instant.</param>
    /// <param name="jump">Why it is called out of order; null when it was next.</param>
    public Refusal? Call(Guid windowId, Guid staffId, Moment now, string? jump = null)
    {
        if (TicketRules.Call(this) is { } refusal)
            return refusal;
        if (TargetWindowId is { } target && target != windowId)
            return HallRefusals.ForAnotherWindow(Label);
        State = TicketState.Called;
        WindowId = windowId;
        StaffId = staffId;
        CalledAt = now.Instant;
        StartedAt = null;
        Recalls = 0;
        Reason = jump ?? Reason;
        return Changed();
    }

    /// <summary>Called once more, up to a limit.</summary>
    public Refusal? Recall(int limit, Moment now)
    {
        if (TicketRules.Recall(this, Recalls, limit) is { } refusal)
            return refusal;
        Recalls++;
        CalledAt = now.Instant;
        return Changed();
    }

    /// <summary>The visitor has arrived; service begins.</summary>
    public Refusal? Start(Guid staffId, Moment now)
    {
        if (TicketRules.Start(this) is { } refusal)
            return refusal;
        State = TicketState.Serving;
        StaffId = staffId;
        StartedAt = now.Instant;
        return Changed();
    }

    /// <summary>The visitor did not come.</summary>
    public Refusal? MarkNoShow(Moment now)
    {
        if (TicketRules.MarkNoShow(this) is { } refusal)
            return refusal;
        State = TicketState.NoShow;
        MissedAt = now.Instant;
        return Changed();
    }

    /// <summary>The visitor came after all: once, to the queue's tail.</summary>
    public Refusal? ReturnAfterNoShow(Moment now)
    {
        if (TicketRules.Return(this) is { } refusal)
            return refusal;
        Returned = true;
        BackToQueue();
        QueuedAt = now.Instant;
        return Changed();
    }

    /// <summary>Put aside at its window, to be resumed.</summary>
    public Refusal? Hold(string reason)
    {
        if (TicketRules.Hold(this) is { } refusal)
            return refusal;
        State = TicketState.Held;
        Reason = reason;
        return Changed();
    }

    /// <summary>Taken up again at the window that held it.</summary>
    public Refusal? Resume(Guid windowId, Guid staffId, Moment now)
    {
        if (TicketRules.Resume(this, windowId) is { } refusal)
            return refusal;
        State = TicketState.Serving;
        StaffId = staffId;
        StartedAt ??= now.Instant;
        return Changed();
    }

    /// <summary>Sent on to another window or series; its waiting time is kept.</summary>
    /// <param name="series">The queue it joins.</param>
    /// <param name="targetWindowId">The only window that may call it, or null for any of the series.</param>
    /// <param name="reason">Why, told to the next clerk.</param>
    public Refusal? Transfer(string series, Guid? targetWindowId, string reason)
    {
        if (TicketRules.Transfer(this) is { } refusal)
            return refusal;
        if (targetWindowId == WindowId && targetWindowId is not null)
            return HallRefusals.TransferToSelf;
        BackToQueue();
        QueueSeries = series;
        TargetWindowId = targetWindowId;
        Reason = reason;
        return Changed();
    }

    /// <summary>The window it waited for has closed: any window of the series may call it now, its waiting time is kept.</summary>
    public void Release()
    {
        if (State != TicketState.Waiting || TargetWindowId is null)
            return;
        TargetWindowId = null;
        Changed();
    }

    /// <summary>Served to the end.</summary>
    public Refusal? Finish(Guid staffId, Moment now)
    {
        if (TicketRules.Finish(this) is { } refusal)
            return refusal;
        State = TicketState.Finished;
        StaffId = staffId;
        StartedAt ??= CalledAt;
        EndedAt = now.Instant;
        return Changed();
    }

    /// <summary>撤销: the key was pressed too early. The visitor stands at the window as before, for a few seconds after the end.</summary>
    public Refusal? TakeBack(Moment now)
    {
        var ended = State switch
        {
            TicketState.Finished => EndedAt,
            TicketState.NoShow => MissedAt,
            TicketState.Waiting or TicketState.Called or TicketState.Serving or TicketState.Held or TicketState.Voided => null,
        };
        if (ended is not { } at || now.Instant - at > TakeBackWithin + OnItsWay)
            return HallRefusals.TooLateToTakeBack(Label);
        (State, EndedAt, MissedAt) = (State == TicketState.Finished ? TicketState.Serving : TicketState.Called, null, null);
        return Changed();
    }

    /// <summary>Taken out of the queue: a ghost ticket, or the end of the day.</summary>
    public Refusal? Void(string reason, Moment now)
    {
        if (TicketRules.Void(this) is { } refusal)
            return refusal;
        State = TicketState.Voided;
        Reason = reason;
        EndedAt = now.Instant;
        return Changed();
    }

    /// <summary>The printer reported the paper as out. Saying so twice is the same as once.</summary>
    public Refusal? ConfirmPaper()
    {
        if (Paper == PaperState.Confirmed)
            return null;
        Paper = PaperState.Confirmed;
        return Changed();
    }

    /// <summary>How long the service took so far counted, from start (or call) to end; null while it runs.</summary>
    public TimeSpan? ServiceTime => State == TicketState.Finished && StartedAt is { } start && EndedAt is { } end ? end - start : null;

    private void BackToQueue()
    {
        State = TicketState.Waiting;
        WindowId = null;
        TargetWindowId = null;
        CalledAt = null;
        StartedAt = null;
        Recalls = 0;
    }

    private Refusal? Changed()
    {
        Version = Guid.NewGuid();
        return null;
    }
}

/// <summary>The states of a <see cref="Ticket"/>.</summary>
public enum TicketState
{
    /// <summary>等候.</summary>
    Waiting,

    /// <summary>已叫号, on the way to the window.</summary>
    Called,

    /// <summary>办理中.</summary>
    Serving,

    /// <summary>挂起 at its window.</summary>
    Held,

    /// <summary>过号.</summary>
    NoShow,

    /// <summary>办结.</summary>
    Finished,

    /// <summary>作废.</summary>
    Voided,
}

/// <summary>Where a ticket came from.</summary>
public enum TicketSource
{
    /// <summary>The touch screen.</summary>
    Kiosk,

    /// <summary>Reception or a window.</summary>
    Reception,

    /// <summary>A ticket machine through the API.</summary>
    Machine,

    /// <summary>A booking that checked in.</summary>
    Booking,

    /// <summary>A pre-numbered paper pad, keyed in afterwards.</summary>
    PaperPad,
}

/// <summary>优待: who is let ahead (practice: elderly and disabled people, soldiers, pregnant women).</summary>
public enum Courtesy
{
    /// <summary>普通.</summary>
    None,

    /// <summary>老年人.</summary>
    Elderly,

    /// <summary>残疾人.</summary>
    Disabled,

    /// <summary>军人军属.</summary>
    Military,

    /// <summary>孕妇.</summary>
    Pregnant,
}

/// <summary>What is known of the paper ticket.</summary>
public enum PaperState
{
    /// <summary>Sent to the printer, not confirmed: the visitor may hold nothing.</summary>
    Unconfirmed,

    /// <summary>In the visitor's hand.</summary>
    Confirmed,
}
