namespace BianMin.Portal.Controls;

/// <summary>How much a button matters; a page or dialog has at most one <see cref="Main"/>.</summary>
public enum ButtonRank
{
    /// <summary>One of several, outlined.</summary>
    Plain,

    /// <summary>The next useful action, filled.</summary>
    Main,

    /// <summary>Cannot be taken back: outlined in the colour of danger, always with a question after it.</summary>
    Serious,
}
