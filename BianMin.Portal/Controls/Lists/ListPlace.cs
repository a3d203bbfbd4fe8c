using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace BianMin.Portal.Controls.Lists;

/// <summary>Where in a list somebody is. It stands in the address, so that going back finds it again and a link can be sent.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Size">Lines of a page.</param>
/// <param name="Sort">Key of the column the lines are ordered by.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
public sealed record ListPlace(int Page, int Size, string? Sort, bool Descending)
{
    /// <summary>How many lines a page may have.</summary>
    public static readonly int[] Sizes = [20, 50, 100];

    /// <summary>What an address says; what it says wrongly is left out.</summary>
    public static ListPlace Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = QueryHelpers.ParseQuery(address.Query);
        var size = Number("n") is { } n && Sizes.Contains(n) ? n : Sizes[0];
        var sort = query.TryGetValue("s", out var s) ? s.ToString() : "";
        return new(Math.Max(0, (Number("p") ?? 1) - 1), size, sort.TrimStart('-') is { Length: > 0 } key ? key : null, sort.StartsWith('-'));

        int? Number(string name) =>
            query.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>As query parameters; nothing for what is usual.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => new Dictionary<string, object?>
    {
        ["p"] = Page == 0 ? null : Page + 1,
        ["n"] = Size == Sizes[0] ? null : Size,
        ["s"] = Sort is null ? null : Descending ? $"-{Sort}" : Sort,
    };
}
