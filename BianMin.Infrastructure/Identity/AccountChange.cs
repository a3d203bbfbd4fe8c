using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Identity;

namespace BianMin.Infrastructure.Identity;

/// <summary>Changes of accounts by the identity system, which checks and alters; the use case commits once.</summary>
internal sealed class AccountChange
{
    private readonly UserManager<Account> _accounts;

    public AccountChange(UserManager<Account> accounts, AccountStore store)
    {
        _accounts = accounts;
        // The identity system would save step by step, and so leave half an account when a later step fails.
        store.AutoSaveChanges = false;
    }

    public Task<Account?> Find(Guid id) => _accounts.FindByIdAsync(id.ToString());

    public async Task<Refusal?> Create(Account account, string password, IReadOnlyList<Role> roles)
    {
        if (await _accounts.FindByNameAsync(account.UserName!) is not null)
            return AccountRefusals.NameTaken(account.UserName!);
        return Fault(await _accounts.CreateAsync(account, password))
            ?? Fault(await _accounts.AddToRolesAsync(account, roles.Distinct().Select(r => r.ToString())));
    }

    public static Account Fill(Account account, AccountAssignment assignment)
    {
        account.DisplayName = assignment.DisplayName.Trim();
        account.CenterId = assignment.CenterId;
        account.CountyId = assignment.CountyId;
        account.StaffId = assignment.StaffId;
        return account;
    }

    public async Task<Refusal?> Assign(Account account, AccountAssignment assignment)
    {
        Fill(account, assignment);
        var held = await _accounts.GetRolesAsync(account);
        var wanted = assignment.Roles.Distinct().Select(r => r.ToString()).ToList();
        return Fault(await _accounts.RemoveFromRolesAsync(account, held.Except(wanted)))
            ?? Fault(await _accounts.AddToRolesAsync(account, wanted.Except(held)))
            // What the person may do is in their cookie; a new stamp makes every open sign-in ask again.
            ?? Fault(await _accounts.UpdateSecurityStampAsync(account));
    }

    public async Task<Refusal?> SetEnabled(Account account, bool enabled) =>
        Fault(await _accounts.SetLockoutEndDateAsync(account, enabled ? null : Account.WithoutEnd))
        ?? Fault(await _accounts.UpdateSecurityStampAsync(account));

    public async Task<Refusal?> SetPassword(Account account, string password)
    {
        foreach (var validator in _accounts.PasswordValidators)
        {
            if (Fault(await validator.ValidateAsync(_accounts, account, password)) is { } fault)
                return fault;
        }

        return Fault(await _accounts.RemovePasswordAsync(account)) ?? Fault(await _accounts.AddPasswordAsync(account, password));
    }

    private static Refusal? Fault(IdentityResult result) =>
        result.Succeeded ? null : AccountRefusals.Faulty(result.Errors.Select(e => e.Description));
}
