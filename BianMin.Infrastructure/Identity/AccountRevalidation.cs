using System.Security.Claims;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BianMin.Infrastructure.Identity;

/// <summary>
/// Asks every few minutes whether the account behind an open circuit may still be signed in: a circuit lives for days,
/// and its cookie is read only when it begins.
/// </summary>
internal sealed class AccountRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, TimeProvider clock, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    internal static readonly TimeSpan Every = TimeSpan.FromMinutes(2);

    protected override TimeSpan RevalidationInterval => Every;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await IsValid(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), state.User);
    }

    private async Task<bool> IsValid(UserManager<Account> accounts, ClaimsPrincipal person)
    {
        // Wrong passwords typed by somebody else lock the door, but do not throw out who is inside.
        if (await accounts.GetUserAsync(person) is not { } account || account.StateAt(clock.GetUtcNow()) == AccountState.Disabled)
            return false;
        var stamp = person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        return stamp == await accounts.GetSecurityStampAsync(account);
    }
}
