using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Identity;

/// <summary>Cookie sign-in with lockout.</summary>
internal sealed partial class SignInDoor(
    SignInManager<Account> door, UserManager<Account> accounts, TimeProvider clock, SignInMeter meter, ILogger<SignInDoor> log) : ISignIn
{
    public async Task<Outcome<Done>> SignIn(string userName, string password)
    {
        var outcome = await Answer(userName, password);
        if (!outcome.Succeeded)
            meter.Failed(outcome.Refusal);
        return outcome;
    }

    public Task SignOut() => door.SignOutAsync();

    private async Task<Outcome<Done>> Answer(string userName, string password)
    {
        try
        {
            return await Try(userName, password);
        }
        catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
        {
            DatabaseUnavailable(e);
            return Refusal.Unavailable();
        }
    }

    private async Task<Outcome<Done>> Try(string userName, string password)
    {
        if (userName is not { Length: > 0 and <= AccountRules.UserNameLength } || password is not { Length: > 0 and <= AccountRules.PasswordMost })
            return AccountRefusals.WrongPassword;
        if (await accounts.FindByNameAsync(userName.Trim()) is not { } account)
            return AccountRefusals.WrongPassword;
        var result = await door.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return Done.It;
        if (!result.IsLockedOut)
            return AccountRefusals.WrongPassword;
        return account.StateAt(clock.GetUtcNow()) == AccountState.Disabled ? AccountRefusals.Disabled : AccountRefusals.LockedOut;
    }

    [LoggerMessage(LogLevel.Error, "A sign-in was refused: the database cannot be used")]
    private partial void DatabaseUnavailable(Exception exception);
}
