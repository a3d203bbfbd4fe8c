namespace BianMin.Portal.Shell;

/// <summary>Places in the frame that a page may fill with <c>SectionContent</c>.</summary>
public static class ShellSections
{
    /// <summary>The middle of the top bar: "my window" of the clerk, the figures of the director.</summary>
    public const string Bar = "bar";
}
