using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Identity;

/// <summary>Creates the first administrator while there is no account, and never after.</summary>
internal sealed class FirstRun(IUseCasePipeline useCases, IDbContextFactory<BianMinDbContext> contexts, DemoOptions demo) : IFirstRun
{
    /// <summary>
    /// The one id that a first administrator can have: of two browsers, or two nodes, that create one at the same moment,
    /// the primary key lets one through.
    /// </summary>
    internal static readonly Guid AdministratorId = new("00000000-0000-7000-8000-000000000001");

    // Accounts are disabled, never deleted: once there is one, there is one for ever.
    private volatile bool _over = demo.Enabled;

    public async ValueTask<bool> IsNeeded(CancellationToken cancellationToken)
    {
        if (_over)
            return false;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        _over = await context.Users.AnyAsync(cancellationToken);
        return !_over;
    }

    public async Task<Outcome<Done>> CreateAdministrator(string userName, string displayName, string password, CancellationToken cancellationToken)
    {
        if (!await IsNeeded(cancellationToken))
            return AccountRefusals.NotFirstRun;
        var created = await useCases.Do(Actor.System, new CreateFirstAdministrator(new(userName, password, new(displayName, [Role.Administrator]))), cancellationToken);
        _over |= created.Succeeded;
        return created;
    }
}
