using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

internal sealed class RankingStore(BianMinDbContext context) : IRankingStore
{
    public Task<RankingRules?> NewestRules(string countyId, CancellationToken cancel) =>
        context.Set<RankingRules>().AsNoTracking().Where(r => r.CountyId == countyId).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);

    public void Add(RankingRules rules) => context.Add(rules);

    public Task<RankingObjection?> Objection(string centerId, Guid objectionId, CancellationToken cancel) =>
        context.Set<RankingObjection>().FirstOrDefaultAsync(o => o.CenterId == centerId && o.Id == objectionId, cancel);

    public Task<bool> Waits(string centerId, string period, CancellationToken cancel) =>
        context.Set<RankingObjection>().AnyAsync(o => o.CenterId == centerId && o.Period == period && o.Upheld == null, cancel);

    public void Add(RankingObjection objection) => context.Add(objection);
}

internal sealed class CircularStore(BianMinDbContext context) : ICircularStore
{
    public Task<Circular?> Find(string countyId, Guid circularId, CancellationToken cancel) =>
        context.Set<Circular>().FirstOrDefaultAsync(c => c.CountyId == countyId && c.Id == circularId, cancel);

    public Task<Circular?> OfPeriod(string countyId, string period, CancellationToken cancel) =>
        context.Set<Circular>().FirstOrDefaultAsync(c => c.CountyId == countyId && c.Period == period, cancel);

    public async Task<int> NextOrdinal(string countyId, int year, CancellationToken cancel) =>
        (await context.Set<Circular>().Where(c => c.CountyId == countyId && c.Year == year).MaxAsync(c => c.Ordinal, cancel) ?? 0) + 1;

    public void Add(Circular circular) => context.Add(circular);
}
