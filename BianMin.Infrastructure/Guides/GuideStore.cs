using BianMin.Domain.Guides;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

internal sealed class GuideStore(BianMinDbContext context, FileVault vault) : IGuideStore
{
    public Task<ServiceItem?> Item(string countyId, Guid itemId, CancellationToken cancellationToken) =>
        context.Set<ServiceItem>().Include(i => i.Versions.OrderBy(v => v.Number)).FirstOrDefaultAsync(i => i.CountyId == countyId && i.Id == itemId, cancellationToken);

    public async Task<IReadOnlyList<ServiceItem>> ByCodes(string countyId, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        await context.Set<ServiceItem>().Include(i => i.Versions.OrderBy(v => v.Number))
            .Where(i => i.CountyId == countyId && EF.Parameter(codes).Contains(i.Code)).ToListAsync(cancellationToken);

    public Task<ItemEntry?> Entry(string centerId, Guid itemId, CancellationToken cancellationToken) =>
        context.Set<ItemEntry>().FirstOrDefaultAsync(e => e.CenterId == centerId && e.ItemId == itemId, cancellationToken);

    public Task<GuideFile?> File(string countyId, Guid fileId, CancellationToken cancellationToken) =>
        context.Set<GuideFile>().FirstOrDefaultAsync(f => f.CountyId == countyId && f.Id == fileId && f.RemovedAt == null, cancellationToken);

    public Task<int> CountFiles(Guid itemId, CancellationToken cancellationToken) =>
        context.Set<GuideFile>().CountAsync(f => f.ItemId == itemId && f.RemovedAt == null, cancellationToken);

    public async Task<int> LatestRule(string centerId, string code, CancellationToken cancellationToken) =>
        await context.Set<RuleVersion>().Where(r => r.CenterId == centerId && r.Code == code).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0;

    public void Add(ServiceItem item) => context.Add(item);

    public void Add(ItemEntry entry) => context.Add(entry);

    public void Remove(ItemEntry entry) => context.Remove(entry);

    public async Task Add(GuideFile file, byte[] content, CancellationToken cancellationToken)
    {
        context.Add(file);
        await vault.Put(context, file.Id, content, cancellationToken);
    }

    public void Add(RuleVersion rule) => context.Add(rule);
}
