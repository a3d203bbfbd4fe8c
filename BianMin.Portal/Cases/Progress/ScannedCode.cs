using BianMin.Domain.Cases;
using Microsoft.AspNetCore.WebUtilities;

namespace BianMin.Portal.Cases.Progress;

/// <summary>What a scanner reads from the code on a paper: an address, or the number alone.</summary>
internal static class ScannedCode
{
    /// <summary>The number of the case; null when it names none.</summary>
    public static string? CaseNumber(string? text)
    {
        var plain = (text ?? "").Trim();
        var number = Uri.TryCreate(plain, UriKind.Absolute, out var address) && address.Query.Length > 0
            ? QueryHelpers.ParseQuery(address.Query).TryGetValue("c", out var values) ? values.ToString() : ""
            : plain;
        number = IdentityNumbers.Plain(number);
        return number.Length is > 0 and <= Domain.Cases.CaseNumber.GreatestLength && number.Contains('-', StringComparison.Ordinal) && number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? number : null;
    }
}
