using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>办件: one application, from the asking to the archive (CASE-1…15). Its state changes only by the transitions below;
/// each happens and leaves one step in the history, or refuses in words and changes nothing.</summary>
public sealed partial class Case
{
    /// <summary>Longest extension, in days of the limit's kind.</summary>
    public const int LongestExtension = 30;

    private readonly List<CaseStep> _steps = [];
    private readonly List<ClockPause> _pauses = [];
    private readonly List<CasePart> _parts = [];

    private Case()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>办件编号 within the centre, such as <c>2026-000123</c>; on every paper.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The item, with the version of its guide that counts for this case for ever (OPEN-6).</summary>
    public CaseItem Item { get; private init; } = null!;

    /// <summary>Who applies.</summary>
    public Applicant Applicant { get; private init; } = null!;

    /// <summary>Who acts for the applicant; null when nobody does.</summary>
    public CaseAgent? Agent { get; private init; }

    /// <summary>The ticket it began with; null when it came by post, from a village or at home.</summary>
    public Guid? TicketId { get; private init; }

    /// <summary>The window that answers for it.</summary>
    public Guid WindowId { get; private set; }

    /// <summary>The person who answers for it.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>When it was received (UTC).</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>The day before the first counted one of the answer's limit, and of the handling's limit once it was accepted.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; private set; }

    /// <summary>What was handed in and what not.</summary>
    public IReadOnlyList<CaseMaterial> Materials { get; private set; } = [];

    /// <summary>When the clock stood.</summary>
    public IReadOnlyList<ClockPause> Pauses => _pauses;

    /// <summary>Days by which the director extended it; 0 for none.</summary>
    public int Extension { get; private set; }

    /// <summary>Departments of a joint case.</summary>
    public IReadOnlyList<CasePart> Parts => _parts;

    /// <summary>What came out of it: the result, or the written reply; null before the end.</summary>
    public string? Result { get; private set; }

    /// <summary>Everything that happened, oldest first.</summary>
    public IReadOnlyList<CaseStep> Steps => _steps;

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>Whether the clock stands now.</summary>
    public bool IsPaused => _pauses.Count > 0 && _pauses[^1].Until is null;

    /// <summary>Whether somebody must still do something about it.</summary>
    public bool IsOpen => State is CaseState.Asked or CaseState.Incomplete or CaseState.InHand or CaseState.Above or CaseState.Finished;

    /// <summary>The promised limit as counted; null before it was accepted.</summary>
    public ClockReading? Promised(HolidayCalendar calendar) => IsAccepted ? LegalClock.Read(Item.Promised, Extension, StartsOn, Pauses, calendar) : null;

    /// <summary>The legal limit as counted; null before it was accepted or where the law sets none.</summary>
    public ClockReading? Legal(HolidayCalendar calendar) =>
        IsAccepted && Item.Legal is { } legal ? LegalClock.Read(legal, Extension, StartsOn, Pauses, calendar) : null;

    private bool IsAccepted => _steps.Exists(s => s.Kind is CaseStepKind.Accepted or CaseStepKind.DeemedAccepted);

    private Refusal? Step(CaseStepKind kind, CaseState state, string by, string text, Moment now)
    {
        State = state;
        _steps.Add(new(now.Instant, kind, by, text));
        Version = Guid.NewGuid();
        return null;
    }
}

/// <summary>What a case keeps of its item, whatever becomes of the guide.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="GuideNumber">Number of the guide's version.</param>
/// <param name="Code">Code of the item.</param>
/// <param name="Name">Name of the item.</param>
/// <param name="Kind">How it is handled.</param>
/// <param name="Promised">The promised limit.</param>
/// <param name="Legal">The legal limit; null where the law sets none.</param>
public sealed record CaseItem(Guid ItemId, int GuideNumber, string Code, string Name, HandlingKind Kind, TimeLimit Promised, TimeLimit? Legal);

/// <summary>A department's part of a joint case.</summary>
/// <param name="Department">Its name.</param>
/// <param name="Days">Its own limit in working days.</param>
/// <param name="DoneAt">When it was done (UTC); null while it is not.</param>
/// <param name="Opinion">What it found; null while it is not done.</param>
public sealed record CasePart(string Department, int Days, DateTimeOffset? DoneAt, string? Opinion);
