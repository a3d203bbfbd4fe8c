namespace BianMin.Domain.Guides;

/// <summary>
/// Finds guides by what people type: words, pinyin initials of any part of the name, or the short form of the code
/// (<c>mz1</c> for MZ-001). The likeliest stands first, so that three keys and Enter open a guide.
/// </summary>
public static class GuideFinder
{
    /// <summary>The guides that answer a search; all of them when nothing was typed.</summary>
    /// <param name="guides">The guides of a centre, in the order of their codes.</param>
    /// <param name="search">What was typed.</param>
    /// <param name="first">Windows whose guides stand before all others: those of the clerk who asks.</param>
    public static IReadOnlyList<PublishedGuide> Find(IEnumerable<PublishedGuide> guides, string? search, IReadOnlyCollection<Guid> first)
    {
        ArgumentNullException.ThrowIfNull(guides);
        ArgumentNullException.ThrowIfNull(first);
        var typed = (search ?? "").Trim();
        return
        [
            .. from guide in guides
               let likeliness = Likeliness(guide, typed)
               where likeliness != Likely.Not
               orderby guide.WindowIds.Any(first.Contains) ? 0 : 1, likeliness, typed.Length == 0 ? 0 : guide.Content.Name.Length
               select guide,
        ];
    }

    /// <summary>A code as it is quickly typed: lower case, without hyphens and without the zeros after them.</summary>
    public static string ShortCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Concat(code.ToLowerInvariant().Split('-').Select((part, i) => i == 0 ? part : part.TrimStart('0')));
    }

    private static Likely Likeliness(PublishedGuide guide, string typed)
    {
        if (typed.Length == 0 || string.Equals(ShortCode(guide.Code), typed, StringComparison.OrdinalIgnoreCase))
            return Likely.ByCode;
        var (name, initials) = (guide.Content.Name, guide.Initials);
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || initials.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return Likely.AtTheStart;
        if (name.Contains(typed, StringComparison.OrdinalIgnoreCase) || initials.Contains(typed, StringComparison.OrdinalIgnoreCase))
            return Likely.InTheName;
        return guide.Answers(typed) ? Likely.Elsewhere : Likely.Not;
    }

    private enum Likely
    {
        ByCode,
        AtTheStart,
        InTheName,
        Elsewhere,
        Not,
    }
}
