using BianMin.Domain.Cases;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class CaseStore(BianMinDbContext context) : ICaseStore
{
    public async Task<Case?> Find(string centerId, Guid caseId, CancellationToken cancellationToken) =>
        await context.Set<Case>().FirstOrDefaultAsync(c => c.Id == caseId && c.CenterId == centerId, cancellationToken);

    public Task<Case?> FindByKey(string centerId, string key, CancellationToken cancellationToken) =>
        context.Set<Case>().FirstOrDefaultAsync(c => c.CenterId == centerId && c.Key == key, cancellationToken);

    public async Task<IReadOnlyList<Case>> OpenAt(string centerId, Guid windowId, CancellationToken cancellationToken) =>
        await context.Set<Case>().Where(c => c.CenterId == centerId && c.WindowId == windowId && CaseSearch.Open.Contains(c.State)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Case>> Open(string centerId, CancellationToken cancellationToken) =>
        await context.Set<Case>().Where(c => c.CenterId == centerId && CaseSearch.Open.Contains(c.State)).ToListAsync(cancellationToken);

    public Task<CasePaper?> Paper(string centerId, Guid paperId, CancellationToken cancellationToken) =>
        context.Set<CasePaper>().FirstOrDefaultAsync(p => p.Id == paperId && p.CenterId == centerId, cancellationToken);

    public async Task<IReadOnlyList<CasePaper>> PapersOf(Case one, CancellationToken cancellationToken)
    {
        var papers = context.Set<CasePaper>();
        // A case that was received just now has no papers in the database yet.
        if (context.Entry(one).State is not (EntityState.Added or EntityState.Detached))
            await papers.Where(p => p.CaseId == one.Id).LoadAsync(cancellationToken);
        return [.. papers.Local.Where(p => p.CaseId == one.Id).OrderBy(p => p.IssuedAt).ThenBy(p => p.Kind)];
    }

    public async Task<int> NextNumber(string centerId, int year, string series, CancellationToken cancellationToken)
    {
        var numbers = context.Set<NumberSeries>();
        // Not in the database before the commit, so no query finds a series that this unit of work opened.
        var known = numbers.Local.FirstOrDefault(n => n.CenterId == centerId && n.Year == year && n.Series == series)
            ?? await numbers.FirstOrDefaultAsync(n => n.CenterId == centerId && n.Year == year && n.Series == series, cancellationToken)
            ?? numbers.Add(new() { CenterId = centerId, Year = year, Series = series }).Entity;
        return known.Next();
    }

    public void Add(Case received) => context.Add(received);

    public void Add(CasePaper paper) => context.Add(paper);
}
