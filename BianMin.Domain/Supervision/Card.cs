using BianMin.Domain.Kernel;

namespace BianMin.Domain.Supervision;

/// <summary>电子监察卡: a deadline that comes near or has passed, until somebody answered for it and another one closed it (SUP-4). A hint
/// needs no answer and ends with its cause.</summary>
public sealed class Card
{
    /// <summary>Greatest length of what is answered, and of a reason.</summary>
    public const int TextLength = 300;

    private Card()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>What it was raised for.</summary>
    public CardTrigger Trigger { get; private init; }

    /// <summary>The highest level that it reached; it never sinks.</summary>
    public CardLevel Level { get; private set; }

    /// <summary>The case it is about.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Number of the case.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Name of the item.</summary>
    public string Item { get; private init; } = "";

    /// <summary>The department or the material, where one case can have several cards of a trigger; else empty.</summary>
    public string Of { get; private init; } = "";

    /// <summary>The window that answered for it when it reached its level.</summary>
    public Guid WindowId { get; private set; }

    /// <summary>The person who answered for it then.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>The last day of what is awaited.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it was raised (UTC).</summary>
    public DateTimeOffset RaisedAt { get; private init; }

    /// <summary>When it reached its level (UTC).</summary>
    public DateTimeOffset ReachedAt { get; private set; }

    /// <summary>When its cause ended (UTC); null while it stands.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>Why it came to it, as answered; empty before.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What was or will be done about it, as answered.</summary>
    public string Remedy { get; private set; } = "";

    /// <summary>Who answered.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>The account that answered, who cannot close it.</summary>
    public string AnsweredById { get; private set; } = "";

    /// <summary>When it was answered (UTC).</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why the answer was sent back; empty once there is a new one.</summary>
    public string Objection { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public CardState State { get; private set; }

    /// <summary>Who closed or withdrew it; the portal itself when its cause ended in time.</summary>
    public string EndedBy { get; private set; } = "";

    /// <summary>When it was closed or withdrawn (UTC).</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was withdrawn; empty otherwise.</summary>
    public string EndReason { get; private set; } = "";

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>Whether somebody must still answer, or another one close it.</summary>
    public bool IsOpen => State is CardState.Raised or CardState.Answered;

    /// <summary>Raises a card.</summary>
    public static Card Raise(string centerId, CardTrigger trigger, CardSubject subject, CardLevel level, DateOnly dueOn, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = centerId,
        Trigger = trigger,
        Level = level,
        SubjectId = subject.Id,
        Number = subject.Number,
        Item = subject.Item,
        Of = subject.Of,
        WindowId = subject.WindowId,
        StaffId = subject.StaffId,
        DueOn = dueOn,
        RaisedAt = now.Instant,
        ReachedAt = now.Instant,
        Version = Guid.NewGuid(),
    };

    /// <summary>What is awaited stands as it is now. The level rises; a later last day takes nothing back, but a hint. What somebody let
    /// pass stays theirs, whoever goes on with it.</summary>
    /// <returns>Whether it is another card now.</returns>
    public bool Follow(CardSubject subject, CardLevel? level, DateOnly dueOn, Moment now)
    {
        if (level is null && Level == CardLevel.Hint)
            return Clear(now);
        var rises = level > Level;
        var hint = Level == CardLevel.Hint && (WindowId, StaffId, DueOn) != (subject.WindowId, subject.StaffId, dueOn);
        if (!rises && !hint)
            return false;
        (WindowId, StaffId, DueOn) = (subject.WindowId, subject.StaffId, dueOn);
        if (rises)
            (Level, ReachedAt) = (level!.Value, now.Instant);
        return Changed();
    }

    /// <summary>Its cause has ended. A hint ends with it; a yellow or red card waits for its answer.</summary>
    /// <returns>Whether it is another card now.</returns>
    public bool Clear(Moment now)
    {
        if (ClearedAt is not null)
            return false;
        ClearedAt = now.Instant;
        return Level == CardLevel.Hint ? End(CardState.Closed, Actor.System.Name, "", now) : Changed();
    }

    /// <summary>答复: why it came to it, and what is done about it. Whoever answered can better the answer until the card is closed.</summary>
    public Refusal? Answer(string reason, string remedy, Actor by, Moment now)
    {
        if (Level == CardLevel.Hint)
            return SupervisionRefusals.OnlyAHint;
        if (State != CardState.Raised && !(State == CardState.Answered && AnsweredById == by.Id))
            return SupervisionRefusals.WrongState(State);
        (Reason, Remedy, Objection, State) = (reason, remedy, "", CardState.Answered);
        (AnsweredBy, AnsweredById, AnsweredAt) = (by.Name, by.Id, now.Instant);
        Changed();
        return null;
    }

    /// <summary>核销: what was answered holds, and the matter is settled. Nobody closes what they answered themselves.</summary>
    public Refusal? Close(Actor by, Moment now)
    {
        if (State != CardState.Answered)
            return SupervisionRefusals.WrongState(State);
        if (AnsweredById == by.Id)
            return SupervisionRefusals.OwnAnswer;
        if (ClearedAt is null)
            return SupervisionRefusals.NotSettled;
        End(CardState.Closed, by.Name, "", now);
        return null;
    }

    /// <summary>退回重答: what was answered does not hold; it stays on the card until it is answered anew.</summary>
    public Refusal? Reject(string why, Actor by)
    {
        if (State != CardState.Answered)
            return SupervisionRefusals.WrongState(State);
        if (AnsweredById == by.Id)
            return SupervisionRefusals.OwnAnswer;
        (State, Objection) = (CardState.Raised, why);
        Changed();
        return null;
    }

    /// <summary>撤销: it was raised wrongly, for a reason that stays on it.</summary>
    public Refusal? Withdraw(string reason, Actor by, Moment now)
    {
        if (!IsOpen)
            return SupervisionRefusals.WrongState(State);
        End(CardState.Withdrawn, by.Name, reason, now);
        return null;
    }

    private bool End(CardState state, string by, string reason, Moment now)
    {
        (State, EndedBy, EndReason, EndedAt) = (state, by, reason, now.Instant);
        return Changed();
    }

    private bool Changed()
    {
        Version = Guid.NewGuid();
        return true;
    }
}

/// <summary>What a card is about, and whose it is.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Item">Name of the item.</param>
/// <param name="Of">The department or the material; else empty.</param>
/// <param name="WindowId">The window that answers for it.</param>
/// <param name="StaffId">The person who answers for it.</param>
public sealed record CardSubject(Guid Id, string Number, string Item, string Of, Guid WindowId, Guid StaffId);

/// <summary>Where a <see cref="Card"/> stands.</summary>
public enum CardState
{
    /// <summary>待答复.</summary>
    Raised,

    /// <summary>待核销.</summary>
    Answered,

    /// <summary>已核销.</summary>
    Closed,

    /// <summary>已撤销.</summary>
    Withdrawn,
}
