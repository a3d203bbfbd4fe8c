using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

internal sealed class RankingStore(BianMinDbContext context) : IRankingStore
{
    public Task<RankingRules?> NewestRules(string countyId, CancellationToken cancellationToken) =>
        context.Set<RankingRules>().AsNoTracking().Where(r => r.CountyId == countyId).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);

    public void Add(RankingRules rules) => context.Add(rules);

    public Task<RankingObjection?> Objection(string centerId, Guid objectionId, CancellationToken cancellationToken) =>
        context.Set<RankingObjection>().FirstOrDefaultAsync(o => o.CenterId == centerId && o.Id == objectionId, cancellationToken);

    public Task<bool> Waits(string centerId, string period, CancellationToken cancellationToken) =>
        context.Set<RankingObjection>().AnyAsync(o => o.CenterId == centerId && o.Period == period && o.Upheld == null, cancellationToken);

    public void Add(RankingObjection objection) => context.Add(objection);
}

internal sealed class CircularStore(BianMinDbContext context) : ICircularStore
{
    public Task<Circular?> Find(string countyId, Guid circularId, CancellationToken cancellationToken) =>
        context.Set<Circular>().FirstOrDefaultAsync(c => c.CountyId == countyId && c.Id == circularId, cancellationToken);

    public Task<Circular?> OfPeriod(string countyId, string period, CancellationToken cancellationToken) =>
        context.Set<Circular>().FirstOrDefaultAsync(c => c.CountyId == countyId && c.Period == period, cancellationToken);

    public async Task<int> NextOrdinal(string countyId, int year, CancellationToken cancellationToken) =>
        (await context.Set<Circular>().Where(c => c.CountyId == countyId && c.Year == year).MaxAsync(c => c.Ordinal, cancellationToken) ?? 0) + 1;

    public void Add(Circular circular) => context.Add(circular);
}
