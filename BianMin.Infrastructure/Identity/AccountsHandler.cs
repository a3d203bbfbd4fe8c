using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Identity;

/// <summary>Does what concerns accounts; the identity system knows the rules of passwords and names.</summary>
internal sealed class AccountsHandler(AccountChange change, FirstRun firstRun, ICenterDirectory centers, IUnitOfWork work)
    : IHandler<CreateAccount, Guid>, IHandler<CreateFirstAdministrator, Done>, IHandler<AssignAccount, Done>,
      IHandler<DisableAccount, Done>, IHandler<EnableAccount, Done>, IHandler<ResetAccountPassword, Done>
{
    public async Task<Outcome<Guid>> Handle(Actor actor, CreateAccount request, CancellationToken cancellationToken)
    {
        if (await Misplaced(request.Account.Assignment, cancellationToken) is { } misplaced)
            return misplaced;
        return await Create(Guid.CreateVersion7(work.Now.Instant), request.Account);
    }

    public async Task<Outcome<Done>> Handle(Actor actor, CreateFirstAdministrator request, CancellationToken cancellationToken)
    {
        // Another browser or node may have been faster since; its account is seen here, or the primary key refuses ours.
        if (!await firstRun.IsNeeded(cancellationToken))
            return AccountRefusals.NotFirstRun;
        return (await Create(FirstRun.AdministratorId, request.Account)).Refusal is { } refusal ? refusal : Done.It;
    }

    public async Task<Outcome<Done>> Handle(Actor actor, AssignAccount request, CancellationToken cancellationToken)
    {
        if (IsOneself(actor, request.AccountId) && !request.Assignment.Roles.Contains(Role.Administrator))
            return AccountRefusals.Oneself;
        if (await Misplaced(request.Assignment, cancellationToken) is { } misplaced)
            return misplaced;
        return await Change(request.AccountId, account => change.Assign(account, request.Assignment));
    }

    public async Task<Outcome<Done>> Handle(Actor actor, DisableAccount request, CancellationToken cancellationToken) =>
        IsOneself(actor, request.AccountId) ? AccountRefusals.Oneself : await Change(request.AccountId, account => change.SetEnabled(account, enabled: false));

    public Task<Outcome<Done>> Handle(Actor actor, EnableAccount request, CancellationToken cancellationToken) =>
        Change(request.AccountId, account => change.SetEnabled(account, enabled: true));

    public Task<Outcome<Done>> Handle(Actor actor, ResetAccountPassword request, CancellationToken cancellationToken) =>
        Change(request.AccountId, account => change.SetPassword(account, request.Password));

    private static bool IsOneself(Actor actor, Guid accountId) => actor.Id == accountId.ToString();

    private async Task<Outcome<Guid>> Create(Guid id, NewAccount wanted)
    {
        var account = AccountChange.Fill(new() { Id = id, UserName = wanted.UserName, DisplayName = "" }, wanted.Assignment);
        return await change.Create(account, wanted.Password, wanted.Assignment.Roles) is { } refusal ? refusal : id;
    }

    private async Task<Outcome<Done>> Change(Guid accountId, Func<Account, Task<Refusal?>> alter)
    {
        if (await change.Find(accountId) is not { } account)
            return AccountRefusals.Unknown;
        return await alter(account) is { } refusal ? refusal : Done.It;
    }

    // A place that does not exist would lock the person out of everything without a word.
    private async Task<Refusal?> Misplaced(AccountAssignment assignment, CancellationToken cancellationToken)
    {
        if (assignment.CountyId is { } county)
            return (await centers.All(cancellationToken)).Any(c => c.CountyId == county) ? null : OrgRefusals.UnknownCenter;
        if (assignment.CenterId is not { } id)
            return null;
        if (await centers.Find(id, cancellationToken) is not { } center)
            return OrgRefusals.UnknownCenter;
        return assignment.StaffId is null || center.Person(assignment.StaffId) is not null ? null : AccountRefusals.UnknownStaff;
    }
}
