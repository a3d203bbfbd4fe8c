using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>The handling: from the acceptance to the archive, each kind by its own rules (CASE-6, CASE-7).</summary>
public sealed partial class Case
{
    /// <summary>Stops the clock with a notice (行政许可法第45条).</summary>
    /// <param name="reason">The special procedure.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant.</param>
    /// <param name="told">How long it takes, who does it and by which law; null where the clerk does not know it yet.</param>
    public Refusal? Pause(PauseReason reason, string by, Moment now, SpecialProcedure? told = null)
    {
        if (Bars(CaseStepKind.Paused) is { } barred)
            return barred;
        // The law names what a licence may wait for, and leaves no room for anything else (行政许可法第45条).
        if (Particulars.Nature == ItemCategory.Licence && reason == PauseReason.Publicity)
            return CaseRefusals.NotNamedByLaw;
        _pauses.Add(new(reason, now.Day, null) { Days = told?.Days, Body = told?.Body ?? "", Basis = told?.Basis ?? "" });
        return Step(CaseStepKind.Paused, by, told is null ? reason.Text() : $"{reason.Text()}：{told.Body}，{told.Days} 个工作日", now);
    }

    /// <summary>Lets the clock run again; the days count from the next one. What was asked for must have been handed in.</summary>
    public Refusal? Resume(string by, Moment now)
    {
        if (Bars(CaseStepKind.Resumed) is { } barred)
            return barred;
        if (_pauses[^1].Reason == PauseReason.Supplement && this.Missing().Select(m => m.Name).ToList() is { Count: > 0 } missing)
            return CaseRefusals.GeneralMissing(missing);
        _pauses[^1] = _pauses[^1] with { Until = now.Day };
        return Step(CaseStepKind.Resumed, by, _pauses[^1].Reason.Text(), now);
    }

    /// <summary>The director extends the limits, once (行政许可法第42条).</summary>
    /// <param name="days">1–<see cref="LongestExtension"/>; for a licence at most 10, a joint one 15.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">The instant.</param>
    /// <param name="approver">Who of the authority approved it, with the office; empty where the director may.</param>
    public Refusal? Extend(int days, string reason, string by, Moment now, string approver = "")
    {
        if (Bars(CaseStepKind.Extended) is { } barred)
            return barred;
        if (days is < 1 or > LongestExtension)
            return CaseRefusals.BadExtension;
        var longest = Item.Kind == HandlingKind.Joint ? LongestForJointLicence : LongestForLicence;
        if (Particulars.Nature == ItemCategory.Licence && days > longest)
            return CaseRefusals.TooLongForLicence(longest);
        if (Particulars.Nature == ItemCategory.Licence && approver.Length == 0)
            return CaseRefusals.NoApprover;
        Extension = days;
        Particulars = Particulars with { ExtensionReason = reason, Approver = approver };
        return Step(CaseStepKind.Extended, by, $"延长 {days} 日：{reason}{(approver.Length > 0 ? $"（批准人：{approver}）" : "")}", now);
    }

    /// <summary>A department of a joint case is done with its part.</summary>
    public Refusal? CompletePart(string department, string opinion, string by, Moment now)
    {
        if (Bars(CaseStepKind.PartDone) is { } barred)
            return barred;
        var index = _parts.FindIndex(p => p.Department == department && p.DoneAt is null);
        if (index < 0)
            return CaseRefusals.UnknownPart;
        _parts[index] = _parts[index] with { DoneAt = now.Instant, Opinion = opinion };
        return Step(CaseStepKind.PartDone, by, $"{department}：{opinion}", now);
    }

    /// <summary>Sent to the level above with the opinion of the first examination (上报).</summary>
    public Refusal? SendUp(string opinion, string by, Moment now)
    {
        if (Bars(CaseStepKind.SentUp) is { } barred)
            return barred;
        return Open() is { } what ? CaseRefusals.Unfinished(what) : Step(CaseStepKind.SentUp, by, opinion, now);
    }

    /// <summary>The level above has signed for it.</summary>
    public Refusal? ReceiveAbove(string by, Moment now) =>
        Bars(CaseStepKind.ReceivedAbove) ?? Step(CaseStepKind.ReceivedAbove, by, "", now);

    /// <summary>The level above has decided, and the agent fetched what it gave; nobody decides what they never signed for.</summary>
    public Refusal? ComeBack(string decision, string by, Moment now) =>
        Bars(CaseStepKind.CameBack) ?? Step(CaseStepKind.CameBack, by, decision, now);

    /// <summary>Done: there is a result, or a written reply with its reason.</summary>
    public Refusal? Finish(string result, string by, Moment now)
    {
        if (Bars(CaseStepKind.Finished) is { } barred)
            return barred;
        if (Open() is { } what)
            return CaseRefusals.Unfinished(what);
        if (Item.Kind.Definition().GoesUp && _steps.Last(CaseStepKind.CameBack) == 0)
            return CaseRefusals.Unfinished("还没有上报并取回结果");
        Result = result;
        return Step(CaseStepKind.Finished, by, result, now);
    }

    /// <summary>Examined and refused by a written decision that tells facts, law and remedies (不予批准).</summary>
    public Refusal? Deny(Denial denial, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(denial);
        if (Bars(CaseStepKind.Denied) is { } barred)
            return barred;
        Particulars = Particulars with { Denial = denial };
        Result = CaseStepKind.Denied.Text();
        return End(CaseStepKind.Denied, by, denial.Unmet, now);
    }

    /// <summary>Given back on grounds of policy, which are named (退回件).</summary>
    public Refusal? Return(string basis, string by, Moment now) =>
        Bars(CaseStepKind.Returned) ?? End(CaseStepKind.Returned, by, basis, now);

    /// <summary>What was deferred or asked for has not come by its day, which on a day off is the next working one (民法典第203条): it ends
    /// as its paper said.</summary>
    public Refusal? Lapse(HolidayCalendar calendar, Moment now)
    {
        if (Bars(CaseStepKind.Lapsed) is { } barred)
            return barred;
        var owed = MaterialsAwaited().Where(d => LastDay(d.On, calendar) < now.Day).Select(d => d.Of).ToList();
        return owed.Count == 0 ? CaseRefusals.NotLapsedYet : End(CaseStepKind.Lapsed, Actor.System.Name, $"{string.Join('、', owed)}到期没有补交", now);
    }

    /// <summary>The applicant takes it back.</summary>
    public Refusal? Withdraw(string reason, string by, Moment now) =>
        Bars(CaseStepKind.Withdrawn) ?? End(CaseStepKind.Withdrawn, by, reason, now);

    /// <summary>Handed over with a signature, or in another way that is stated (CASE-12).</summary>
    /// <param name="to">Who took it.</param>
    /// <param name="by">Who handed it over.</param>
    /// <param name="now">The instant.</param>
    /// <param name="service">The way; signed on the printed receipt unless told.</param>
    public Refusal? Deliver(string to, string by, Moment now, ServiceRecord? service = null)
    {
        if (Bars(CaseStepKind.Delivered) is { } barred)
            return barred;
        Particulars = Particulars with { Service = service ?? new(ServiceWay.OnPaper) };
        return Step(CaseStepKind.Delivered, by, to, now);
    }

    /// <summary>Somebody else answers for it from now on: a stand-in took over the window, or the director decided.</summary>
    public Refusal? Reassign(Guid windowId, Guid staffId, string name, string by, Moment now)
    {
        if (Bars(CaseStepKind.Reassigned) is { } barred)
            return barred;
        (WindowId, StaffId) = (windowId, staffId);
        return Step(CaseStepKind.Reassigned, by, name, now);
    }

    /// <summary>Put into the archive; nothing changes any more (CASE-14).</summary>
    public Refusal? Archive(Retention retention, string by, Moment now)
    {
        if (Bars(CaseStepKind.Archived) is { } barred)
            return barred;
        Retention = retention;
        return Step(CaseStepKind.Archived, by, $"保管期限{retention.Text(now.Day)}", now);
    }

    /// <summary>What the window cannot settle goes up: coordination by the head of the centre, a meeting of the leader in charge,
    /// the party-government meeting; each with what was asked or decided (SUP-2).</summary>
    public Refusal? Escalate(EscalationLevel level, string minutes, string by, Moment now)
    {
        if (Bars(CaseStepKind.Escalated) is { } barred)
            return barred;
        if (!this.MayGoUpTo(level))
            return CaseRefusals.AlreadyHigher;
        Escalation = level;
        return Step(CaseStepKind.Escalated, by, $"{level.Text()}：{minutes}", now);
    }

    /// <summary>Whether the level above has signed for it since it was last sent up.</summary>
    public bool IsReceivedAbove => _steps.Last(CaseStepKind.ReceivedAbove) > _steps.Last(CaseStepKind.SentUp);

    // All that is still to be done before an end, so that nobody learns of it one by one; null when nothing is.
    private string? Open()
    {
        IEnumerable<string> open =
        [
            .. IsPaused ? ["计时还在暂停，请先恢复"] : Array.Empty<string>(),
            .. Materials.Where(m => m.Standing is MaterialStanding.Missing or MaterialStanding.Deferred).Select(m => $"“{m.Name}”还没有补交"),
            .. this.OpenParts().Select(p => $"{p.Department}还没有办结"),
        ];
        var told = string.Join("；", open);
        return told.Length == 0 ? null : told;
    }

    private static DateOnly LastDay(DateOnly by, HolidayCalendar calendar)
    {
        while (!calendar.IsWorkingDay(by))
            by = by.AddDays(1);
        return by;
    }

    // A clock that stood stands no longer when there is nothing left to count.
    private Refusal? End(CaseStepKind kind, string by, string text, Moment now)
    {
        if (IsPaused)
            _pauses[^1] = _pauses[^1] with { Until = now.Day };
        return Step(kind, by, text, now);
    }
}
