using System.Security.Claims;
using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Identity;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Reports.County;

/// <summary>What the county's reports add to the portal beside their pages.</summary>
public static class CountyReportsSetup
{
    /// <summary>Maps the workbook of a period's summary.</summary>
    public static WebApplication MapCountyReports(this WebApplication app)
    {
        app.MapGet("/county/reports/{county}/{period}/export.xlsx", Export).RequireAuthorization();
        return app;
    }

    private static async Task<IResult> Export(string county, string period, ClaimsPrincipal user, ICountyReports reports, TimeProvider clock, CancellationToken cancellationToken)
    {
        // A period that is none and a county of somebody else answer alike.
        if (!ReportPeriod.TryParse(period, out var asked))
            return Workbooks.Refused(Refusal.Forbidden());
        return (await reports.Workbook(ActorClaims.Read(user), county, asked, cancellationToken)).TryGet(out var file, out var refusal)
            ? Workbooks.File(file, $"各中心汇总{asked.Name}-", clock)
            : Workbooks.Refused(refusal);
    }
}
