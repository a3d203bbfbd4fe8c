using System.Security.Claims;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Identity;
using BianMin.Portal.Cases.Intake;
using BianMin.Portal.Cases.Progress;
using BianMin.Portal.Hall.Console;
using BianMin.Portal.Hall.Kiosk;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Posts;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Cases;

/// <summary>What cases add to the portal beside their pages.</summary>
internal static class CasesPortalSetup
{
    public static IServiceCollection AddCasePages(this IServiceCollection services) => services
        .AddSingleton<ProgressTries>()
        .AddSingleton<ProgressService>()
        .AddSingleton(KioskProgress.By<ProgressStep>())
        .AddScoped<IWindowIntake, WindowIntake>()
        .AddSingleton<IBoardFigure, OverdueFigure>()
        .AddSingleton<ICountyFigure, OverdueCountyFigure>();

    /// <summary>Maps the export of what a filter shows, and the attachments.</summary>
    public static WebApplication MapCases(this WebApplication app)
    {
        app.MapGet("/cases/{center}/export.xlsx", Export).RequireAuthorization();
        app.MapGet("/attachments/{center}/{attachment:guid}", Show).RequireAuthorization();
        return app;
    }

    private static async Task<IResult> Export(
        string center, [AsParameters] CaseQuery query, ClaimsPrincipal user, ICenterDirectory centers, ICaseQueries cases, TimeProvider clock, CancellationToken cancellationToken)
    {
        // A centre that is not there and one of somebody else answer alike.
        if (await centers.Find(center, cancellationToken) is not { } profile)
            return Workbooks.Refused(Refusal.Forbidden());
        return (await cases.Workbook(ActorClaims.Read(user), profile.Scope, query.Filter(WorkView.All), cancellationToken)).TryGet(out var file, out var refusal)
            ? Workbooks.File(file, $"{profile.Name}办件", clock)
            : Workbooks.Refused(refusal);
    }

    // Each look is a use case of its own: it asks for authority and is kept in the audit trail.
    private static async Task<IResult> Show(string center, Guid attachment, ClaimsPrincipal user, HttpContext http, IUseCasePipeline useCases, CancellationToken cancellationToken)
    {
        if (!(await useCases.Do(ActorClaims.Read(user), new ViewAttachment(center, attachment), cancellationToken)).TryGet(out var shown, out var refusal))
        {
            return Results.Problem(refusal.Message, statusCode: refusal.Kind switch
            {
                RefusalKind.NotFound => StatusCodes.Status404NotFound,
                RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status403Forbidden,
            });
        }

        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Pictures are shown; anything else is saved and does not run as one of our pages.
        return Results.File(shown.Content, FileKinds.MediaType(shown.Kind), shown.Kind is FileKind.Png or FileKind.Jpeg ? null : shown.Name);
    }
}
