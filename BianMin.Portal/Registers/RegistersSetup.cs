using System.Security.Claims;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Identity;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Registers;

/// <summary>What the registers add to the portal beside their pages.</summary>
public static class RegistersSetup
{
    /// <summary>Maps the export of what a filter shows.</summary>
    public static WebApplication MapRegisters(this WebApplication app)
    {
        app.MapGet("/registers/{center}/{register}/export.xlsx", Export).RequireAuthorization();
        return app;
    }

    private static async Task<IResult> Export(
        string center, string register, [AsParameters] RegisterQuery query, ClaimsPrincipal user, ICenterDirectory centers, IRegisters registers, TimeProvider clock, CancellationToken cancellationToken)
    {
        // A centre that is not there and one of somebody else answer alike.
        if (await centers.Find(center, cancellationToken) is not { } profile)
            return Workbooks.Refused(Refusal.Forbidden());
        if (RegisterDefinitions.Of(register) is not { } tab)
            return Results.NotFound();
        return (await registers.Workbook(ActorClaims.Read(user), profile.Scope, tab.Kind, query.Filter, cancellationToken)).TryGet(out var file, out var refusal)
            ? Workbooks.File(file, $"{profile.Name}{tab.Name}", clock)
            : Workbooks.Refused(refusal);
    }
}
