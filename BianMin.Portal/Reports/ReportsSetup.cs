using System.Security.Claims;
using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Identity;
using BianMin.Infrastructure.Reports;
using BianMin.Infrastructure.Settings;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Reports.County;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Reports;

/// <summary>What reports add to the portal beside their pages.</summary>
public static class ReportsSetup
{
    /// <summary>The command line's first word for <see cref="VerifyStatistics"/>.</summary>
    public const string Command = "verify-statistics";

    /// <summary>The word after it that puts right what is different.</summary>
    private const string Repair = "--repair";

    /// <summary>Registers what the menu tells of reports, and who may fetch them.</summary>
    public static WebApplicationBuilder AddReportPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ReportsApiOptions>(builder.Configuration, "Reports");
        builder.Services.AddSingleton<IMenuBadge, OwedReportsBadge>();
        builder.Services.AddSingleton<IMenuBadge, CountyReportsBadge>();
        builder.Services.AddSingleton<ICountyFigure, OwedCountyFigure>();
        return builder;
    }

    /// <summary>Counts every day again and prints which are different; 0 when none is.</summary>
    public static async Task<int> VerifyStatistics(this WebApplication app, string[] args)
    {
        var repair = args.Contains(Repair);
        var (compared, different) = await app.Services.GetRequiredService<StatisticsVerification>().Verify(repair, app.Lifetime.ApplicationStopping);
        foreach (var (center, day) in different)
            Console.WriteLine($"{(repair ? "repaired " : "DIFFERENT")} {center} {day:yyyy-MM-dd}");
        Console.WriteLine($"{compared} days of centres compared, {different.Count} different");
        return different.Count == 0 || repair ? 0 : 1;
    }

    /// <summary>Maps the workbook of a report, and what the county's system fetches.</summary>
    public static WebApplication MapReports(this WebApplication app)
    {
        app.MapGet("/reports/{id:guid}/export.xlsx", Export).RequireAuthorization();
        app.MapGet("/reports/{id:guid}/files/{file:guid}", Download).RequireAuthorization();
        app.MapReportsApi();
        return app;
    }

    private static async Task<IResult> Export(Guid id, ClaimsPrincipal user, IReports reports, TimeProvider clock, CancellationToken cancellationToken) =>
        (await reports.Workbook(ActorClaims.Read(user), id, cancellationToken)).TryGet(out var file, out var refusal)
            ? Workbooks.File(file.Bytes, file.Name, clock)
            : Workbooks.Refused(refusal);

    private static async Task<IResult> Download(Guid id, Guid file, HttpContext http, ClaimsPrincipal user, IReports reports, CancellationToken cancellationToken)
    {
        if (!(await reports.File(ActorClaims.Read(user), id, file, cancellationToken)).TryGet(out var found, out _))
            return Results.NotFound();
        // Saved, never shown inside the portal: whatever it holds, it does not run as one of our pages.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(found.Content, FileKinds.MediaType(found.File.Kind), found.File.Name);
    }
}
