using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>The intake: from the asking to the acceptance or the refusal (行政许可法第32条).</summary>
public sealed partial class Case
{
    /// <summary>An application was received at a window.</summary>
    /// <param name="centerId">The centre.</param>
    /// <param name="number">Its number.</param>
    /// <param name="item">The item.</param>
    /// <param name="content">The guide it is received under.</param>
    /// <param name="applicant">Who applies.</param>
    /// <param name="agent">Who acts for the applicant, if anybody.</param>
    /// <param name="desk">Where, by whom, and with which ticket.</param>
    /// <param name="startsOn">By <see cref="LegalClock.Start"/>.</param>
    /// <param name="now">The instant.</param>
    public static Case Receive(
        string centerId, string number, CaseItem item, GuideContent content, Applicant applicant, CaseAgent? agent, CaseDesk desk, DateOnly startsOn, Moment now)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(desk);
        var received = new Case
        {
            Id = Guid.CreateVersion7(now.Instant),
            CenterId = centerId,
            Number = number,
            Item = item,
            Applicant = applicant,
            Agent = agent,
            TicketId = desk.TicketId,
            WindowId = desk.WindowId,
            StaffId = desk.StaffId,
            ReceivedAt = now.Instant,
            StartsOn = startsOn,
            Materials = CaseMaterial.Of(content),
        };
        received._parts.AddRange(content.JointDepartments.Select(p => new CasePart(p.Name, p.Days, null, null)));
        received.Step(CaseStepKind.Received, CaseState.Asked, desk.StaffName, "", now);
        return received;
    }

    /// <summary>Notes how materials stand; names that the item does not ask for are refused, and so is deferring or promising
    /// what the guide does not allow to be deferred or promised.</summary>
    /// <param name="standings">Names with how they stand now; the others stay as they are.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant.</param>
    public Refusal? Check(IReadOnlyDictionary<string, MaterialStanding> standings, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(standings);
        if (State is not (CaseState.Asked or CaseState.Incomplete or CaseState.InHand))
            return CaseRefusals.WrongState(State);
        if (standings.Any(s => Materials.All(m => m.Name != s.Key) || !Materials.First(m => m.Name == s.Key).May(s.Value)))
            return CaseRefusals.NotAllowed;
        Materials = [.. Materials.Select(m => standings.TryGetValue(m.Name, out var standing) ? m with { Standing = standing } : m)];
        var handed = standings.Where(s => s.Value == MaterialStanding.HandedIn).Select(s => s.Key);
        return Step(State == CaseState.Incomplete ? CaseStepKind.Completed : CaseStepKind.HandedIn, State == CaseState.Incomplete ? CaseState.Asked : State, by, string.Join('、', handed), now);
    }

    /// <summary>Not this window's: the applicant was told where to go and whom to ask for (首问责任, CASE-1).</summary>
    public Refusal? Redirect(string where, string by, Moment now) =>
        State == CaseState.Asked ? Step(CaseStepKind.Redirected, CaseState.Redirected, by, where, now) : CaseRefusals.WrongState(State);

    /// <summary>Not accepted, with reason and remedies; makes the Notice of Non-acceptance (CASE-2).</summary>
    public Refusal? Refuse(string reason, string by, Moment now) =>
        State is CaseState.Asked or CaseState.Incomplete ? Step(CaseStepKind.Refused, CaseState.Refused, by, reason, now) : CaseRefusals.WrongState(State);

    /// <summary>All that is missing is told once; makes the one-time notice (CASE-5). The clock of the answer ends; that of the
    /// handling begins with the completed application.</summary>
    public Refusal? TellMissing(string by, Moment now)
    {
        if (State != CaseState.Asked)
            return CaseRefusals.WrongState(State);
        var missing = Missing.Select(m => m.Name).ToList();
        return missing.Count == 0 ? CaseRefusals.NothingMissing : Step(CaseStepKind.ToldMissing, CaseState.Incomplete, by, string.Join('、', missing), now);
    }

    /// <summary>Accepted; makes the Notice of Acceptance with the due date (CASE-3). General materials that lack are deferred with a
    /// promise (容缺), or asked for with a Notice of Supplement, which stops the clock (CASE-4).</summary>
    /// <param name="lacking">What to do about general materials that lack; null when nothing may lack.</param>
    /// <param name="startsOn">By <see cref="LegalClock.Start"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="calendar">Holidays, for the last day of what is deferred.</param>
    /// <param name="now">The instant.</param>
    public Refusal? Accept(LackingMaterials? lacking, DateOnly startsOn, string by, HolidayCalendar calendar, Moment now)
    {
        if (State != CaseState.Asked)
            return CaseRefusals.WrongState(State);
        if (Missing.Where(m => m.Weight == MaterialWeight.Main).Select(m => m.Name).ToList() is { Count: > 0 } main)
            return CaseRefusals.MainMissing(main);
        var missing = Missing.ToList();
        if (missing.Count > 0 && (lacking is null || (lacking.Defer && !missing.All(m => m.Deferrable))))
            return CaseRefusals.GeneralMissing(missing.Select(m => m.Name));
        if (missing.Count > 0 && (lacking!.By <= now.Day || (lacking.Defer && lacking.By > LegalClock.Read(Item.Promised, 0, startsOn, [], calendar).Due)))
            return CaseRefusals.BadDate;
        StartsOn = startsOn;
        Step(CaseStepKind.Accepted, CaseState.InHand, by, "", now);
        if (missing.Count == 0)
            return null;
        var standing = lacking!.Defer ? MaterialStanding.Deferred : MaterialStanding.Missing;
        Materials = [.. Materials.Select(m => m.Standing == MaterialStanding.Missing ? m with { Standing = standing, By = lacking.By } : m)];
        if (lacking.Defer)
            return null;
        _pauses.Add(new(PauseReason.Supplement, now.Day, null));
        return Step(CaseStepKind.AskedSupplement, CaseState.InHand, by, string.Join('、', missing.Select(m => m.Name)), now);
    }

    /// <summary>Nobody answered in time: it counts as accepted from the day of receipt.</summary>
    public Refusal? DeemAccepted(HolidayCalendar calendar, Moment now)
    {
        if (State != CaseState.Asked)
            return CaseRefusals.WrongState(State);
        return now.Day <= LegalClock.AnswerBy(StartsOn, calendar)
            ? CaseRefusals.NotDeemedYet
            : Step(CaseStepKind.DeemedAccepted, CaseState.InHand, Actor.System.Name, $"超过 {LegalClock.DeemedAfter} 个工作日未答复", now);
    }

    private IEnumerable<CaseMaterial> Missing => Materials.Where(m => m.Standing == MaterialStanding.Missing);
}

/// <summary>Where and by whom an application is received.</summary>
/// <param name="WindowId">The window.</param>
/// <param name="StaffId">Who serves there.</param>
/// <param name="StaffName">Name, for the history.</param>
/// <param name="TicketId">The visitor's ticket, if any.</param>
public sealed record CaseDesk(Guid WindowId, Guid StaffId, string StaffName, Guid? TicketId);

/// <summary>What to do about general materials that lack at acceptance.</summary>
/// <param name="Defer">True defers them with a written promise while the clock runs; false asks for them and stops the clock.</param>
/// <param name="By">The last day to hand them in.</param>
public sealed record LackingMaterials(bool Defer, DateOnly By);
