using BianMin.Domain.Guides;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

internal sealed class Catalogue(IDbContextFactory<BianMinDbContext> contexts, FileVault vault) : ICatalogue
{
    public async Task<IReadOnlyList<CatalogueLine>> Of(string countyId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var items = await context.Set<ServiceItem>().AsNoTracking().Include(i => i.Versions.OrderBy(v => v.Number))
            .Where(i => i.CountyId == countyId).OrderBy(i => i.Code).ToListAsync(cancellationToken);
        var ids = context.Set<ServiceItem>().Where(i => i.CountyId == countyId).Select(i => i.Id);
        var centers = await context.Set<ItemEntry>().Where(e => ids.Contains(e.ItemId))
            .GroupBy(e => e.ItemId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. items.Select(i => Line(i, day, centers.GetValueOrDefault(i.Id)))];
    }

    public async Task<CatalogueItem?> Item(string countyId, string code, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var item = await context.Set<ServiceItem>().AsNoTracking().Include(i => i.Versions)
            .FirstOrDefaultAsync(i => i.CountyId == countyId && i.Code == code, cancellationToken);
        return item is null
            ? null
            : new CatalogueItem(item.Id, item.Code, item.Version, [.. item.Versions.OrderByDescending(v => v.Number)], await Files(context, item.Id, cancellationToken));
    }

    public async Task<IReadOnlyList<EntryLine>> Entries(string centerId, string countyId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var items = await context.Set<ServiceItem>().AsNoTracking().Include(i => i.Versions.OrderBy(v => v.Number))
            .Where(i => i.CountyId == countyId).OrderBy(i => i.Code).ToListAsync(cancellationToken);
        var entries = await context.Set<ItemEntry>().AsNoTracking().Where(e => e.CenterId == centerId).ToDictionaryAsync(e => e.ItemId, cancellationToken);
        return [.. from item in items
                   let entry = entries.GetValueOrDefault(item.Id)
                   let version = item.On(day) ?? (entry is null ? null : item.Versions[^1])
                   where version is not null
                   select new EntryLine(
                       item.Id, item.Code, version.Content.Name, version.Content.Department, entry?.EnteredOn, entry?.WindowIds ?? [], entry?.Phone ?? "", entry?.Version)];
    }

    public async Task<OpenFile?> PublicFile(Guid fileId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var file = await context.Set<GuideFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId && f.RemovedAt == null, cancellationToken);
        if (file is null || !await context.Set<GuideVersion>().AnyAsync(
                v => v.ItemId == file.ItemId && v.State == GuideState.Published && v.EffectiveFrom <= day, cancellationToken))
            return null;
        return await vault.Get(context, file.Id, cancellationToken) is { } content ? new OpenFile(file.Name, file.Kind, content) : null;
    }

    public async Task<IReadOnlyList<FileLine>> Files(Guid itemId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Files(context, itemId, cancellationToken);
    }

    private static async Task<IReadOnlyList<FileLine>> Files(BianMinDbContext context, Guid itemId, CancellationToken cancellationToken) =>
        await context.Set<GuideFile>().Where(f => f.ItemId == itemId && f.RemovedAt == null).OrderBy(f => f.Purpose).ThenBy(f => f.Id)
            .Select(f => new FileLine(f.Id, f.Name, f.Purpose, f.Size)).ToListAsync(cancellationToken);

    private static CatalogueLine Line(ServiceItem item, DateOnly day, int centers) => new(
        item.Id,
        item.Code,
        item.Versions[^1].Content,
        item.Draft?.State,
        item.On(day)?.Number,
        item.Versions.LastOrDefault(v => v.State == GuideState.Published && v.EffectiveFrom > day)?.EffectiveFrom,
        centers);
}
