using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>What a state of a window's post is. A new state is a member, a line here, its transitions in <see cref="WindowPost"/>
/// and its look in the portal.</summary>
/// <param name="State">The state.</param>
/// <param name="Word">In the words of the office.</param>
/// <param name="Brief">The word where many windows stand beside each other.</param>
/// <param name="Full">The word in lists and copies, where the role is not to be seen otherwise.</param>
/// <param name="Role">As what somebody serves there; null where nobody does.</param>
public sealed record PostStateDefinition(PostState State, string Word, string Brief, string Full, PostRole? Role);

/// <summary>The states of a window's post.</summary>
public static class PostStates
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PostStateDefinition> All { get; } =
    [
        new(PostState.Closed, "未开放", "未开放", "未开放", null),
        new(PostState.StaffedByA, "在岗", "在岗", "A岗在岗", PostRole.A),
        new(PostState.CoveredByB, "B岗顶岗", "顶岗", "B岗顶岗", PostRole.B),
        new(PostState.Uncovered, "暂离·空岗", "空岗", "空岗", null),
    ];

    private static readonly Dictionary<PostState, PostStateDefinition> ByState = All.ToDictionary(d => d.State);

    /// <summary>States in which somebody serves.</summary>
    public static IReadOnlyList<PostState> Staffed { get; } = [.. All.Where(d => d.Role is not null).Select(d => d.State)];

    /// <summary>What a state is.</summary>
    public static PostStateDefinition Definition(this PostState state) => ByState[state];

    /// <summary>Whether somebody serves.</summary>
    public static bool IsStaffed(this PostState state) => state.Definition().Role is not null;
}
