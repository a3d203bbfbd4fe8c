namespace BianMin.Domain.Guides;

/// <summary>What a kind of handling is: its word and what the rules make of it. A new kind is a member and a line here.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The word for its cases.</param>
public sealed record HandlingDefinition(HandlingKind Kind, string Name)
{
    /// <summary>Done at the window at once: promises no days, and is counted as done on the spot.</summary>
    public bool AtOnce { get; init; }

    /// <summary>Several departments have a part in it.</summary>
    public bool Joint { get; init; }

    /// <summary>Examined here and decided by the level above.</summary>
    public bool GoesUp { get; init; }

    /// <summary>What is written down when it is done.</summary>
    public string ResultWord { get; init; } = "办理结果";
}

/// <summary>The kinds of handling.</summary>
public static class HandlingKinds
{
    /// <summary>All of them, in the order of choices.</summary>
    public static IReadOnlyList<HandlingDefinition> All { get; } =
    [
        new(HandlingKind.Immediate, "即办件") { AtOnce = true },
        new(HandlingKind.Promised, "承诺件"),
        new(HandlingKind.Joint, "联办件") { Joint = true },
        new(HandlingKind.Upward, "上报件") { GoesUp = true },
        new(HandlingKind.Reply, "答复件") { ResultWord = "书面答复和理由" },
    ];

    private static readonly Dictionary<HandlingKind, HandlingDefinition> ByKind = All.ToDictionary(d => d.Kind);

    /// <summary>What a kind is.</summary>
    public static HandlingDefinition Definition(this HandlingKind kind) => ByKind[kind];

    /// <summary>The word for cases of a kind.</summary>
    public static string Text(this HandlingKind kind) => kind.Definition().Name;
}
