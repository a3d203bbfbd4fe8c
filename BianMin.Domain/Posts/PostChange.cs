using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>
/// One change at a window, kept for good: what happened, and the stretch of time that it ended. The day of a window is
/// the sequence of these stretches without gaps (HALL-2).
/// </summary>
public sealed record PostChange
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The centre.</summary>
    public required string CenterId { get; init; }

    /// <summary>The window.</summary>
    public required Guid WindowId { get; init; }

    /// <summary>The business day on which it happened, so that a day's list begins with the first to sign on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What happened at <see cref="To"/>.</summary>
    public required PostChangeKind Kind { get; init; }

    /// <summary>Who did it: signed on, left, covered, signed off.</summary>
    public Guid? StaffId { get; init; }

    /// <summary>As A or B, for those who came.</summary>
    public PostRole? Role { get; init; }

    /// <summary>The state of the stretch that ended.</summary>
    public required PostState EndedState { get; init; }

    /// <summary>Who stood at the window during that stretch.</summary>
    public Guid? EndedHolderId { get; init; }

    /// <summary>When that stretch began (UTC).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ended (UTC).</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Why the window was left, for stretches uncovered or covered, and for leaving.</summary>
    public AwayReason? Reason { get; init; }

    /// <summary>The remark to it.</summary>
    public string? Remark { get; init; }

    /// <summary>Name of the director who sent the B.</summary>
    public string? SentBy { get; init; }

    /// <summary>Seconds from sending to acknowledging.</summary>
    public int? AcknowledgedAfterSeconds { get; init; }

    /// <summary>How many seconds of an uncovered stretch lay in office hours; null on changes from before this was kept, whose whole
    /// stretch was counted. Kept, because hours may change and what was counted may not.</summary>
    public int? OfficeSeconds { get; init; }

    /// <summary>Seconds for which the window stood uncovered in office hours before this change; 0 for other stretches.</summary>
    public int UncoveredSeconds => EndedState == PostState.Uncovered ? OfficeSeconds ?? (int)(To - From).TotalSeconds : 0;
}

/// <summary>Kinds of <see cref="PostChange"/>.</summary>
public enum PostChangeKind
{
    /// <summary>上岗 or 回岗 of the resident.</summary>
    SignedOn,

    /// <summary>离岗.</summary>
    Left,

    /// <summary>顶岗 by a B.</summary>
    Covered,

    /// <summary>收岗.</summary>
    SignedOff,
}
