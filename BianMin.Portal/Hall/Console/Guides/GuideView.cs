namespace BianMin.Portal.Hall.Console.Guides;

/// <summary>What the guide panel shows.</summary>
public enum GuideView
{
    /// <summary>Nothing is looked for.</summary>
    Away,

    /// <summary>The list.</summary>
    Listing,

    /// <summary>A guide.</summary>
    Reading,
}
