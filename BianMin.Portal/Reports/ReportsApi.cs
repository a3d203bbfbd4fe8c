using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Reports;

/// <summary>What the county's own system fetches (docs/api.md): reports that were sent in, oldest first. Each county has a key in the
/// setting <c>Reports:Keys:{county}</c>; without one nobody can fetch.</summary>
internal static class ReportsApi
{
    private const string Scheme = "County ";
    private const int GreatestTake = 100;

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        Encoder = TextEncoders.Json,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void MapReportsApi(this IEndpointRouteBuilder routes) => routes.MapGet("/api/reports", Fetch).AllowAnonymous();

    private static async Task<IResult> Fetch(HttpContext http, ReportsApiOptions options, IReports reports, DateTimeOffset? since, int? take, CancellationToken cancellationToken)
    {
        if (CountyOf(http.Request.Headers.Authorization.ToString(), options) is not { } county)
        {
            http.Response.Headers.WWWAuthenticate = Scheme.Trim();
            return Results.Problem("县（市）级系统的密钥缺失或有误，请联系系统管理员。", statusCode: StatusCodes.Status401Unauthorized, title: "未认证");
        }

        // It reads what the county's officers read, and has no other use case.
        var system = new Actor($"county:{county}", "县（市）级业务系统", ActorKind.Person) { CountyId = county, Roles = [Role.CountyOfficer] };
        var found = await reports.Sent(system, county, since ?? DateTimeOffset.MinValue, Math.Clamp(take ?? GreatestTake, 1, GreatestTake), cancellationToken);
        return found.TryGet(out var sent, out var refusal)
            ? Results.Json(new { Reports = sent }, Wire)
            : Results.Problem(refusal.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "暂时无法使用");
    }

    private static string? CountyOf(string header, ReportsApiOptions options)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var given = Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim());
        return options.Keys.FirstOrDefault(k => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(k.Value), given)).Key;
    }
}
