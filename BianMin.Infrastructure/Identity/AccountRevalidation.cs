using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Identity;

/// <summary>
/// Asks every few seconds whether the session of an open circuit has ended: a circuit lives for days, and its cookie is read only
/// when it begins.
/// </summary>
internal class AccountRevalidation(ILoggerFactory logs, SignInSessions sessions) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval { get; } = TimeSpan.FromSeconds(5);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        !await sessions.HasEnded(authenticationState.User, cancellationToken);
}
