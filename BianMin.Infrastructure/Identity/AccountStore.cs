using BianMin.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Identity;

/// <summary>The identity system's store under a name of its own, so that a change can keep it from saving on its own.</summary>
internal sealed class AccountStore(BianMinDbContext context, IdentityErrorDescriber errors)
    : UserStore<Account, IdentityRole<Guid>, BianMinDbContext, Guid>(context, errors)
{
    /// <summary>
    /// The store's own way marks the whole row as changed, and takes a row that is still to be added for one that exists.
    /// Here the context says what changed, so that a new account stays new and the audit trail tells only what is different.
    /// </summary>
    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        var state = Context.Entry(user).State;
        if (state == EntityState.Detached)
            return await base.UpdateAsync(user, cancellationToken);
        if (state != EntityState.Added)
            user.ConcurrencyStamp = Guid.NewGuid().ToString();
        if (!AutoSaveChanges)
            return IdentityResult.Success;
        try
        {
            await Context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }
    }
}
