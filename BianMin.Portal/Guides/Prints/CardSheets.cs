using BianMin.Domain.Guides;

namespace BianMin.Portal.Guides.Prints;

/// <summary>One A4 sheet of four 便民卡, printed on both sides and turned on its long side (OPEN-3).</summary>
/// <param name="Fronts">Four places, row by row; null where the last sheet has no card.</param>
public sealed record CardSheet(IReadOnlyList<PublishedGuide?> Fronts)
{
    /// <summary>Cards on a sheet.</summary>
    public const int Places = 4;

    /// <summary>The other side: left and right change places in each row, so that each back lies behind its front.</summary>
    public IReadOnlyList<PublishedGuide?> Backs => [Fronts[1], Fronts[0], Fronts[3], Fronts[2]];

    /// <summary>A sheet full of one card.</summary>
    public static CardSheet Of(PublishedGuide guide) => new([guide, guide, guide, guide]);

    /// <summary>As many sheets as the cards need, each with different ones.</summary>
    public static IReadOnlyList<CardSheet> Of(IEnumerable<PublishedGuide> guides) =>
        [.. guides.Chunk(Places).Select(four => new CardSheet([.. Enumerable.Range(0, Places).Select(i => four.ElementAtOrDefault(i))]))];
}
