using BianMin.Domain.Posts;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Controls;

/// <summary>How a state of a post looks, the same everywhere: a word, a shape and a style; never by colour alone.</summary>
/// <param name="Word">In the words of the office.</param>
/// <param name="Shape">A sign that tells it apart without colour.</param>
/// <param name="Style">The class in controls.css that gives the colour.</param>
/// <param name="Brief">The word where many windows stand beside each other.</param>
/// <param name="Tone">The tone of its mark.</param>
public sealed record PostStyle(string Word, string Shape, string Style, string Brief, Tone Tone)
{
    /// <summary>The look of a state.</summary>
    public static PostStyle Of(PostState state) => state switch
    {
        PostState.StaffedByA => new("在岗", "●", "state-a", "在岗", Tone.Ok),
        PostState.CoveredByB => new("B岗顶岗", "◆", "state-b", "顶岗", Tone.StandIn),
        PostState.Uncovered => new("暂离·空岗", "▲", "state-uncovered", "空岗", Tone.Danger),
        PostState.Closed => new("未开放", "○", "state-closed", "未开放", Tone.Off),
    };
}
