using BianMin.Domain.Guides;

namespace BianMin.Portal.Guides.Editing;

/// <summary>The search field above the lists of items, which is the same for county and centre.</summary>
internal static class ItemSearch
{
    /// <summary>Whether every word typed is in the code, the name, the department or the pinyin initials of the name.</summary>
    /// <param name="typed">Words with spaces between them; nothing finds everything.</param>
    /// <param name="code">Code of the item.</param>
    /// <param name="name">Name of the item.</param>
    /// <param name="department">Its former department.</param>
    public static bool Finds(string? typed, string code, string name, string department) =>
        (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => Has(code, word) || Has(name, word) || Has(department, word) || Has(PinyinInitials.Of(name), word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
