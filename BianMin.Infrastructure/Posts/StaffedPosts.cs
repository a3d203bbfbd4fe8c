using System.Collections.Concurrent;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Posts;

/// <summary>
/// Who serves at which window, in memory: every ticket asks for it, and it changes a few times an hour. Read again when the
/// centre's head says that somebody came or went. On another node it may be a moment old: what is committed on the strength of it
/// is refused by the head, so only a refusal must ask the database first.
/// </summary>
internal sealed class StaffedPosts(CenterVersions heads)
{
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The holder of each staffed window.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, Guid>> Of(BianMinDbContext context, string centerId, CancellationToken cancellationToken)
    {
        // The version first: posts read after it may be newer, never older, than what it says.
        var version = (await heads.Read(context, centerId, cancellationToken)).PostVersion;
        if (_known.TryGetValue(centerId, out var known) && known.Version == version)
            return known.Holders;
        var holders = await context.Set<WindowPost>().AsNoTracking()
            .Where(p => p.CenterId == centerId && PostStates.Staffed.Contains(p.State) && p.HolderId != null)
            .ToDictionaryAsync(p => p.WindowId, p => p.HolderId!.Value, cancellationToken);
        _known[centerId] = new(version, holders);
        return holders;
    }

    private sealed record Known(long Version, IReadOnlyDictionary<Guid, Guid> Holders);
}
