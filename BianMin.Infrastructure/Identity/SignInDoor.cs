using System.Security.Claims;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Identity;

/// <summary>Cookie sign-in: each one is a session of its own, and wrong passwords are slowed down.</summary>
internal sealed partial class SignInDoor(
    SignInManager<Account> door, UserManager<Account> accounts, SignInSessions sessions, SignInPace pace, DemoOptions demo, SignInMeter meter, ILogger<SignInDoor> log) : ISignIn
{
    public async Task<Outcome<Done>> SignIn(string userName, string password)
    {
        var outcome = await Answer(userName, password);
        if (!outcome.Succeeded)
            meter.Failed(outcome.Refusal);
        return outcome;
    }

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

    public async Task SignOut()
    {
        try
        {
            await sessions.End(door.Context.User, CancellationToken.None);
        }
        catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
        {
            // This browser is signed out all the same.
            SessionGoesOn(e);
        }

        await door.SignOutAsync();
    }

    private async Task<Outcome<Done>> Try(string userName, string password)
    {
        if (userName is not { Length: > 0 and <= AccountRules.UserNameLength } || password is not { Length: > 0 and <= AccountRules.PasswordMost })
            return AccountRefusals.WrongPassword;
        var cancellationToken = door.Context.RequestAborted;
        var name = accounts.NormalizeName(userName.Trim())!;
        var address = ClientAddress.Of(door.Context.Connection.RemoteIpAddress);
        if (await Wait(name, address, cancellationToken) is { } wait)
            return AccountRefusals.MustWait(wait);
        if (await accounts.FindByNameAsync(name) is not { } account || !await accounts.CheckPasswordAsync(account, password))
            return AccountRefusals.WrongPassword;
        pace.Forgive(name, address);
        if (account.State == AccountState.Disabled)
            return AccountRefusals.Disabled;
        if (!demo.Admits(account.Id, account.NormalizedUserName!))
            return AccountRefusals.OfTheDemo;
        // The cookie that this browser may have had is written over, so nobody could sign out of its session any more.
        await sessions.End(door.Context.User, cancellationToken);
        var session = await sessions.Begin(account, address, cancellationToken);
        await door.SignInWithClaimsAsync(account, new AuthenticationProperties(), [new Claim(SignInSessions.Claim, session.ToString())]);
        return Done.It;
    }

    /// <summary>By account and address; and for addresses that the account was never used from, by the account, so that many addresses guess no faster.</summary>
    private async Task<TimeSpan?> Wait(string name, string address, CancellationToken cancellationToken) =>
        pace.Enter(name, address, AccountRules.FreeTries)
        ?? (await sessions.Know(name, address, cancellationToken) ? null : pace.Enter(name, "", AccountRules.FreeTriesOfStrangers));

    [LoggerMessage(LogLevel.Error, "A sign-in was refused: the database cannot be used")]
    private partial void DatabaseUnavailable(Exception exception);

    [LoggerMessage(LogLevel.Error, "A session goes on after its sign-out: the database cannot be used")]
    private partial void SessionGoesOn(Exception exception);
}
