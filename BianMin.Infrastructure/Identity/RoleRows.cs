using System.Security.Cryptography;
using System.Text;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Identity;

/// <summary>One row for each <see cref="Role"/>, which accounts point to.</summary>
internal sealed class RoleRows : IStartStep
{
    /// <summary>The id of a role follows from its name, so that every node and every run means the same row.</summary>
    public static Guid IdOf(string role) => new(SHA256.HashData(Encoding.UTF8.GetBytes(role)).AsSpan(0, 16));

    /// <summary>Adds the rows that are missing; a role that a later version brings is added at its first start.</summary>
    public async Task Run(BianMinDbContext context, CancellationToken cancellationToken)
    {
        var missing = Enum.GetNames<Role>().Except(await context.Roles.Select(r => r.Name!).ToListAsync(cancellationToken)).ToList();
        foreach (var role in missing)
            context.Add(new IdentityRole<Guid>(role) { Id = IdOf(role), NormalizedName = role.ToUpperInvariant() });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.MeansAnotherWasFaster(e))
        {
            // Another node started at the same moment and added the same rows.
            context.ChangeTracker.Clear();
        }
    }
}
