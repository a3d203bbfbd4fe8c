namespace BianMin.Domain.Guides;

/// <summary>What an import does with one item.</summary>
public enum ImportStep
{
    /// <summary>新增: the county has no item of this code.</summary>
    Begin,

    /// <summary>修改: the file tells something else than the newest version, and becomes its draft.</summary>
    Change,

    /// <summary>不变: both tell the same.</summary>
    Leave,
}

/// <summary>Decides what an import does, for the use case and for whoever looks before.</summary>
public static class ImportSteps
{
    /// <summary>The step for an item.</summary>
    /// <param name="newest">What the newest version tells; null when there is no such item.</param>
    /// <param name="imported">What the file tells.</param>
    public static ImportStep Of(GuideContent? newest, GuideContent imported) =>
        newest is null ? ImportStep.Begin : GuideTidy.Same(newest, imported) ? ImportStep.Leave : ImportStep.Change;
}
