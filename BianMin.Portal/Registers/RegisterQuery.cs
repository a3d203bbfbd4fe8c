using BianMin.Domain.Registers;
using BianMin.Portal.Controls;

namespace BianMin.Portal.Registers;

/// <summary>A filter as it stands in addresses, so that it survives going back, the printer and the workbook.</summary>
/// <param name="Q">Name, telephone or case number.</param>
/// <param name="From">First day, yyyy-MM-dd.</param>
/// <param name="To">Last day, yyyy-MM-dd.</param>
/// <param name="State">A state by its name.</param>
public sealed record RegisterQuery(string? Q, string? From, string? To, string? State)
{
    private const int LongestText = 60;

    /// <summary>What is looked for; whatever cannot be read counts as left out.</summary>
    public RegisterFilter Filter => new(
        (Q ?? "").Length > LongestText ? Q![..LongestText] : Q ?? "",
        DayInAddress.Read(From),
        DayInAddress.Read(To),
        Enum.TryParse<RegisterState>(State, out var state) && Enum.IsDefined(state) ? state : null);

    /// <summary>The filter as parameters of an address.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => new Dictionary<string, object?>
    {
        ["q"] = Null(Q),
        ["from"] = Null(From),
        ["to"] = Null(To),
        ["state"] = Null(State),
    };

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
