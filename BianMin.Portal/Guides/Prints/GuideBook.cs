using BianMin.Domain.Guides;
using BianMin.Domain.Org;

namespace BianMin.Portal.Guides.Prints;

/// <summary>A part of the bound 办事指南: the items of one window.</summary>
/// <param name="Title">Plate and name of the window.</param>
/// <param name="Items">Its items.</param>
public sealed record BookChapter(string Title, IReadOnlyList<BookItem> Items);

/// <summary>An item of the book.</summary>
/// <param name="Number">
/// Its number through the whole book, printed at the head of each of its pages. The contents refer to it, because a browser
/// cannot know on which page something will stand and a wrong page number is worse than none.
/// </param>
/// <param name="Guide">The guide.</param>
public sealed record BookItem(int Number, PublishedGuide Guide);

/// <summary>The order of the bound 办事指南 (OPEN-3).</summary>
public static class GuideBook
{
    /// <summary>Every guide once, under the first of its windows, numbered through.</summary>
    /// <param name="center">The centre.</param>
    /// <param name="guides">Its guides.</param>
    /// <param name="window">Number of the only window that is wanted; numbers stay those of the whole book.</param>
    public static IReadOnlyList<BookChapter> Chapters(CenterProfile center, IReadOnlyList<PublishedGuide> guides, string? window = null)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentNullException.ThrowIfNull(guides);
        var number = 0;
        var parts = guides.GroupBy(g => GuideWords.Windows(g, center).FirstOrDefault())
            .OrderBy(part => part.Key?.Number ?? int.MaxValue)
            .Select(part => (part.Key, Chapter: new BookChapter(
                part.Key is { } w ? $"{w.Plate} {w.Name}" : "其他事项", [.. part.Select(g => new BookItem(++number, g))])))
            .ToList();
        // Numbered before one of them is chosen: the same item has the same number in the whole book and in its part.
        return [.. parts.Where(p => string.IsNullOrEmpty(window) || p.Key?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == window).Select(p => p.Chapter)];
    }
}
