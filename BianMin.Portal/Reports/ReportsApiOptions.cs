using System.ComponentModel.DataAnnotations;

namespace BianMin.Portal.Reports;

/// <summary>Section <c>Reports</c>: who fetches reports.</summary>
internal sealed class ReportsApiOptions : IValidatableObject
{
    private const int ShortestKey = 16;

    /// <summary>The keys of the systems of counties, by the county's short code.</summary>
    public Dictionary<string, string> Keys { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from key in Keys
        where key.Value.Length < ShortestKey
        select new ValidationResult($"密钥不得少于 {ShortestKey} 个字符。 The key must have {ShortestKey} characters or more.", [$"{nameof(Keys)}:{key.Key}"]);
}
