using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Identity;

/// <summary>Accounts over the identity system; each operation on a context of its own.</summary>
internal sealed class AccountBook(
    AccountDesk desk, IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, DemoOptions demo, TimeProvider clock) : IAccounts, IDemoAccounts
{
    private const int MostPerPage = 100;
    private const int MostInDemo = 500;
    private static readonly NewAccountValidator NewAccounts = new();
    private static readonly AccountAssignmentValidator Assignments = new();

    public string? Password => demo.Password;

    public async Task<Outcome<AccountPage>> List(Actor actor, AccountSearch search, CancellationToken cancel)
    {
        if (Lacks(actor) is { } refusal)
            return refusal;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = context.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search.Text))
        {
            var upper = search.Text.Trim().ToUpperInvariant();
            var name = search.Text.Trim();
            found = found.Where(a => a.NormalizedUserName!.Contains(upper) || a.DisplayName.Contains(name));
        }

        if (search.CenterId is not null)
            found = found.Where(a => a.CenterId == search.CenterId);
        var total = await found.CountAsync(cancel);
        var page = found.OrderBy(a => a.NormalizedUserName).Skip(Math.Max(0, search.Skip)).Take(Math.Clamp(search.Take, 1, MostPerPage));
        return new AccountPage(total, await Lines(context, page, cancel));
    }

    public async Task<IReadOnlyList<AccountLine>> All(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Lines(context, context.Users.AsNoTracking().OrderBy(a => a.NormalizedUserName).Take(MostInDemo), cancel);
    }

    public async Task<Outcome<Guid>> Create(Actor actor, NewAccount account, CancellationToken cancel)
    {
        if (Lacks(actor) is { } refusal)
            return refusal;
        if (NewAccounts.Validate(account) is { IsValid: false } shape)
            return AccountRefusals.Faulty(shape.Errors.Select(e => e.ErrorMessage));
        if (await Misplaced(account.Assignment, cancel) is { } misplaced)
            return misplaced;
        return await desk.Do<Guid>(actor, async change =>
        {
            var created = AccountChange.Fill(
                new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserName = account.UserName, DisplayName = "" }, account.Assignment);
            var fault = await change.Create(created, account.Password, account.Assignment.Roles);
            return (fault is null ? created.Id : (Outcome<Guid>)fault, new CreateAccount(account.UserName));
        }, cancel);
    }

    public async Task<Outcome<Done>> Assign(Actor actor, Guid id, AccountAssignment assignment, CancellationToken cancel)
    {
        if (Lacks(actor) is { } refusal)
            return refusal;
        if (Assignments.Validate(assignment) is { IsValid: false } shape)
            return AccountRefusals.Faulty(shape.Errors.Select(e => e.ErrorMessage));
        if (IsOneself(actor, id) && !assignment.Roles.Contains(Role.Administrator))
            return AccountRefusals.Oneself;
        if (await Misplaced(assignment, cancel) is { } misplaced)
            return misplaced;
        return await Change(actor, id, a => new AssignAccount(a.UserName!), (change, a) => change.Assign(a, assignment), cancel);
    }

    public Task<Outcome<Done>> SetEnabled(Actor actor, Guid id, bool enabled, CancellationToken cancel) =>
        !enabled && IsOneself(actor, id)
            ? Task.FromResult<Outcome<Done>>(AccountRefusals.Oneself)
            : Change(actor, id, a => enabled ? new EnableAccount(a.UserName!) : new DisableAccount(a.UserName!), (change, a) => change.SetEnabled(a, enabled), cancel);

    public Task<Outcome<Done>> ResetPassword(Actor actor, Guid id, string password, CancellationToken cancel) =>
        Change(actor, id, a => new ResetAccountPassword(a.UserName!), (change, a) => change.SetPassword(a, password), cancel);

    private async Task<Outcome<Done>> Change(
        Actor actor, Guid id, Func<Account, AccountUseCase> useCase, Func<AccountChange, Account, Task<Refusal?>> alter, CancellationToken cancel)
    {
        if (Lacks(actor) is { } refusal)
            return refusal;
        return await desk.Do<Done>(actor, async change =>
        {
            if (await change.Find(id) is not { } account)
                return (AccountRefusals.Unknown, new AssignAccount(""));
            var fault = await alter(change, account);
            return (fault is null ? Done.It : (Outcome<Done>)fault, useCase(account));
        }, cancel);
    }

    private static async Task<List<AccountLine>> Lines(BianMinDbContext context, IQueryable<Account> page, CancellationToken cancel)
    {
        var accounts = await page.ToListAsync(cancel);
        var ids = accounts.ConvertAll(a => a.Id);
        var roles = await context.UserRoles.Where(r => ids.Contains(r.UserId))
            .Join(context.Roles, r => r.RoleId, r => r.Id, (held, role) => new { held.UserId, role.Name })
            .ToListAsync(cancel);
        var rolesOf = roles.ToLookup(r => r.UserId, r => Enum.Parse<Role>(r.Name!));
        return accounts.ConvertAll(a => new AccountLine(
            a.Id,
            a.UserName!,
            new(a.DisplayName, [.. rolesOf[a.Id].Order()], a.CenterId, a.CountyId, a.StaffId),
            a.State));
    }

    /// <summary>A place that does not exist would lock the person out of everything without a word.</summary>
    private async Task<Refusal?> Misplaced(AccountAssignment assignment, CancellationToken cancel)
    {
        if (assignment.CountyId is { } county)
            return (await centers.All(cancel)).Any(c => c.CountyId == county) ? null : OrgRefusals.UnknownCenter;
        if (assignment.CenterId is not { } id)
            return null;
        if (await centers.Find(id, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        return assignment.StaffId is null || center.Person(assignment.StaffId) is not null ? null : AccountRefusals.UnknownStaff;
    }

    private static Refusal? Lacks(Actor actor) => actor.Lacks(Permission.Administer, CenterScope.Installation);

    private static bool IsOneself(Actor actor, Guid id) => actor.Id == id.ToString();
}
