using System.Security.Claims;

namespace BianMin.Domain.Kernel;

/// <summary>An <see cref="Actor"/> as claims in a sign-in cookie, and back.</summary>
public static class ActorClaims
{
    /// <summary>The name shown; the claim of the user name stays what people sign in with.</summary>
    public const string DisplayName = "bianmin:name";

    /// <summary>Short code of the centre.</summary>
    public const string CenterId = "bianmin:center";

    /// <summary>Short code of the county.</summary>
    public const string CountyId = "bianmin:county";

    /// <summary>The staff record.</summary>
    public const string StaffId = "bianmin:staff";

    /// <summary>Somebody who has not signed in: may do nothing.</summary>
    public static Actor Nobody { get; } = new("anonymous", "未登录", ActorKind.Person);

    /// <summary>The claims of where somebody belongs; id and roles are the identity system's own claims.</summary>
    public static IEnumerable<Claim> Of(string displayName, string? centerId, string? countyId, Guid? staffId)
    {
        yield return new(DisplayName, displayName);
        if (centerId is not null)
            yield return new(CenterId, centerId);
        if (countyId is not null)
            yield return new(CountyId, countyId);
        if (staffId is { } id)
            yield return new(StaffId, id.ToString());
    }

    /// <summary>The actor that claims speak of; <see cref="Nobody"/> when they are not of a signed-in person.</summary>
    public static Actor Read(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true } || principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id)
            return Nobody;
        return new(id, principal.FindFirstValue(DisplayName) ?? principal.Identity.Name ?? id, ActorKind.Person)
        {
            CenterId = principal.FindFirstValue(CenterId),
            CountyId = principal.FindFirstValue(CountyId),
            StaffId = Guid.TryParse(principal.FindFirstValue(StaffId), out var staff) ? staff : null,
            Roles = [.. principal.FindAll(ClaimTypes.Role).Select(c => Enum.TryParse<Role>(c.Value, out var r) ? r : (Role?)null).OfType<Role>()],
        };
    }

    private static string? FindFirstValue(this ClaimsPrincipal principal, string type) => principal.FindFirst(type)?.Value;
}
