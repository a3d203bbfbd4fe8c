using BianMin.Domain.Guides;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

internal sealed class GuideStore(BianMinDbContext context, FileVault vault) : IGuideStore
{
    public Task<ServiceItem?> Item(string countyId, Guid itemId, CancellationToken cancel) =>
        context.Set<ServiceItem>().Include(i => i.Versions.OrderBy(v => v.Number)).FirstOrDefaultAsync(i => i.CountyId == countyId && i.Id == itemId, cancel);

    public async Task<IReadOnlyList<ServiceItem>> ByCodes(string countyId, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        await context.Set<ServiceItem>().Include(i => i.Versions.OrderBy(v => v.Number))
            .Where(i => i.CountyId == countyId && EF.Parameter(codes).Contains(i.Code)).ToListAsync(cancel);

    public Task<ItemEntry?> Entry(string centerId, Guid itemId, CancellationToken cancel) =>
        context.Set<ItemEntry>().FirstOrDefaultAsync(e => e.CenterId == centerId && e.ItemId == itemId, cancel);

    public Task<GuideFile?> File(string countyId, Guid fileId, CancellationToken cancel) =>
        context.Set<GuideFile>().FirstOrDefaultAsync(f => f.CountyId == countyId && f.Id == fileId && f.RemovedAt == null, cancel);

    public Task<int> CountFiles(Guid itemId, CancellationToken cancel) =>
        context.Set<GuideFile>().CountAsync(f => f.ItemId == itemId && f.RemovedAt == null, cancel);

    public async Task<int> LatestRule(string centerId, string code, CancellationToken cancel) =>
        await context.Set<RuleVersion>().Where(r => r.CenterId == centerId && r.Code == code).MaxAsync(r => (int?)r.Number, cancel) ?? 0;

    public void Add(ServiceItem item) => context.Add(item);

    public void Add(ItemEntry entry) => context.Add(entry);

    public void Remove(ItemEntry entry) => context.Remove(entry);

    public async Task Add(GuideFile file, byte[] content, CancellationToken cancel)
    {
        context.Add(file);
        await vault.Put(context, file.Id, content, cancel);
    }

    public void Add(RuleVersion rule) => context.Add(rule);
}
