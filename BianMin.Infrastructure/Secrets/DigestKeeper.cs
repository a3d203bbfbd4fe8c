using BianMin.Domain.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BianMin.Infrastructure.Secrets;

/// <summary>Makes the digests of what is about to be saved, so that no store can forget one or keep that of an earlier text.</summary>
internal sealed class DigestKeeper(IPersonalData data) : SaveChangesInterceptor
{
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
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            foreach (var property in entry.Metadata.GetProperties())
            {
                if (property.DigestSource() is { } source)
                    entry.Property(property).CurrentValue = Text(entry, source.Path) is { } text ? data.Digest(source.Purpose, text) : null;
            }
        }
    }

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
