using System.Collections.Concurrent;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Centers;

/// <summary>
/// The heads of the centres as this node last saw them. A stale one costs a retry, never a wrong result: the commit
/// compares it with the database.
/// </summary>
internal sealed class CenterVersions
{
    private readonly ConcurrentDictionary<string, CenterHead> _seen = new(StringComparer.Ordinal);

    /// <summary>A copy of the head, read when this node has not seen it yet.</summary>
    public async ValueTask<CenterHead> Read(BianMinDbContext context, string centerId, CancellationToken cancellationToken)
    {
        if (_seen.TryGetValue(centerId, out var seen))
            return seen.Copy();
        var read = await context.Set<CenterHead>().AsNoTracking().FirstOrDefaultAsync(h => h.CenterId == centerId, cancellationToken)
            ?? new CenterHead { CenterId = centerId };
        return Keep(read);
    }

    /// <summary>Keeps a newer head and returns the newest known.</summary>
    public CenterHead Keep(CenterHead head) =>
        _seen.AddOrUpdate(head.CenterId, head.Copy(), (_, known) => known.AuditSequence >= head.AuditSequence ? known : head.Copy()).Copy();

    /// <summary>The head that is known without asking the database, if any.</summary>
    public CenterHead? Known(string centerId) => _seen.TryGetValue(centerId, out var head) ? head : null;

    /// <summary>Forgets a head that proved stale.</summary>
    public void Forget(string centerId) => _seen.TryRemove(centerId, out _);
}
