using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>The cases as staff read them, each actor those of their own centre or county; personal data is masked.</summary>
public interface ICaseQueries
{
    /// <summary>Greatest number of lines of a page.</summary>
    const int GreatestPage = 200;

    /// <summary>Greatest number of lines of a workbook; who needs more takes shorter spans of days.</summary>
    const int GreatestCopy = 5000;

    /// <summary>The total is counted up to here; beyond it a list says 以上.</summary>
    const int CountedUpTo = 10_000;

    /// <summary>The cases that answer a filter: work in the order of its last days, everything else newest first.</summary>
    Task<Outcome<CasePage>> Search(Actor actor, CenterScope center, CaseFilter filter, int skip, int take, CancellationToken cancellationToken);

    /// <summary>What <see cref="Search"/> finds, at most <see cref="GreatestCopy"/> lines, as an Excel workbook in which nothing is a formula.</summary>
    Task<Outcome<byte[]>> Workbook(Actor actor, CenterScope center, CaseFilter filter, CancellationToken cancellationToken);

    /// <summary>How many cases each view of the work list holds.</summary>
    Task<Outcome<WorkCounts>> Counts(Actor actor, CenterScope center, CancellationToken cancellationToken);

    /// <summary>What the centres of a county have sent up and not yet had back (上报件), longest sent first, at most <see cref="GreatestPage"/>.</summary>
    Task<Outcome<IReadOnlyList<SentUpCase>>> SentUp(Actor actor, string countyId, CancellationToken cancellationToken);

    /// <summary>The cases of a centre that have these numbers, newest first.</summary>
    Task<Outcome<IReadOnlyList<CaseLine>>> Numbered(Actor actor, CenterScope center, IReadOnlyList<string> numbers, CancellationToken cancellationToken);

    /// <summary>One case with everything about it, or a refusal.</summary>
    Task<Outcome<CaseFile>> Open(Actor actor, string number, CancellationToken cancellationToken);

    /// <summary>One paper as it was issued but for what is masked, or a refusal; <see cref="PrintPaper"/> shows it in full.</summary>
    Task<Outcome<PaperView>> Paper(Actor actor, Guid paperId, CancellationToken cancellationToken);

    /// <summary>Remembered applicants: the last particulars of whoever has this whole number or telephone, newest first and
    /// masked; <see cref="RevealApplicant"/> shows them in full.</summary>
    Task<Outcome<IReadOnlyList<KnownApplicant>>> Remembered(Actor actor, CenterScope center, string numberOrPhone, CancellationToken cancellationToken);

    /// <summary>Cases of the same applicant and item that are open, or were received in the last thirty days.</summary>
    Task<Outcome<IReadOnlyList<CaseLine>>> Alike(Actor actor, CenterScope center, string applicantNumber, Guid itemId, CancellationToken cancellationToken);
}

/// <summary>Views of the work list.</summary>
public enum WorkView
{
    /// <summary>我的: open cases that the actor answers for.</summary>
    Mine,

    /// <summary>待答复: nobody has answered yet.</summary>
    Unanswered,

    /// <summary>今日到期: the last day is today or was before and nobody has looked; see <see cref="Overdue"/>.</summary>
    DueToday,

    /// <summary>已超期: the promised limit has passed.</summary>
    Overdue,

    /// <summary>等他人: waiting for the applicant, the agent, a department or the level above.</summary>
    Waiting,

    /// <summary>已上报: sent up, not yet come back.</summary>
    Above,

    /// <summary>待领取: finished, to be handed over.</summary>
    ToDeliver,

    /// <summary>退件: returned or refused.</summary>
    Returned,

    /// <summary>全部.</summary>
    All,
}

/// <summary>What the lines of a list are ordered by.</summary>
public enum CaseOrder
{
    /// <summary>Work in the order of its last days, everything else newest first.</summary>
    Usual,

    /// <summary>Day and hour of receipt.</summary>
    Received,

    /// <summary>The last day; where no clock runs comes last.</summary>
    Due,

    /// <summary>Name of the applicant.</summary>
    Applicant,
}

/// <summary>What is looked for.</summary>
/// <param name="View">The view.</param>
/// <param name="Text">Number, name, identity number or telephone; empty for everything.</param>
/// <param name="WindowId">Only of this window; null for all.</param>
/// <param name="From">First day of receipt; null for no bound.</param>
/// <param name="To">Last day of receipt; null for no bound.</param>
public sealed record CaseFilter(WorkView View, string Text = "", Guid? WindowId = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>What the lines are ordered by.</summary>
    public CaseOrder Order { get; init; }

    /// <summary>Whether the greatest comes first; says nothing for <see cref="CaseOrder.Usual"/>.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether it narrows its view.</summary>
    public bool Narrows => !string.IsNullOrWhiteSpace(Text) || WindowId is not null || From is not null || To is not null;
}

/// <summary>A page of cases.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Total">How many there are in all, up to <see cref="ICaseQueries.CountedUpTo"/>.</param>
public sealed record CasePage(IReadOnlyList<CaseLine> Lines, int Total);

/// <summary>A case in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Number">Number.</param>
/// <param name="ItemName">What was asked for.</param>
/// <param name="ApplicantKind">Person or organisation.</param>
/// <param name="ApplicantName">Name of the applicant.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Light">How near to its limits; null where no clock runs.</param>
/// <param name="DueOn">Last day of the promised limit, or of the answer; null while the clock stands.</param>
/// <param name="ReceivedAt">When it was received (UTC).</param>
/// <param name="EndedAt">When it came to an end (UTC); null before.</param>
/// <param name="WindowId">The window.</param>
/// <param name="StaffId">Who answers for it.</param>
/// <param name="ByAgent">Whether an agent submitted it (代办).</param>
public sealed record CaseLine(
    Guid Id, string Number, string ItemName, ApplicantKind ApplicantKind, string ApplicantName, CaseState State, CaseLight? Light, DateOnly? DueOn, DateTimeOffset ReceivedAt, DateTimeOffset? EndedAt,
    Guid WindowId, Guid StaffId, bool ByAgent)
{
    /// <summary>Working days until <see cref="DueOn"/>, less than 0 once it has passed; null where no clock runs.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Whether a clock runs to a <see cref="DueOn"/> in a year whose holidays are not published (<see cref="HolidayCalendar.Unpublished"/>).</summary>
    public bool Provisional { get; init; }
}

/// <summary>A case that a centre sent up, for who signs for it above.</summary>
/// <param name="Line">The case.</param>
/// <param name="CenterId">The centre.</param>
/// <param name="CenterName">Its name.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Opinion">Opinion of the first examination (初审意见).</param>
/// <param name="SentAt">When it was sent up last (UTC).</param>
/// <param name="SentBy">By whom.</param>
/// <param name="ReceivedAt">When it was signed for above (UTC); null while nobody has.</param>
/// <param name="ReceivedBy">By whom; empty while nobody has.</param>
public sealed record SentUpCase(
    CaseLine Line, string CenterId, string CenterName, Guid Version, string Opinion, DateTimeOffset SentAt, string SentBy, DateTimeOffset? ReceivedAt, string ReceivedBy);

/// <summary>How many cases each view holds.</summary>
/// <param name="Of">By view; those that are not counted are left out.</param>
public sealed record WorkCounts(IReadOnlyDictionary<WorkView, int> Of);

/// <summary>A case with everything about it, masked.</summary>
public sealed record CaseFile : ICaseStand
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read.</summary>
    public required Guid Version { get; init; }

    /// <summary>The centre.</summary>
    public required string CenterId { get; init; }

    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>The item.</summary>
    public required CaseItem Item { get; init; }

    /// <summary>Who applies; number, telephone and address are masked.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>Who acts for the applicant, masked; null when nobody does.</summary>
    public required CaseAgent? Agent { get; init; }

    /// <summary>Whether that agent submitted it with an account of the own (代办).</summary>
    public required bool ByAgent { get; init; }

    /// <summary>What is asked for.</summary>
    public required string Statement { get; init; }

    /// <summary>Printed number of the ticket it began with.</summary>
    public required string? TicketLabel { get; init; }

    /// <summary>The window.</summary>
    public required Guid WindowId { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Guid StaffId { get; init; }

    /// <summary>When it was received (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>Whether the clock stands.</summary>
    public required bool Paused { get; init; }

    bool ICaseStand.IsPaused => Paused;

    /// <summary>How near to its limits; null where no clock runs.</summary>
    public required CaseLight? Light { get; init; }

    /// <summary>Working days until the last day of the promised limit, or of the answer; less than 0 once it has passed; null where no clock runs.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The promised limit as counted; null before the acceptance.</summary>
    public required ClockReading? Promised { get; init; }

    /// <summary>The legal limit as counted; null before the acceptance or where the law sets none.</summary>
    public required ClockReading? Legal { get; init; }

    /// <summary>Last day on which it may stay unanswered; null once it was answered.</summary>
    public required DateOnly? AnswerBy { get; init; }

    /// <summary>Whether one of these reaches into a year whose holidays are not published (<see cref="HolidayCalendar.Unpublished"/>).</summary>
    public required bool Provisional { get; init; }

    /// <summary>Whether the level above has signed for it since it was last sent up.</summary>
    public required bool IsReceivedAbove { get; init; }

    /// <summary>Days by which it was extended.</summary>
    public required int Extension { get; init; }

    /// <summary>How far up it went.</summary>
    public required EscalationLevel Escalation { get; init; }

    /// <summary>What was handed in and what not.</summary>
    public required IReadOnlyList<CaseMaterial> Materials { get; init; }

    /// <summary>Departments of a joint case.</summary>
    public required IReadOnlyList<CasePart> Parts { get; init; }

    /// <summary>How long its file is kept; null before it was archived.</summary>
    public required Retention? Retention { get; init; }

    /// <summary>What came out of it; null before the end.</summary>
    public required string? Result { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<CaseStep> Steps { get; init; }

    /// <summary>Its papers, oldest first.</summary>
    public required IReadOnlyList<PaperLine> Papers { get; init; }

    /// <summary>Its attachments, oldest first, the struck out ones too; left out where cases stand in a list.</summary>
    public IReadOnlyList<AttachmentLine> Attachments { get; init; } = [];
}

/// <summary>An attachment in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Purpose">What it is there for.</param>
/// <param name="Material">Name of the material that it shows; empty for none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What the bytes are.</param>
/// <param name="Size">In bytes.</param>
/// <param name="AddedBy">Who added it.</param>
/// <param name="AddedAt">When (UTC).</param>
/// <param name="StruckOut">Why and by whom it was struck out; null while it counts.</param>
public sealed record AttachmentLine(
    Guid Id, AttachmentPurpose Purpose, string Material, string Name, FileKind Kind, int Size, string AddedBy, DateTimeOffset AddedAt, string? StruckOut);

/// <summary>A paper in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="IssuedAt">When (UTC).</param>
/// <param name="IssuedBy">By whom.</param>
/// <param name="Prints">How often it was printed.</param>
/// <param name="Corrects">The paper it corrects, if any.</param>
/// <param name="Reason">Why that one was wrong; empty where it corrects none.</param>
public sealed record PaperLine(Guid Id, PaperKind Kind, string Number, DateTimeOffset IssuedAt, string IssuedBy, int Prints, Guid? Corrects, string Reason = "");

/// <summary>A paper to be printed.</summary>
/// <param name="Paper">What of it stands in the list.</param>
/// <param name="Body">What it says, masked.</param>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseNumber">The case.</param>
/// <param name="Hides">Whether something of it is masked.</param>
/// <param name="SignatureId">The signature of a delivery receipt; null where nobody signed on a screen.</param>
/// <param name="CorrectedBy">Number of the paper that corrects it; null while it counts.</param>
/// <param name="ItemCode">Code of the item.</param>
public sealed record PaperView(
    PaperLine Paper, PaperBody Body, string CenterId, string CaseNumber, bool Hides, Guid? SignatureId = null, string? CorrectedBy = null, string ItemCode = "");

/// <summary>A remembered applicant.</summary>
/// <param name="CaseId">The last case.</param>
/// <param name="Applicant">Its particulars, masked.</param>
/// <param name="LastItem">What was asked for last.</param>
/// <param name="LastAt">When (UTC).</param>
public sealed record KnownApplicant(Guid CaseId, Applicant Applicant, string LastItem, DateTimeOffset LastAt);
