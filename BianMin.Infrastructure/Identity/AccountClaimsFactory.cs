using System.Security.Claims;
using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BianMin.Infrastructure.Identity;

/// <summary>Puts what an <see cref="Actor"/> is made of into the cookie, so that no page asks the database who sits there.</summary>
internal sealed class AccountClaimsFactory(
    UserManager<Account> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims(ActorClaims.Of(user.DisplayName, user.CenterId, user.CountyId, user.StaffId));
        return identity;
    }
}
