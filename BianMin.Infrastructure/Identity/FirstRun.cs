using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Identity;

/// <summary>Creates the first administrator while there is no account, and never after.</summary>
internal sealed class FirstRun(AccountDesk desk, IDbContextFactory<BianMinDbContext> contexts, DemoOptions demo) : IFirstRun
{
    /// <summary>
    /// The one id that a first administrator can have: of two browsers, or two nodes, that create one at the same moment,
    /// the primary key lets one through.
    /// </summary>
    internal static readonly Guid AdministratorId = new("00000000-0000-7000-8000-000000000001");

    private static readonly NewAccountValidator Shapes = new();

    // Accounts are disabled, never deleted: once there is one, there is one for ever.
    private volatile bool _over = demo.Enabled;

    public async ValueTask<bool> IsNeeded(CancellationToken cancel)
    {
        if (_over)
            return false;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        _over = await context.Users.AnyAsync(cancel);
        return !_over;
    }

    public async Task<Outcome<Done>> CreateAdministrator(string userName, string displayName, string password, CancellationToken cancel)
    {
        if (!await IsNeeded(cancel))
            return AccountRefusals.NotFirstRun;
        var wanted = new NewAccount(userName, password, new(displayName, [Role.Administrator]));
        if (Shapes.Validate(wanted) is { IsValid: false } shape)
            return AccountRefusals.Faulty(shape.Errors.Select(e => e.ErrorMessage));
        var created = await desk.Do<Done>(Actor.System, async change =>
        {
            // Another browser or node may have been faster since; its account is seen here, or the primary key refuses ours.
            if (!await IsNeeded(cancel))
                return (AccountRefusals.NotFirstRun, new CreateAccount(userName));
            var account = AccountChange.Fill(new() { Id = AdministratorId, UserName = userName, DisplayName = displayName }, wanted.Assignment);
            var fault = await change.Create(account, password, wanted.Assignment.Roles);
            return (fault is null ? Done.It : (Outcome<Done>)fault, new CreateAccount(userName));
        }, cancel);
        _over |= created.Succeeded;
        return created;
    }
}
