using System.Security.Claims;
using BianMin.Domain.Desk;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Identity;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Reports;

/// <summary>What reports add to the portal beside their pages.</summary>
public static class ReportsSetup
{
    /// <summary>Shorter keys of counties are not taken.</summary>
    internal const int ShortestKey = 16;

    /// <summary>Maps the workbook of a report, and what the county's system fetches.</summary>
    public static WebApplication MapReports(this WebApplication app)
    {
        app.MapGet("/reports/{id:guid}/export.xlsx", Export).RequireAuthorization();
        app.MapReportsApi();
        return app;
    }

    private static async Task<IResult> Export(Guid id, ClaimsPrincipal user, IReports reports, TimeProvider clock, CancellationToken cancel) =>
        (await reports.Workbook(ActorClaims.Read(user), id, cancel)).TryGet(out var file, out var refusal)
            ? Workbooks.File(file.Bytes, file.Name, clock)
            : Workbooks.Refused(refusal);
}
