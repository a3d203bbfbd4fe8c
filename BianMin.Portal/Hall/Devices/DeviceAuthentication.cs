using System.Security.Claims;
using System.Text.Encodings.Web;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BianMin.Portal.Hall.Devices;

/// <summary>Proves a ticket machine by <c>Authorization: Device &lt;key&gt;</c>. A key counts for the centres it was given for.</summary>
internal sealed class DeviceAuthentication(
    IDevices devices, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme, and the word before the key.</summary>
    public const string SchemeName = "Device";

    private const int GreatestKey = 128;
    private const string Prefix = SchemeName + " ";

    private static readonly Refusal Unknown = new(
        RefusalKind.Forbidden, "device.unknown", "取号机的密钥缺失、有误或已停用，请联系系统管理员。");

    /// <summary>The device behind a request that has passed, for the centre it asks about; null when the key is another centre's.</summary>
    public static Actor? ActorFor(HttpContext http, string center) =>
        http.Features.Get<ProvenDevices>()?.All.FirstOrDefault(d => d.CenterId == center) is { } device
            ? Actor.Device(device.Id.ToString("N"), device.Name, device.CenterId)
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || header.Length > Prefix.Length + GreatestKey)
            return AuthenticateResult.NoResult();
        var found = await devices.Find(Device.HashOf(header[Prefix.Length..].Trim()), Context.RequestAborted);
        if (found.Count == 0)
            return AuthenticateResult.NoResult();
        Context.Features.Set(new ProvenDevices(found));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, found[0].Id.ToString("N"))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = SchemeName;
        return DeviceAnswers.Refuse(Context, Unknown, StatusCodes.Status401Unauthorized);
    }

    private sealed record ProvenDevices(IReadOnlyList<DeviceListing> All);
}
