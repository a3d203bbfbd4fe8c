using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>办件: one application, from the asking to the archive (CASE-1…15). Its state changes only by the transitions below;
/// each happens and leaves one step in the history, or refuses in words and changes nothing.</summary>
public sealed partial class Case : ICaseStand
{
    /// <summary>Longest extension, in days of the limit's kind.</summary>
    public const int LongestExtension = 30;

    // 行政许可法第42条: ten days, fifteen where several departments work together.
    private const int LongestForLicence = 10;
    private const int LongestForJointLicence = 15;

    private readonly CaseHistory _steps = [];
    private readonly List<ClockPause> _pauses = [];
    private readonly List<CasePart> _parts = [];

    private Case()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>办件编号 such as <c>SIXI-2026-000123</c>, unique in the installation; on every paper.</summary>
    public string Number { get; private init; } = "";

    /// <summary>What the screen sent with the application, so that sending it twice makes one case.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The item, with the version of its guide that counts for this case for ever (OPEN-6).</summary>
    public CaseItem Item { get; private init; } = null!;

    /// <summary>Who applies.</summary>
    public Applicant Applicant { get; private set; } = null!;

    /// <summary>Name of the applicant, by which the hotline finds the case (CASE-15).</summary>
    public string ApplicantName { get; private set; } = "";

    /// <summary>Who acts for the applicant; null when nobody does.</summary>
    public CaseAgent? Agent { get; private init; }

    /// <summary>What the applicant asks for, in the words of the applicant; an oral application is written down by the clerk (CASE-1).</summary>
    public string Statement { get; private init; } = "";

    /// <summary>The ticket it began with; null when it came by post, from a village or at home.</summary>
    public Guid? TicketId { get; private init; }

    /// <summary>Printed number of that ticket, such as <c>A012</c>.</summary>
    public string? TicketLabel { get; private init; }

    /// <summary>The window that answers for it.</summary>
    public Guid WindowId { get; private set; }

    /// <summary>The person who answers for it.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>When it was received (UTC).</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>The day before the first counted one of the answer's limit, and of the handling's limit once it was accepted: that of the
    /// receipt, or of the materials that completed it; it may be a day off.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; private set; }

    /// <summary>What was handed in and what not.</summary>
    public IReadOnlyList<CaseMaterial> Materials { get; private set; } = [];

    /// <summary>When the clock stood.</summary>
    public IReadOnlyList<ClockPause> Pauses => _pauses;

    /// <summary>Days by which the director extended it; 0 for none.</summary>
    public int Extension { get; private set; }

    /// <summary>How far up it went; <see cref="EscalationLevel.Window"/> as a rule (SUP-2).</summary>
    public EscalationLevel Escalation { get; private set; }

    /// <summary>Departments of a joint case.</summary>
    public IReadOnlyList<CasePart> Parts => _parts;

    /// <summary>Last day of the promised limit as last counted, for lists; null while the clock stands or before the acceptance.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Last day of the legal limit as last counted; null as <see cref="DueOn"/>, or where the law sets none.</summary>
    public DateOnly? LegalDueOn { get; private set; }

    /// <summary>Last day on which it may stay unanswered; null once it was answered.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>When it came to an end (UTC): finished, refused, redirected, returned or withdrawn; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the window handed the result over (UTC), to the applicant or to the agent who submitted it; null before, by it the register of sign-offs is read (CASE-11).</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>How long its file is kept; null before it was archived.</summary>
    public Retention? Retention { get; private set; }

    /// <summary>What came out of it: the result, or the written reply; null before the end.</summary>
    public string? Result { get; private set; }

    /// <summary>What papers quote of its steps.</summary>
    public CaseParticulars Particulars { get; private set; } = new();

    /// <summary>Everything that happened, oldest first.</summary>
    public IReadOnlyList<CaseStep> Steps => _steps;

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>Whether the clock stands now.</summary>
    public bool IsPaused => _pauses.Count > 0 && _pauses[^1].Until is null;

    /// <summary>Whether somebody must still do something about it.</summary>
    public bool IsOpen => CaseRules.IsOpen(State);

    /// <summary>The promised limit as counted; null before it was accepted.</summary>
    public ClockReading? Promised(HolidayCalendar calendar) => IsAccepted ? LegalClock.Read(Item.Promised, Extension, StartsOn, Pauses, calendar) : null;

    /// <summary>The legal limit as counted; null before it was accepted or where the law sets none.</summary>
    public ClockReading? Legal(HolidayCalendar calendar) =>
        IsAccepted && Item.Legal is { } legal ? LegalClock.Read(legal, Extension, StartsOn, Pauses, calendar) : null;

    /// <summary>Counts the last days again; what is stored of them is never older than the last change or the last import of holidays.</summary>
    public void Reckon(HolidayCalendar calendar)
    {
        var running = State is CaseState.InProgress or CaseState.ForwardedUp;
        DueOn = running ? Promised(calendar)?.Due : DueOn;
        LegalDueOn = running ? Legal(calendar)?.Due : LegalDueOn;
        AnswerBy = State == CaseState.AwaitingDecision ? LegalClock.AnswerBy(StartsOn, calendar) : null;
    }

    /// <summary>A text about this case as others see it: numbers and telephones of the applicant and the agent masked wherever it
    /// quotes them, the address where it says nothing else.</summary>
    public string Masked(string text)
    {
        if (text == Applicant.Address)
            return Applicant.MaskedAddress;
        var quoted = new[] { Applicant.Number, Applicant.Phone, Agent?.Number, Agent?.Phone }.OfType<string>().Where(s => s.Length > 0);
        return quoted.Aggregate(text, (masked, whole) => masked.Replace(whole, Applicant.Masked(whole), StringComparison.OrdinalIgnoreCase));
    }

    private bool IsAccepted => _steps.Any(s => s.Kind is CaseStepKind.Accepted or CaseStepKind.DeemedAccepted);

    // Whether the table of rules lets a transition happen as the case stands.
    private Refusal? Bars(CaseStepKind kind) => CaseRules.Of(kind).Hindrance(this);

    private Refusal? Step(CaseStepKind kind, string by, string text, Moment now)
    {
        State = CaseRules.Of(kind).To ?? State;
        if (kind == CaseStepKind.Redirected || State is CaseState.Finished or CaseState.Refused or CaseState.Returned or CaseState.Withdrawn)
            EndedAt ??= now.Instant;
        if (kind is CaseStepKind.Delivered or CaseStepKind.Fetched)
            DeliveredAt = now.Instant;
        _steps.Add(new(_steps.Count + 1, now.Instant, kind, by, CaseStep.Fitting(text)));
        Version = Guid.NewGuid();
        return null;
    }
}
