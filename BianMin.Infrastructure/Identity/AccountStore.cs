using BianMin.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace BianMin.Infrastructure.Identity;

/// <summary>The identity system's store under a name of its own, so that a change can keep it from saving on its own.</summary>
internal sealed class AccountStore(BianMinDbContext context, IdentityErrorDescriber errors)
    : UserStore<Account, IdentityRole<Guid>, BianMinDbContext, Guid>(context, errors);
