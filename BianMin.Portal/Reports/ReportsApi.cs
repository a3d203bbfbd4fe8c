using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BianMin.Domain.Desk;
using BianMin.Domain.Reports;

namespace BianMin.Portal.Reports;

/// <summary>What the county's own system fetches (docs/api.md): reports that were sent in, oldest first. Each county has a key in the
/// setting <c>Reports:Keys:{county}</c>; without one nobody can fetch.</summary>
internal static class ReportsApi
{
    private const string Scheme = "County ";
    private const int GreatestTake = 100;

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void MapReportsApi(this IEndpointRouteBuilder routes) => routes.MapGet("/api/reports", Fetch).AllowAnonymous();

    private static async Task<IResult> Fetch(HttpContext http, IConfiguration settings, IReports reports, DateTimeOffset? since, int? take, CancellationToken cancel)
    {
        if (CountyOf(http.Request.Headers.Authorization.ToString(), settings) is not { } county)
        {
            http.Response.Headers.WWWAuthenticate = Scheme.Trim();
            return Results.Problem("县级系统的密钥缺失或有误，请联系系统管理员。", statusCode: StatusCodes.Status401Unauthorized, title: "未认证");
        }

        // It reads what the county's officers read, and has no other use case.
        var system = new Actor($"county:{county}", "县级业务系统", ActorKind.Person) { CountyId = county, Roles = [Role.CountyOfficer] };
        var found = await reports.Sent(system, county, since ?? DateTimeOffset.MinValue, Math.Clamp(take ?? GreatestTake, 1, GreatestTake), cancel);
        return found.TryGet(out var sent, out var refusal)
            ? Results.Json(new { Reports = sent }, Wire)
            : Results.Problem(refusal.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "暂时无法使用");
    }

    private static string? CountyOf(string header, IConfiguration settings)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var given = Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim());
        return settings.GetSection("Reports:Keys").GetChildren()
            .FirstOrDefault(k => k.Value is { Length: >= ReportsSetup.ShortestKey } key && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), given))?.Key;
    }
}
