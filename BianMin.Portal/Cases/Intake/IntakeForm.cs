using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Portal.Cases.Intake;

/// <summary>An application as the clerk types it in; nothing of it is lost until it was taken in.</summary>
/// <param name="center">The centre.</param>
/// <param name="windowId">The clerk's window.</param>
/// <param name="ticketId">The visitor's ticket, if any.</param>
/// <param name="calendar">Holidays, for the dates that are offered.</param>
/// <param name="today">The business day.</param>
public sealed class IntakeForm(CenterProfile center, Guid windowId, Guid? ticketId, HolidayCalendar calendar, DateOnly today)
{
    private const int DaysToHandIn = 5;

    private string _key = $"intake-{Guid.NewGuid():N}";
    private IntakeOutcome? _chosen;
    private string? _receiver;
    private string? _reason;

    /// <summary>The item; null until one was chosen.</summary>
    public PublishedGuide? Guide { get; private set; }

    /// <summary>A person or an organisation.</summary>
    public ApplicantKind Kind { get; private set; }

    /// <summary>The kind of papers.</summary>
    public PapersKind Papers { get; set; }

    /// <summary>Number of the papers.</summary>
    public string Number { get; set; } = "";

    /// <summary>Name of the applicant.</summary>
    public string Name { get; set; } = "";

    /// <summary>Telephone.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Address.</summary>
    public string Address { get; set; } = "";

    /// <summary>What is asked for, when it is said and not written.</summary>
    public string Statement { get; set; } = "";

    /// <summary>Whether the applicant was helped to draft or to fill in (协助办理).</summary>
    public bool Assisted { get; set; }

    /// <summary>Whether somebody acts for the applicant.</summary>
    public bool HasAgent { get; set; }

    /// <summary>Name of the agent.</summary>
    public string AgentName { get; set; } = "";

    /// <summary>Citizen's number of the agent.</summary>
    public string AgentNumber { get; set; } = "";

    /// <summary>Telephone of the agent.</summary>
    public string AgentPhone { get; set; } = "";

    /// <summary>What the agent is to the applicant.</summary>
    public string AgentRelation { get; set; } = "";

    /// <summary>How the materials stand.</summary>
    public IReadOnlyList<CaseMaterial> Materials { get; private set; } = [];

    /// <summary>Reason of a refusal; that main materials lack, unless the clerk says otherwise.</summary>
    public string Reason
    {
        get => _reason ?? (Missing.Any(m => m.Weight == MaterialWeight.Main) ? CaseAction.MainMissing : "");
        set => _reason = value;
    }

    /// <summary>Who is to be applied to instead, of a refusal.</summary>
    public string RightBody { get; set; } = "";

    /// <summary>What exactly is to be corrected of materials that lack, by name.</summary>
    public Dictionary<string, string> Flaws { get; private set; } = [];

    /// <summary>The materials that lack.</summary>
    public IEnumerable<CaseMaterial> Missing => Materials.Where(m => m.Standing == MaterialStanding.Missing);

    /// <summary>Where the applicant is sent.</summary>
    public Guid? ToWindow { get; set; }

    /// <summary>Result of what is done at once.</summary>
    public string Result { get; set; } = "";

    /// <summary>Last day for what lacks.</summary>
    public DateOnly By { get; set; }

    /// <summary>Who takes the result; the applicant or the agent unless another was typed.</summary>
    public string Receiver
    {
        get => _receiver ?? (HasAgent && AgentName.Length > 0 ? AgentName : Name);
        set => _receiver = value;
    }

    /// <summary>What the materials suggest; null until an item was chosen.</summary>
    public IntakeOutcome? Proposed => Guide is null ? null : Domain.Cases.Intake.Propose(Materials, center.Hall.Intake, Guide.Content.PromisedLimit!, Guide.Content.Category);

    /// <summary>What the clerk chose, the proposal unless they chose another.</summary>
    public IntakeOutcome Outcome
    {
        get => _chosen ?? Proposed ?? IntakeOutcome.Accept;
        set => _chosen = value == Proposed ? null : value;
    }

    /// <summary>The answers that the item and the centre's regime know.</summary>
    public IEnumerable<IntakeOutcome> Outcomes => Domain.Cases.Intake.Open(Materials, center.Hall.Intake, Guide?.Content.PromisedLimit);

    /// <summary>Chooses the item.</summary>
    public void Choose(PublishedGuide guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        Guide = guide;
        Materials = CaseMaterial.Of(guide.Content);
        Result = guide.Content.Result.Name;
        (_chosen, _reason, Flaws) = (null, null, []);
        By = LegalClock.Read(new(DaysToHandIn, DayCounting.WorkingDays), 0, today, [], calendar).Due!.Value;
        if (guide.Content.PromisedLimit is { Days: > 0 } promised && LegalClock.Read(promised, 0, today, [], calendar).Due is { } due && due < By)
            By = due;
        if (guide.Content.Audience == Audience.Organisation)
            Is(ApplicantKind.Organisation);
    }

    /// <summary>A person or an organisation, with the papers that each has.</summary>
    public void Is(ApplicantKind kind) =>
        (Kind, Papers) = (kind, kind == ApplicantKind.Organisation ? PapersKind.CreditCode : PapersKind.CitizenCard);

    /// <summary>Notes how one material stands.</summary>
    public void Stand(string material, MaterialStanding standing) =>
        Materials = [.. Materials.Select(m => m.Name == material ? m with { Standing = standing } : m)];

    /// <summary>Everything that was not said otherwise was handed in.</summary>
    public void AllThere() =>
        Materials = [.. Materials.Select(m => m.Standing == MaterialStanding.Missing ? m with { Standing = MaterialStanding.HandedIn } : m)];

    /// <summary>Takes over what is remembered of an applicant.</summary>
    public void Fill(Applicant known)
    {
        ArgumentNullException.ThrowIfNull(known);
        (Kind, Papers, Number, Name, Phone, Address) = (known.Kind, known.Papers, known.Number, known.Name, known.Phone, known.Address);
    }

    /// <summary>All of it, to be taken up again.</summary>
    public IntakeDraft Keep() => new(
        _key, Guide?.ItemId, Kind, Papers,
        [Number, Name, Phone, Address, Statement, AgentName, AgentNumber, AgentPhone, AgentRelation, Reason, Result, RightBody],
        Assisted, HasAgent, Materials.ToDictionary(m => m.Name, m => m.Standing), _chosen, ToWindow, By, _receiver, Flaws);

    /// <summary>Takes up what was kept. An item that is not offered any more has to be chosen anew.</summary>
    public void TakeUp(IntakeDraft draft, IEnumerable<PublishedGuide> guides)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (guides.FirstOrDefault(g => g.ItemId == draft.ItemId) is { } guide)
            Choose(guide);
        (_key, Kind, Papers, Assisted, HasAgent) = (draft.Key, draft.Kind, draft.Papers, draft.Assisted, draft.HasAgent);
        if (draft.Texts is [var number, var name, var phone, var address, var statement, var agent, var agentNumber, var agentPhone, var relation, var reason, var result, var rightBody])
        {
            (Number, Name, Phone, Address, Statement) = (number, name, phone, address, statement);
            (AgentName, AgentNumber, AgentPhone, AgentRelation) = (agent, agentNumber, agentPhone, relation);
            (Reason, Result, RightBody) = (reason, result, rightBody);
        }

        Materials = [.. Materials.Select(m => draft.Standings.TryGetValue(m.Name, out var standing) && m.May(standing) ? m with { Standing = standing } : m)];
        (_chosen, ToWindow, By, _receiver, Flaws) = (draft.Chosen, draft.ToWindow, draft.By, draft.Receiver, new(draft.Flaws ?? []));
    }

    /// <summary>The application as an agent submits it.</summary>
    /// <param name="agentPhone">Telephone of the agent.</param>
    /// <param name="askedFor">Whether the villager asked for it.</param>
    /// <param name="files">Photographs of materials.</param>
    public SubmitForVillager Submission(string agentPhone, bool askedFor, IReadOnlyList<SentFile> files)
    {
        ArgumentNullException.ThrowIfNull(agentPhone);
        return new(center.Id, _key, Guide!.ItemId, Applicant, agentPhone.Trim(), Statement.Trim(), askedFor, files);
    }

    // Only of what still lacks, and only where something was said.
    private Dictionary<string, string> Noted => Missing.Where(m => Flaws.GetValueOrDefault(m.Name, "").Trim().Length > 0).ToDictionary(m => m.Name, m => Flaws[m.Name].Trim());

    private Applicant Applicant => new(Kind, Name.Trim(), Papers, IdentityNumbers.Plain(Number), Phone.Trim(), Address.Trim());

    /// <summary>The request as it stands.</summary>
    /// <param name="where">The window that the applicant is sent to, in words.</param>
    /// <param name="sendTo">The window that the ticket goes on to; null when it stays.</param>
    /// <param name="proof">Who signed for what is done at once.</param>
    public TakeIn Request(string where, Guid? sendTo, HandOverProof? proof) => new(
        center.Id, _key, windowId, ticketId, Guide!.ItemId,
        Applicant,
        HasAgent ? new(AgentName.Trim(), IdentityNumbers.Plain(AgentNumber), AgentPhone.Trim(), AgentRelation.Trim()) : null,
        Statement.Trim(),
        Materials.Where(m => m.Standing != MaterialStanding.Missing).ToDictionary(m => m.Name, m => m.Standing),
        Outcome switch
        {
            IntakeOutcome.Refuse => new(Outcome, Reason, Flaws: Noted, RightBody: RightBody.Trim()),
            IntakeOutcome.TellMissing => new(Outcome, Flaws: Noted),
            IntakeOutcome.Redirect => new(Outcome, where),
            IntakeOutcome.FinishAtOnce => new(Outcome, Result, null, Receiver, proof),
            IntakeOutcome.AcceptDeferring or IntakeOutcome.AcceptWithSupplement => new(Outcome, "", By),
            IntakeOutcome.Accept or IntakeOutcome.Later => new(Outcome),
        },
        Assisted ? CaseAction.AssistanceWords : "",
        sendTo);
}
