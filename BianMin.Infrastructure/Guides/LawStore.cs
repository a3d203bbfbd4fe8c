using BianMin.Domain.Guides;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

internal sealed class LawStore(BianMinDbContext context) : ILawStore
{
    public Task<LegalText?> Text(string countyId, Guid id, CancellationToken cancellationToken) =>
        context.Set<LegalText>().FirstOrDefaultAsync(t => t.CountyId == countyId && t.Id == id, cancellationToken);

    public async Task<IReadOnlyList<LegalText>> Texts(string countyId, CancellationToken cancellationToken) =>
        await context.Set<LegalText>().Where(t => t.CountyId == countyId).ToListAsync(cancellationToken);

    public Task<DecidingAuthority?> Authority(string countyId, Guid id, CancellationToken cancellationToken) =>
        context.Set<DecidingAuthority>().FirstOrDefaultAsync(a => a.CountyId == countyId && a.Id == id, cancellationToken);

    public async Task<IReadOnlyList<DecidingAuthority>> Authorities(string countyId, CancellationToken cancellationToken) =>
        await context.Set<DecidingAuthority>().Where(a => a.CountyId == countyId).ToListAsync(cancellationToken);

    public void Add(LegalText text) => context.Add(text);

    public void Add(DecidingAuthority authority) => context.Add(authority);
}

internal sealed class PaperSources(BianMinDbContext context) : IPaperSources
{
    // What a version leaves open about who decides and who reviews counts as the county has settled it since.
    public async Task<GuideContent?> Content(Guid itemId, int number, CancellationToken cancellationToken)
    {
        var versions = context.Set<GuideVersion>().AsNoTracking().Where(v => v.ItemId == itemId);
        var content = await versions.Where(v => v.Number == number).Select(v => v.Content).FirstOrDefaultAsync(cancellationToken);
        if (content is null or { Decider: not null, ReviewFirst: not null })
            return content;
        var newest = await versions.Where(v => v.State == GuideState.Published).OrderByDescending(v => v.Number).Select(v => v.Content).FirstOrDefaultAsync(cancellationToken);
        return content with { Decider = content.Decider ?? newest?.Decider, ReviewFirst = content.ReviewFirst ?? newest?.ReviewFirst };
    }

    public Task<LawBook> Law(string countyId, CancellationToken cancellationToken) => LawQueries.Read(context, countyId, cancellationToken);
}
