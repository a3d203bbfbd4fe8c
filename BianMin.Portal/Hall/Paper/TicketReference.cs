using System.Globalization;
using System.Text.RegularExpressions;
using BianMin.Domain.Org;

namespace BianMin.Portal.Hall.Paper;

/// <summary>What the QR code of a ticket names: centre, day and number, such as <c>sixi-20261122-A012</c>.</summary>
/// <param name="CenterId">Short code of the centre.</param>
/// <param name="Day">The business day.</param>
/// <param name="Label">The number as printed.</param>
public sealed partial record TicketReference(string CenterId, DateOnly Day, string Label)
{
    /// <summary>Address of the public page that tells how far the queue is, without leading slash.</summary>
    public static string Address(string centerId, DateOnly day, string label) =>
        string.Create(CultureInfo.InvariantCulture, $"progress?n={centerId}-{day:yyyyMMdd}-{label}");

    /// <summary>Reads a reference; null when it is none.</summary>
    public static TicketReference? Parse(string? text) =>
        text is { Length: <= County.IdLength + 16 } && Shape().Match(text) is { Success: true } match
            && DateOnly.TryParseExact(match.Groups["day"].ValueSpan, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new TicketReference(match.Groups["center"].Value, day, match.Groups["label"].Value)
            : null;

    [GeneratedRegex("^(?<center>[a-z0-9]{1,32})-(?<day>[0-9]{8})-(?<label>[A-Z][0-9]{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
