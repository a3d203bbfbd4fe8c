using BianMin.Domain.Guides;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

internal sealed class GuideShelf(IDbContextFactory<BianMinDbContext> contexts) : IGuideShelf
{
    public async Task<IReadOnlyList<PublishedGuide>> Of(string centerId, DateOnly day, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await (
            from entry in context.Set<ItemEntry>().AsNoTracking()
            join item in context.Set<ServiceItem>().AsNoTracking() on entry.ItemId equals item.Id
            join version in context.Set<GuideVersion>().AsNoTracking() on item.Id equals version.ItemId
            where entry.CenterId == centerId && version.State == GuideState.Published && version.EffectiveFrom <= day
            orderby item.Code, version.Number
            select new { entry, item.Code, version }).ToListAsync(cancel);
        return [.. rows.GroupBy(r => r.Code, StringComparer.Ordinal).Select(g => g.Last()).Select(r => new PublishedGuide(
            r.entry.ItemId, r.Code, r.version.Number, r.version.EffectiveFrom!.Value, r.entry.EnteredOn, r.version.Content, r.entry.WindowIds, r.entry.Phone))];
    }
}
