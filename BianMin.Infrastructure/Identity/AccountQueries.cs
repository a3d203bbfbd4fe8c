using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Identity;

/// <summary>Accounts as the identity system keeps them.</summary>
internal sealed class AccountQueries(IDbContextFactory<BianMinDbContext> contexts, DemoOptions demo) : IAccounts, IDemoAccounts
{
    private const int MostPerPage = 100;
    private const int MostInDemo = 500;

    public string? Password => demo.Password;

    public async Task<Outcome<AccountPage>> List(Actor actor, AccountSearch search, CancellationToken cancellationToken)
    {
        if (Require(actor) is { } refusal)
            return refusal;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = context.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search.Text))
        {
            var upper = search.Text.Trim().ToUpperInvariant();
            var name = search.Text.Trim();
            found = found.Where(a => a.NormalizedUserName!.Contains(upper) || a.DisplayName.Contains(name));
        }

        if (search.CenterId is not null)
            found = found.Where(a => a.CenterId == search.CenterId);
        var total = await found.CountAsync(cancellationToken);
        var page = found.OrderBy(a => a.NormalizedUserName).Skip(Math.Max(0, search.Skip)).Take(Math.Clamp(search.Take, 1, MostPerPage));
        return new AccountPage(total, await Lines(context, page, cancellationToken));
    }

    public async Task<IReadOnlyList<AccountLine>> All(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Lines(context, context.Users.AsNoTracking().OrderBy(a => a.NormalizedUserName).Take(MostInDemo), cancellationToken);
    }

    private static async Task<List<AccountLine>> Lines(BianMinDbContext context, IQueryable<Account> page, CancellationToken cancellationToken)
    {
        var accounts = await page.ToListAsync(cancellationToken);
        var ids = accounts.ConvertAll(a => a.Id);
        var roles = await context.UserRoles.Where(r => ids.Contains(r.UserId))
            .Join(context.Roles, r => r.RoleId, r => r.Id, (held, role) => new { held.UserId, role.Name })
            .ToListAsync(cancellationToken);
        var rolesOf = roles.ToLookup(r => r.UserId, r => Enum.Parse<Role>(r.Name!));
        return accounts.ConvertAll(a => new AccountLine(
            a.Id,
            a.UserName!,
            new(a.DisplayName, [.. rolesOf[a.Id].Order()], a.CenterId, a.CountyId, a.StaffId),
            a.State));
    }

    private static Refusal? Require(Actor actor) => actor.Require(Permission.Administer, CenterScope.Installation);
}
