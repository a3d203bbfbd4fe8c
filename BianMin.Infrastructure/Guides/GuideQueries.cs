using System.Collections.Concurrent;
using BianMin.Domain.Guides;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

/// <summary>
/// The open guides of each centre in memory: they are read by everybody and change a few times a month. Every read asks the
/// database for two numbers, whether the county or the centre has changed anything, so that all nodes tell the same.
/// </summary>
internal sealed class GuideQueries(IDbContextFactory<BianMinDbContext> contexts) : IGuideQueries
{
    private readonly ConcurrentDictionary<string, Cached> _cache = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<PublishedGuide>> Of(string centerId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Read before the guides: one that is published in between is read again next time.
        var heads = await context.Set<CenterHead>().Where(h => h.CenterId == "" || h.CenterId == centerId)
            .Select(h => new { h.CenterId, h.ProfileVersion }).ToListAsync(cancellationToken);
        var seen = new Seen(day, heads.Find(h => h.CenterId.Length == 0)?.ProfileVersion, heads.Find(h => h.CenterId.Length > 0)?.ProfileVersion);
        if (_cache.TryGetValue(centerId, out var cached) && cached.Seen == seen)
            return cached.Guides;
        var guides = await Read(context, centerId, day, cancellationToken);
        // The code may be one that anybody typed: only a centre that has guides takes room.
        if (guides.Count > 0)
            _cache[centerId] = new Cached(seen, guides);
        else
            _cache.TryRemove(centerId, out _);
        return guides;
    }

    private static async Task<IReadOnlyList<PublishedGuide>> Read(BianMinDbContext context, string centerId, DateOnly day, CancellationToken cancellationToken)
    {
        var rows = await (
            from entry in context.Set<ItemEntry>().AsNoTracking()
            join item in context.Set<ServiceItem>().AsNoTracking() on entry.ItemId equals item.Id
            join version in context.Set<GuideVersion>().AsNoTracking() on item.Id equals version.ItemId
            where entry.CenterId == centerId && version.State == GuideState.Published && version.EffectiveFrom <= day
            orderby item.Code, version.Number
            select new { entry, item.Code, version }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => r.Code, StringComparer.Ordinal).Select(g => g.Last()).Select(r => new PublishedGuide(
            r.entry.ItemId, r.Code, r.version.Number, r.version.EffectiveFrom!.Value, r.entry.EnteredOn, r.version.Content, r.entry.WindowIds, r.entry.Phone))];
    }

    private sealed record Cached(Seen Seen, IReadOnlyList<PublishedGuide> Guides);

    /// <summary>What the cached guides depend on: the day, and the versions of the set-up of all and of the centre.</summary>
    private readonly record struct Seen(DateOnly Day, long? Common, long? Own);
}
