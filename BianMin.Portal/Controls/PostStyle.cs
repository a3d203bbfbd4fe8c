using BianMin.Domain.Posts;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Controls;

/// <summary>How a state of a post looks, the same everywhere: a word, a shape and a style; never by colour alone.</summary>
/// <param name="State">What the state is, with its words.</param>
/// <param name="Shape">A sign that tells it apart without colour.</param>
/// <param name="Key">The end of its classes in the style sheets of the board, the TV and the wall, which give the colour.</param>
/// <param name="Tone">The tone of its mark.</param>
public sealed record PostStyle(PostStateDefinition State, string Shape, string Key, Tone Tone)
{
    /// <summary>In the words of the office.</summary>
    public string Word => State.Word;

    /// <summary>The word where many windows stand beside each other.</summary>
    public string Brief => State.Brief;

    /// <summary>The look of a state.</summary>
    public static PostStyle Of(PostState state) => state switch
    {
        PostState.StaffedByA => new(state.Definition(), "●", "a", Tone.Ok),
        PostState.CoveredByB => new(state.Definition(), "◆", "b", Tone.StandIn),
        PostState.Uncovered => new(state.Definition(), "▲", "uncovered", Tone.Danger),
        PostState.Closed => new(state.Definition(), "○", "closed", Tone.Off),
    };
}
