using BianMin.Domain.Cases;
using BianMin.Portal.Controls;

namespace BianMin.Portal.Cases;

/// <summary>A filter of the list of cases as it stands in addresses, so that it survives going back and the export.</summary>
/// <param name="V">A view by its name.</param>
/// <param name="Q">Number, name, identity number or telephone.</param>
/// <param name="W">A window by its id.</param>
/// <param name="From">First day of receipt, yyyy-MM-dd.</param>
/// <param name="To">Last day of receipt, yyyy-MM-dd.</param>
public sealed record CaseQuery(string? V, string? Q, Guid? W, string? From, string? To)
{
    private const int LongestText = 60;

    /// <summary>What is looked for; whatever cannot be read counts as left out.</summary>
    /// <param name="otherwise">The view when none is named.</param>
    public CaseFilter Filter(WorkView otherwise) => new(
        Enum.TryParse<WorkView>(V, out var view) && Enum.IsDefined(view) ? view : otherwise,
        (Q ?? "").Length > LongestText ? Q![..LongestText] : Q ?? "",
        W,
        DayInAddress.Read(From),
        DayInAddress.Read(To));

    /// <summary>The filter as parameters of an address.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => new Dictionary<string, object?>
    {
        ["v"] = Null(V),
        ["q"] = Null(Q),
        ["w"] = W,
        ["from"] = Null(From),
        ["to"] = Null(To),
    };

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
