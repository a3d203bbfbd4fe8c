using System.Runtime.CompilerServices;
using BianMin.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BianMin.Infrastructure.Secrets;

/// <summary>Makes the digests of what is about to be saved, so that no store can forget one or keep that of an earlier text.</summary>
internal sealed class DigestInterceptor(IPersonalData data) : SaveChangesInterceptor
{
    // Most tables have none, and every commit asks.
    private static readonly ConditionalWeakTable<IEntityType, IProperty[]> Known = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Keep(eventData.Context!.ChangeTracker);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(eventData.Context!.ChangeTracker);
        return new(result);
    }

    private void Keep(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified && Digests(e.Metadata).Length > 0).ToList())
        {
            foreach (var property in Digests(entry.Metadata))
            {
                var source = property.DigestSource()!;
                entry.Property(property).CurrentValue = Text(entry, source.Path) is { } text ? data.Digest(source.Purpose, text) : null;
            }
        }
    }

    private static IProperty[] Digests(IEntityType type) =>
        Known.GetValue(type, static t => [.. t.GetProperties().Where(p => p.DigestSource() is not null)]);

    private static string? Text(EntityEntry entry, IReadOnlyList<string> path)
    {
        if (path.Count == 1)
            return (string?)entry.Property(path[0]).CurrentValue;
        var part = entry.ComplexProperty(path[0]);
        for (var i = 1; i < path.Count - 1; i++)
            part = part.ComplexProperty(path[i]);
        return part.CurrentValue is null ? null : (string?)part.Property(path[^1]).CurrentValue;
    }
}
