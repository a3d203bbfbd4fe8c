using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>The handling: from the acceptance to the archive, each kind by its own rules (CASE-6, CASE-7).</summary>
public sealed partial class Case
{
    /// <summary>Stops the clock with a notice (行政许可法第45条).</summary>
    public Refusal? Pause(PauseReason reason, string by, Moment now)
    {
        if (State != CaseState.InHand)
            return CaseRefusals.WrongState(State);
        if (IsPaused)
            return CaseRefusals.AlreadyPaused;
        _pauses.Add(new(reason, now.Day, null));
        return Step(CaseStepKind.Paused, State, by, reason.Text(), now);
    }

    /// <summary>Lets the clock run again; the days count from the next one. What was asked for must have been handed in.</summary>
    public Refusal? Resume(string by, Moment now)
    {
        if (State != CaseState.InHand)
            return CaseRefusals.WrongState(State);
        if (!IsPaused)
            return CaseRefusals.NotPaused;
        if (_pauses[^1].Reason == PauseReason.Supplement && Missing.Select(m => m.Name).ToList() is { Count: > 0 } missing)
            return CaseRefusals.GeneralMissing(missing);
        _pauses[^1] = _pauses[^1] with { Until = now.Day };
        return Step(CaseStepKind.Resumed, State, by, _pauses[^1].Reason.Text(), now);
    }

    /// <summary>The director extends the limits, once (行政许可法第42条).</summary>
    public Refusal? Extend(int days, string reason, string by, Moment now)
    {
        if (State is not (CaseState.InHand or CaseState.Above))
            return CaseRefusals.WrongState(State);
        if (Extension > 0)
            return CaseRefusals.AlreadyExtended;
        if (days is < 1 or > LongestExtension)
            return CaseRefusals.BadExtension;
        Extension = days;
        return Step(CaseStepKind.Extended, State, by, $"延长 {days} 日：{reason}", now);
    }

    /// <summary>A department of a joint case is done with its part.</summary>
    public Refusal? CompletePart(string department, string opinion, string by, Moment now)
    {
        if (State != CaseState.InHand)
            return CaseRefusals.WrongState(State);
        var index = _parts.FindIndex(p => p.Department == department && p.DoneAt is null);
        if (index < 0)
            return CaseRefusals.UnknownPart;
        _parts[index] = _parts[index] with { DoneAt = now.Instant, Opinion = opinion };
        return Step(CaseStepKind.PartDone, State, by, $"{department}：{opinion}", now);
    }

    /// <summary>Sent to the level above with the opinion of the first examination (上报).</summary>
    public Refusal? SendUp(string opinion, string by, Moment now)
    {
        if (Item.Kind != HandlingKind.Upward)
            return CaseRefusals.OtherKind;
        if (State != CaseState.InHand)
            return CaseRefusals.WrongState(State);
        return Open() is { } what ? CaseRefusals.Unfinished(what) : Step(CaseStepKind.SentUp, CaseState.Above, by, opinion, now);
    }

    /// <summary>The level above has signed for it.</summary>
    public Refusal? ReceiveAbove(string by, Moment now) =>
        State != CaseState.Above || _steps[^1].Kind == CaseStepKind.ReceivedAbove
            ? CaseRefusals.WrongState(State)
            : Step(CaseStepKind.ReceivedAbove, State, by, "", now);

    /// <summary>The level above has decided, and the agent fetched what it gave.</summary>
    public Refusal? ComeBack(string decision, string by, Moment now) =>
        State == CaseState.Above ? Step(CaseStepKind.CameBack, CaseState.InHand, by, decision, now) : CaseRefusals.WrongState(State);

    /// <summary>Done: there is a result, or a written reply with its reason.</summary>
    public Refusal? Finish(string result, string by, Moment now)
    {
        if (State != CaseState.InHand)
            return CaseRefusals.WrongState(State);
        if (Open() is { } what)
            return CaseRefusals.Unfinished(what);
        if (Item.Kind == HandlingKind.Upward && !_steps.Exists(s => s.Kind == CaseStepKind.CameBack))
            return CaseRefusals.Unfinished("还没有上报并取回结果");
        Result = result;
        return Step(CaseStepKind.Finished, CaseState.Finished, by, result, now);
    }

    /// <summary>Given back on grounds of policy, which are named (退回件).</summary>
    public Refusal? Return(string basis, string by, Moment now) =>
        State == CaseState.InHand ? End(CaseStepKind.Returned, CaseState.Returned, by, basis, now) : CaseRefusals.WrongState(State);

    /// <summary>The applicant takes it back.</summary>
    public Refusal? Withdraw(string reason, string by, Moment now) =>
        State is CaseState.Asked or CaseState.Incomplete or CaseState.InHand
            ? End(CaseStepKind.Withdrawn, CaseState.Withdrawn, by, reason, now)
            : CaseRefusals.WrongState(State);

    /// <summary>Handed over with a signature (CASE-12).</summary>
    public Refusal? Deliver(string to, string by, Moment now) =>
        State == CaseState.Finished ? Step(CaseStepKind.Delivered, CaseState.Delivered, by, to, now) : CaseRefusals.WrongState(State);

    /// <summary>Somebody else answers for it from now on: a stand-in took over the window, or the director decided.</summary>
    public Refusal? Reassign(Guid windowId, Guid staffId, string name, string by, Moment now)
    {
        if (!IsOpen)
            return CaseRefusals.WrongState(State);
        (WindowId, StaffId) = (windowId, staffId);
        return Step(CaseStepKind.Reassigned, State, by, name, now);
    }

    /// <summary>Put into the archive; nothing changes any more (CASE-14).</summary>
    public Refusal? Archive(string by, Moment now) =>
        State is CaseState.Delivered or CaseState.Redirected or CaseState.Refused or CaseState.Returned or CaseState.Withdrawn
            ? Step(CaseStepKind.Archived, CaseState.Archived, by, "", now)
            : CaseRefusals.WrongState(State);

    // What is still to be done before an end; null when nothing is.
    private string? Open() =>
        IsPaused ? "计时还在暂停，请先恢复"
        : Materials.FirstOrDefault(m => m.Standing is MaterialStanding.Missing or MaterialStanding.Deferred) is { } material ? $"“{material.Name}”还没有补交"
        : _parts.Find(p => p.DoneAt is null) is { } part ? $"{part.Department}还没有办结"
        : null;

    // A clock that stood stands no longer when there is nothing left to count.
    private Refusal? End(CaseStepKind kind, CaseState state, string by, string text, Moment now)
    {
        if (IsPaused)
            _pauses[^1] = _pauses[^1] with { Until = now.Day };
        return Step(kind, state, by, text, now);
    }
}
