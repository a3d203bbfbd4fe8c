using BianMin.Domain.Org;
using Microsoft.AspNetCore.Identity;

namespace BianMin.Infrastructure.Identity;

/// <summary>A person's account to sign in with; what they may do follows from its roles and from where it belongs.</summary>
public sealed class Account : IdentityUser<Guid>
{
    // A lockout without end means disabled; a real year, because engines differ about the greatest instant.
    internal static readonly DateTimeOffset WithoutEnd = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The name shown on screens and in the audit trail.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The centre it acts for; null for county officers and administrators.</summary>
    public string? CenterId { get; set; }

    /// <summary>The county it acts for; null for people of one centre.</summary>
    public string? CountyId { get; set; }

    /// <summary>The staff record behind it, if any.</summary>
    public Guid? StaffId { get; set; }

    /// <summary>Whether one can sign in with it.</summary>
    public AccountState State => LockoutEnd >= WithoutEnd ? AccountState.Disabled : AccountState.Enabled;
}
