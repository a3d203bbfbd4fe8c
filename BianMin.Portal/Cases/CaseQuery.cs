using BianMin.Domain.Cases;
using BianMin.Portal.Controls;

namespace BianMin.Portal.Cases;

/// <summary>A filter of the list of cases as it stands in addresses, so that it survives going back and the export.</summary>
/// <param name="V">A view by its name.</param>
/// <param name="Q">Number, name, identity number or telephone.</param>
/// <param name="W">A window by its id.</param>
/// <param name="From">First day of receipt, yyyy-MM-dd.</param>
/// <param name="To">Last day of receipt, yyyy-MM-dd.</param>
/// <param name="S">Key of the column the lines are ordered by, with a minus when the greatest comes first.</param>
public sealed record CaseQuery(string? V, string? Q, Guid? W, string? From, string? To, string? S = null)
{
    private const int LongestText = 60;

    /// <summary>What is looked for; whatever cannot be read counts as left out.</summary>
    /// <param name="otherwise">The view when none is named.</param>
    public CaseFilter Filter(WorkView otherwise) => new(
        Enum.TryParse<WorkView>(V, out var view) && Enum.IsDefined(view) ? view : otherwise,
        (Q ?? "").Length > LongestText ? Q![..LongestText] : Q ?? "",
        W,
        DayInAddress.Read(From),
        DayInAddress.Read(To))
    {
        Order = OrderOf(S?.TrimStart('-')),
        Descending = S?.StartsWith('-') ?? false,
    };

    /// <summary>The filter as parameters of an address.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => new Dictionary<string, object?>
    {
        ["v"] = Null(V),
        ["q"] = Null(Q),
        ["w"] = W,
        ["from"] = Null(From),
        ["to"] = Null(To),
        ["s"] = Null(S),
    };

    /// <summary>The order of a column.</summary>
    public static CaseOrder OrderOf(string? key) => key switch
    {
        "name" => CaseOrder.Applicant,
        "due" => CaseOrder.Due,
        "received" => CaseOrder.Received,
        _ => CaseOrder.Usual,
    };

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
