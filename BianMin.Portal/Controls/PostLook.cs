using BianMin.Domain.Posts;

namespace BianMin.Portal.Controls;

/// <summary>How a state of a post looks, the same everywhere: a word, a shape and a style; never by colour alone.</summary>
/// <param name="Word">In the words of the office.</param>
/// <param name="Shape">A sign that tells it apart without colour.</param>
/// <param name="Style">The class in controls.css that gives the colour.</param>
public sealed record PostLook(string Word, string Shape, string Style)
{
    /// <summary>The look of a state.</summary>
    public static PostLook Of(PostState state) => state switch
    {
        PostState.StaffedByA => new("在岗", "●", "state-a"),
        PostState.CoveredByB => new("B岗顶岗", "◆", "state-b"),
        PostState.Uncovered => new("暂离·空岗", "▲", "state-uncovered"),
        PostState.Closed => new("未开放", "○", "state-closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
