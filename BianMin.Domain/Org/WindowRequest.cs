using BianMin.Domain.Kernel;

namespace BianMin.Domain.Org;

/// <summary>窗口调整申请: a centre asks the county for another set of windows; nothing changes before the county agrees (ORG-3).</summary>
public sealed class WindowRequest
{
    /// <summary>Greatest length of a window's name.</summary>
    public const int NameLength = 20;

    /// <summary>Greatest length of a reason.</summary>
    public const int ReasonLength = 200;

    /// <summary>The greatest number on a plate.</summary>
    public const int GreatestNumber = 99;

    private WindowRequest()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre that asks.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>What it asks for.</summary>
    public WindowWish Wish { get; private init; }

    /// <summary>The window to change or close; null for a new one.</summary>
    public Guid? WindowId { get; private init; }

    /// <summary>The number on the plate, 1–99, as wished.</summary>
    public int Number { get; private init; }

    /// <summary>Name without 窗口, as wished.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Codes of the series it shall serve, as wished.</summary>
    public List<string> Series { get; private init; } = [];

    /// <summary>Why.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who asked.</summary>
    public string AskedBy { get; private init; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>How far it has come.</summary>
    public WindowRequestState State { get; private set; }

    /// <summary>Who decided or took it back; null before.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>When it was decided or taken back (UTC); null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the county said with its decision; always there when it refused.</summary>
    public string? Answer { get; private set; }

    /// <summary>Changes with every commit.</summary>
    public Guid Version { get; private set; }

    /// <summary>Asks the county.</summary>
    public static WindowRequest Ask(
        string centerId, WindowWish wish, Guid? windowId, int number, string name, IEnumerable<string> series, string reason, string by, Moment now) => new()
        {
            Id = Guid.CreateVersion7(now.Instant),
            CenterId = centerId,
            Wish = wish,
            WindowId = windowId,
            Number = number,
            Name = name,
            Series = [.. series.Distinct()],
            Reason = reason,
            AskedBy = by,
            AskedAt = now.Instant,
            Version = Guid.NewGuid(),
        };

    /// <summary>The county agrees, with a word or none.</summary>
    public Refusal? Agree(string by, string? answer, Moment now) => End(WindowRequestState.Agreed, by, answer, now);

    /// <summary>The county refuses and says why.</summary>
    public Refusal? Refuse(string by, string? answer, Moment now) =>
        string.IsNullOrWhiteSpace(answer) ? WindowRefusals.ReasonNeeded : End(WindowRequestState.Refused, by, answer, now);

    /// <summary>The centre takes it back.</summary>
    public Refusal? TakeBack(string by, Moment now) => End(WindowRequestState.TakenBack, by, null, now);

    private Refusal? End(WindowRequestState state, string by, string? answer, Moment now)
    {
        if (State != WindowRequestState.Open)
            return WindowRefusals.AlreadyEnded;
        State = state;
        EndedBy = by;
        EndedAt = now.Instant;
        Answer = string.IsNullOrWhiteSpace(answer) ? null : answer.Trim();
        Version = Guid.NewGuid();
        return null;
    }
}

/// <summary>What a <see cref="WindowRequest"/> asks for.</summary>
public enum WindowWish
{
    /// <summary>增设.</summary>
    Open,

    /// <summary>调整: another number, name or series.</summary>
    Change,

    /// <summary>撤销.</summary>
    Close,
}

/// <summary>States of a <see cref="WindowRequest"/>.</summary>
public enum WindowRequestState
{
    /// <summary>待审批.</summary>
    Open,

    /// <summary>已同意: the windows are as asked for.</summary>
    Agreed,

    /// <summary>不同意.</summary>
    Refused,

    /// <summary>已撤回.</summary>
    TakenBack,
}
