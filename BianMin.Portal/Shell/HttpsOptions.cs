namespace BianMin.Portal.Shell;

/// <summary>Section <c>Https</c>.</summary>
internal sealed class HttpsOptions
{
    /// <summary>Sends every browser to HTTPS and marks cookies secure.</summary>
    public bool Required { get; set; }
}
