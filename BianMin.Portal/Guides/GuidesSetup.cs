using System.Security.Claims;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Identity;

namespace BianMin.Portal.Guides;

/// <summary>What the county's catalogue adds to the portal beside its pages.</summary>
public static class GuidesSetup
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string JsonType = "application/json; charset=utf-8";

    /// <summary>Maps the exports of the catalogue and the workbook to be filled in.</summary>
    public static WebApplication MapGuides(this WebApplication app)
    {
        app.MapGet("/guides/export.xlsx", Workbook).RequireAuthorization();
        app.MapGet("/guides/export.json", Json).RequireAuthorization();
        app.MapGet("/guides/template.xlsx", Template).RequireAuthorization();
        return app;
    }

    private static async Task<IResult> Workbook(
        ClaimsPrincipal user, IGuideSheets sheets, ICatalogue catalogue, ICenterDirectory centers, TimeProvider clock, CancellationToken cancellationToken) =>
        County(user) is not { } county
            ? Forbidden()
            : Results.File(sheets.Workbook(await Items(county, catalogue, clock, cancellationToken)), WorkbookType, await Name(county, "xlsx", centers, clock, cancellationToken));

    private static async Task<IResult> Json(
        ClaimsPrincipal user, IGuideSheets sheets, ICatalogue catalogue, ICenterDirectory centers, TimeProvider clock, CancellationToken cancellationToken) =>
        County(user) is not { } county
            ? Forbidden()
            : Results.File(sheets.Json(await Items(county, catalogue, clock, cancellationToken)), JsonType, await Name(county, "json", centers, clock, cancellationToken));

    private static IResult Template(ClaimsPrincipal user, IGuideSheets sheets) =>
        County(user) is null ? Forbidden() : Results.File(sheets.Template(), WorkbookType, "事项导入模板.xlsx");

    /// <summary>The county whose catalogue the reader keeps, or null: nobody asks for another one's.</summary>
    private static string? County(ClaimsPrincipal user)
    {
        var actor = ActorClaims.Read(user);
        return actor.CountyId is { } county && actor.Allows(Permission.KeepCatalogue, CenterScope.OfCounty(county)) ? county : null;
    }

    private static IResult Forbidden() => Results.Problem(Refusal.Forbidden().Message, statusCode: StatusCodes.Status403Forbidden);

    // A draft before what is published: what comes back is compared with the same.
    private static async Task<IReadOnlyList<ImportedGuide>> Items(string county, ICatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken) =>
        [.. (await catalogue.Of(county, Today(clock), cancellationToken)).Select(l => new ImportedGuide(l.Code, l.Content))];

    private static async Task<string> Name(string county, string extension, ICenterDirectory centers, TimeProvider clock, CancellationToken cancellationToken)
    {
        var name = (await centers.All(cancellationToken)).FirstOrDefault(c => c.CountyId == county)?.CountyName;
        return $"{name}事项目录{Today(clock):yyyy-MM-dd}.{extension}";
    }

    private static DateOnly Today(TimeProvider clock) => Moment.At(clock.GetUtcNow()).Day;
}
