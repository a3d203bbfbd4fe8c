using BianMin.Domain.Kernel;

namespace BianMin.Domain.Posts;

/// <summary>交接: what one holder left open at a window, taken over by the next as a list (practice: 同岗替代 with a handover record).</summary>
public sealed class Handover
{
    private Handover()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The window.</summary>
    public Guid WindowId { get; private init; }

    /// <summary>Who left; null when unknown.</summary>
    public Guid? FromId { get; private init; }

    /// <summary>Who takes over.</summary>
    public Guid ToId { get; private init; }

    /// <summary>When the next holder came (UTC).</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The business day.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>Lines such as 「A012 挂起：等材料」.</summary>
    public List<string> Lines { get; private init; } = [];

    /// <summary>When the next holder confirmed the list.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Writes the list.</summary>
    public static Handover Of(string centerId, Guid windowId, Guid? from, Guid to, IEnumerable<string> lines, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = centerId,
        WindowId = windowId,
        FromId = from,
        ToId = to,
        At = now.Instant,
        Day = now.Day,
        Lines = [.. lines],
    };

    /// <summary>The next holder has read it; twice is the same as once.</summary>
    public void Confirm(Moment now) => ConfirmedAt ??= now.Instant;
}
