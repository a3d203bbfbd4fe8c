using BianMin.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BianMin.Infrastructure.Database;

/// <summary>The one schema. Each engine has a derived context with migrations of its own (docs/decisions/0003).</summary>
/// <param name="options">Engine and connection.</param>
public abstract class BianMinDbContext(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>The engine's collation that orders by code point.</summary>
    protected abstract string ByCodePoint { get; }

    /// <summary>The collation that tells capitals from small letters; null where the engine does so anyway.</summary>
    protected virtual string? Exact => null;

    /// <summary>The statements by which a session keeps other nodes from preparing the database and lets them; null where there is one node.</summary>
    internal virtual (string Take, string End)? StartLock => null;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(BianMinDbContext).Assembly);
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()))
            key.DeleteBehavior = key.IsOwnership ? key.DeleteBehavior : DeleteBehavior.Restrict;
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.IsSearchedByBeginning()))
            property.SetCollation(ByCodePoint);
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            property.CompareExactlyBy(Exact);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        // Instants are UTC everywhere; PostgreSQL refuses any other offset.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(v => v.ToUniversalTime(), v => v);
}
