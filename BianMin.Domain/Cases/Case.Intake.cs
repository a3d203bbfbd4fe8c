using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>The intake: from the asking to the acceptance or the refusal (行政许可法第32条).</summary>
public sealed partial class Case
{
    /// <summary>An application was received.</summary>
    /// <param name="opening">Of what, by whom, where.</param>
    /// <param name="content">The guide it is received under.</param>
    /// <param name="startsOn">By <see cref="LegalClock.Start"/>.</param>
    /// <param name="now">The instant.</param>
    public static Case Receive(CaseOpening opening, GuideContent content, DateOnly startsOn, Moment now)
    {
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(content);
        var received = new Case
        {
            Id = Guid.CreateVersion7(now.Instant),
            CenterId = opening.CenterId,
            Number = opening.Number,
            Key = opening.Key,
            Item = opening.Item,
            Applicant = opening.Applicant,
            ApplicantName = opening.Applicant.Name,
            Agent = opening.Agent,
            SubmittedBy = opening.SubmittedBy,
            Statement = opening.Statement,
            TicketId = opening.Place.TicketId,
            TicketLabel = opening.Place.TicketLabel,
            WindowId = opening.Place.WindowId,
            StaffId = opening.Place.StaffId,
            ReceivedAt = now.Instant,
            StartsOn = startsOn,
            Materials = CaseMaterial.Of(content),
            Particulars = new() { Nature = content.Category },
        };
        received._parts.AddRange(content.JointDepartments.Select(p => new CasePart(p.Name, p.Days, null, null)));
        if (opening.SubmittedBy is null)
            received.Step(CaseStepKind.Received, opening.Place.StaffName, opening.Agent is { } agent ? $"代办人 {agent.Name}（{agent.Relation}）" : "", now);
        else
            received.StepOfAgent(CaseStepKind.Submitted, opening.Place.StaffName, "受申请人委托代办", now);
        return received;
    }

    /// <summary>Notes how materials stand; names that the item does not ask for are refused, and so is deferring or promising
    /// what the guide does not allow to be deferred or promised. What completes an application is received anew: both clocks
    /// begin with it.</summary>
    /// <param name="standings">Names with how they stand now; the others stay as they are.</param>
    /// <param name="startsOn">By <see cref="LegalClock.Start"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant.</param>
    public Refusal? Check(IReadOnlyDictionary<string, MaterialStanding> standings, DateOnly startsOn, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(standings);
        var kind = State == CaseState.Incomplete ? CaseStepKind.Completed : CaseStepKind.HandedIn;
        if (Bars(kind) is { } barred)
            return barred;
        if (!standings.All(s => Materials.Any(m => m.Name == s.Key && (m.Standing == s.Value || m.May(s.Value)))))
            return CaseRefusals.NotAllowed;
        StartsOn = kind == CaseStepKind.Completed ? startsOn : StartsOn;
        Materials = [.. Materials.Select(m => standings.TryGetValue(m.Name, out var standing) ? m with { Standing = standing } : m)];
        var handed = standings.Where(s => s.Value == MaterialStanding.HandedIn).Select(s => s.Key);
        return Step(kind, by, string.Join('、', handed), now);
    }

    /// <summary>协助办理: the applicant was helped to draft or to fill in what is asked for (CASE-6).</summary>
    public Refusal? Assist(string what, string by, Moment now) => Bars(CaseStepKind.Assisted) ?? Step(CaseStepKind.Assisted, by, what, now);

    /// <summary>Not this window's: the applicant was told where to go and whom to ask for (首问责任, CASE-1).</summary>
    public Refusal? Redirect(string where, string by, Moment now) =>
        Bars(CaseStepKind.Redirected) ?? Step(CaseStepKind.Redirected, by, where, now);

    /// <summary>Not accepted, with reason and remedies; makes the Notice of Non-acceptance (CASE-2), which lists everything that is missing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant.</param>
    /// <param name="flaws">What is wrong with materials that lack, by name.</param>
    /// <param name="rightBody">Who is to be applied to instead; empty where it is a matter of this authority.</param>
    public Refusal? Refuse(string reason, string by, Moment now, IReadOnlyDictionary<string, string>? flaws = null, string rightBody = "")
    {
        if (Bars(CaseStepKind.Refused) is { } barred)
            return barred;
        if (Particulars.Nature == ItemCategory.Licence && rightBody.Length == 0)
            return CaseRefusals.LicenceNotRefused;
        if (NoteFlaws(flaws) is { } unknown)
            return unknown;
        Particulars = Particulars with { RightBody = rightBody };
        return Step(CaseStepKind.Refused, by, reason, now);
    }

    /// <summary>All that is missing is told once; makes the one-time notice (CASE-5). The clock of the answer ends; that of the
    /// handling begins with the completed application.</summary>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant.</param>
    /// <param name="flaws">What exactly is to be corrected, by name of the material; nothing for one that was not handed in.</param>
    public Refusal? TellMissing(string by, Moment now, IReadOnlyDictionary<string, string>? flaws = null)
    {
        if ((Bars(CaseStepKind.ToldMissing) ?? NoteFlaws(flaws)) is { } barred)
            return barred;
        return Step(CaseStepKind.ToldMissing, by, string.Join('、', this.Missing().Select(m => m.Name)), now);
    }

    /// <summary>Accepted; makes the Notice of Acceptance with the due date (CASE-3). General materials that lack are deferred with a
    /// promise (容缺), or asked for with a Notice of Supplement, which stops the clock (CASE-4).</summary>
    /// <param name="lacking">What to do about general materials that lack; null when nothing may lack.</param>
    /// <param name="by">Who.</param>
    /// <param name="calendar">Holidays, for the last day of what is deferred.</param>
    /// <param name="now">The instant.</param>
    public Refusal? Accept(LackingMaterials? lacking, string by, HolidayCalendar calendar, Moment now)
    {
        if (Bars(CaseStepKind.Accepted) is { } barred)
            return barred;
        if (Acceptance.Hindrance(LackingMaterials.Way(lacking), this) is { } hindrance)
            return hindrance;
        var missing = this.Missing();
        if (missing.Count > 0 && (lacking!.By <= now.Day || (lacking.Defer && lacking.By > LegalClock.Read(Item.Promised, 0, StartsOn, [], calendar).Due)))
            return CaseRefusals.BadDate;
        Step(CaseStepKind.Accepted, by, "", now);
        if (missing.Count == 0)
            return null;
        var standing = lacking!.Defer ? MaterialStanding.Deferred : MaterialStanding.Missing;
        Materials = [.. Materials.Select(m => m.Standing == MaterialStanding.Missing ? m with { Standing = standing, By = lacking.By } : m)];
        if (lacking.Defer)
            return null;
        _pauses.Add(new(PauseReason.Supplement, now.Day, null));
        return Step(CaseStepKind.AskedSupplement, by, string.Join('、', missing.Select(m => m.Name)), now);
    }

    /// <summary>Nobody answered in time: it counts as accepted from the day of receipt.</summary>
    public Refusal? DeemAccepted(HolidayCalendar calendar, Moment now)
    {
        if (Bars(CaseStepKind.DeemedAccepted) is { } barred)
            return barred;
        return now.Day <= LegalClock.AnswerBy(StartsOn, calendar)
            ? CaseRefusals.NotDeemedYet
            : Step(CaseStepKind.DeemedAccepted, Actor.System.Name, $"超过 {LegalClock.DeemedAfter} 个工作日未答复", now);
    }

    /// <summary>Puts right what was written down wrongly of the applicant; the papers that still count are issued anew.</summary>
    /// <param name="right">The right particulars.</param>
    /// <param name="reason">Why they were wrong.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant.</param>
    public Refusal? Correct(Applicant right, string reason, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(right);
        if (Bars(CaseStepKind.Corrected) is { } barred)
            return barred;
        // What was wrong is named and not quoted: the history is read by people who may not see numbers.
        var parts = new[]
        {
            (right.Name != Applicant.Name, "姓名（名称）"), (right.Papers != Applicant.Papers || right.Number != Applicant.Number, "证件号码"),
            (right.Phone != Applicant.Phone, "联系电话"), (right.Address != Applicant.Address, "联系地址"),
        }.Where(p => p.Item1).Select(p => p.Item2).ToList();
        if (parts.Count == 0)
            return CaseRefusals.NothingCorrected;
        (Applicant, ApplicantName) = (right with { Kind = Applicant.Kind }, right.Name);
        return Step(CaseStepKind.Corrected, by, $"更正{string.Join('、', parts)}：{reason}", now);
    }

    private Refusal? NoteFlaws(IReadOnlyDictionary<string, string>? flaws)
    {
        if (flaws is null)
            return null;
        if (!flaws.Keys.All(name => this.Missing().Any(m => m.Name == name)))
            return CaseRefusals.NotAllowed;
        Materials = [.. Materials.Select(m => flaws.TryGetValue(m.Name, out var flaw) ? m with { Flaw = flaw } : m)];
        return null;
    }
}

/// <summary>What an application begins with.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Number">Number of the case.</param>
/// <param name="Key">What the screen sent with it.</param>
/// <param name="Item">The item.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Agent">Who acts for the applicant, if anybody.</param>
/// <param name="Statement">What is asked for, in the applicant's words; may be empty.</param>
/// <param name="Place">Where, by whom, and with which ticket.</param>
/// <param name="SubmittedBy">Account of the agent who submits it for the applicant; null at a window.</param>
public sealed record CaseOpening(
    string CenterId, string Number, string Key, CaseItem Item, Applicant Applicant, CaseAgent? Agent, string Statement, IntakePlace Place,
    string? SubmittedBy = null);

/// <summary>Where and by whom an application is received.</summary>
/// <param name="WindowId">The window that answers for it.</param>
/// <param name="StaffId">The person who answers for it.</param>
/// <param name="StaffName">Who received it, for the history.</param>
/// <param name="TicketId">The visitor's ticket, if any.</param>
/// <param name="TicketLabel">Its printed number.</param>
public sealed record IntakePlace(Guid WindowId, Guid StaffId, string StaffName, Guid? TicketId = null, string? TicketLabel = null);

/// <summary>What to do about general materials that lack at acceptance.</summary>
/// <param name="Defer">True defers them with a written promise while the clock runs; false asks for them and stops the clock.</param>
/// <param name="By">The last day to hand them in.</param>
public sealed record LackingMaterials(bool Defer, DateOnly By)
{
    /// <summary>The way of accepting that it stands for; null stands for a complete application.</summary>
    public static AcceptanceWay Way(LackingMaterials? lacking) =>
        lacking is null ? AcceptanceWay.Complete : lacking.Defer ? AcceptanceWay.Deferring : AcceptanceWay.AskingSupplement;
}
