using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using OpenTelemetry.Exporter;

namespace BianMin.Portal.Telemetry;

/// <summary>Section <c>Metrics</c>: who may read <c>/metrics</c>, and where the same figures are sent.</summary>
internal sealed class TelemetryOptions : IValidatableObject
{
    private const int ShortestKey = 16;
    private static readonly char[] Separators = [',', ' ', ';'];

    /// <summary>The key that whoever reads sends as <c>Authorization: Bearer</c>.</summary>
    public string? Key { get; set; }

    /// <summary>Addresses and networks that may read without a key, separated by commas: <c>10.3.0.7, 10.4.0.0/16</c>.</summary>
    public string Addresses { get; set; } = "";

    /// <summary>A port of the portal's own on which everybody may read: one that only the operations network reaches.</summary>
    public int? Port { get; set; }

    /// <summary>An OpenTelemetry collector that is sent the figures; none by default.</summary>
    public string? OtlpAddress { get; set; }

    /// <summary>How the collector is spoken to.</summary>
    public OtlpExportProtocol OtlpProtocol { get; set; } = OtlpExportProtocol.Grpc;

    /// <summary>Whether a reader is told that a key would help.</summary>
    public bool AsksForKey => !string.IsNullOrEmpty(Key);

    /// <summary>Whether the setting names a way to read; otherwise the machine itself may, and nobody else.</summary>
    private bool NamesReaders => AsksForKey || Addresses.Length > 0 || Port is not null;

    /// <summary>Whether a request may read.</summary>
    public bool Admits(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!NamesReaders)
            return IsThisMachine(http);
        return http.Connection.LocalPort == Port || Admits(http.Connection.RemoteIpAddress) || Admits(http.Request.Headers.Authorization.ToString());
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AsksForKey && Key!.Length < ShortestKey)
            yield return new($"密钥不得少于 {ShortestKey} 个字符。 The key must have {ShortestKey} characters or more.", [nameof(Key)]);
        foreach (var part in Parts().Where(p => Network(p) is null))
            yield return new($"“{part}”不是地址或网段，应如 10.3.0.7 或 10.4.0.0/16。 '{part}' is no address or network such as 10.3.0.7 or 10.4.0.0/16.", [nameof(Addresses)]);
        if (Port is < 1 or > ushort.MaxValue)
            yield return new("应为 1 至 65535 的端口号。 It must be a port from 1 to 65535.", [nameof(Port)]);
        if (OtlpAddress is not null && !Uri.TryCreate(OtlpAddress, UriKind.Absolute, out _))
            yield return new("应为完整地址，如 http://10.3.0.7:4317。 It must be a whole address such as http://10.3.0.7:4317.", [nameof(OtlpAddress)]);
    }

    // Behind a proxy on this machine, everybody seems to be this machine; the proxy's header tells that they are not.
    private static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !http.Request.Headers.ContainsKey("X-Forwarded-For");

    private bool Admits(IPAddress? address)
    {
        if (address is null)
            return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Parts().Any(p => Network(p) is { } network && network.Contains(plain));
    }

    private bool Admits(string header)
    {
        const string scheme = "Bearer ";
        return AsksForKey && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[scheme.Length..].Trim()), Encoding.UTF8.GetBytes(Key!));
    }

    private string[] Parts() => Addresses.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static IPNetwork? Network(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network) ? network : null;
    }
}
