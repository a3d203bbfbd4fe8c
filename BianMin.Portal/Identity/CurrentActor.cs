using BianMin.Domain.Kernel;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components.Authorization;

namespace BianMin.Portal.Identity;

/// <summary>Reads the actor from what the circuit or request is signed in as, each time, so that a revoked sign-in counts at once.</summary>
internal sealed class CurrentActor(AuthenticationStateProvider authentication) : ICurrentActor
{
    public async ValueTask<Actor> Get() => ActorClaims.Read((await authentication.GetAuthenticationStateAsync()).User);
}
