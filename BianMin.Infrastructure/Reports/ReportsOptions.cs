using System.ComponentModel.DataAnnotations;

namespace BianMin.Infrastructure.Reports;

/// <summary>Section <c>Reports</c>: when reports may be made and where they are sent.</summary>
internal sealed class ReportsOptions : IValidatableObject
{
    /// <summary>The hour from which a half-month's report may be made on its last day.</summary>
    public TimeOnly Close { get; set; } = new(17, 0);

    /// <summary>The systems of counties that reports are sent to, by the county's short code.</summary>
    public Dictionary<string, PushTarget> Push { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (county, target) in Push)
        {
            if (!Uri.TryCreate(target.Address, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
                yield return new("应为 http 或 https 开头的完整地址。 It must be a whole http or https address.", [$"{nameof(Push)}:{county}:{nameof(target.Address)}"]);
            if (string.IsNullOrWhiteSpace(target.Secret))
                yield return new("必须设置签名用的密钥。 The secret that signs is missing.", [$"{nameof(Push)}:{county}:{nameof(target.Secret)}"]);
        }
    }
}

/// <summary>The system of one county.</summary>
internal sealed class PushTarget
{
    /// <summary>Where each report is posted to.</summary>
    public string? Address { get; set; }

    /// <summary>Signs what is sent.</summary>
    public string? Secret { get; set; }
}
