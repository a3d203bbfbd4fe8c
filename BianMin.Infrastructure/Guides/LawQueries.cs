using System.Text.Json;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

/// <summary>The texts of law that are shipped, and over them those that a county keeps itself.</summary>
internal sealed class LawQueries(IDbContextFactory<BianMinDbContext> contexts) : ILawQueries
{
    private static readonly Lazy<IReadOnlyList<LawText>> AsShipped = new(Read);

    public IReadOnlyList<LawText> Shipped => AsShipped.Value;

    public async Task<Outcome<LawBook>> Of(Actor actor, string countyId, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.KeepCatalogue, new("", countyId)) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Read(context, countyId, cancellationToken);
    }

    /// <summary>The book of a county by whatever connection is at hand.</summary>
    public static async Task<LawBook> Read(BianMinDbContext context, string countyId, CancellationToken cancellationToken)
    {
        var own = await context.Set<LegalText>().AsNoTracking().Where(t => t.CountyId == countyId).ToListAsync(cancellationToken);
        var authorities = await context.Set<DecidingAuthority>().AsNoTracking().Where(a => a.CountyId == countyId).ToListAsync(cancellationToken);
        return new(
            [
                .. own.OrderBy(t => t.Use).ThenBy(t => t.From).Select(t => new LawEntry(t.Id, t.Version, t.Text)),
                .. AsShipped.Value.Select(t => new LawEntry(null, null, t)),
            ],
            [.. authorities.OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.From).Select(a => new AuthorityEntry(a.Id, a.Version, a.Facts))]);
    }

    private static LawText[] Read()
    {
        using var file = typeof(LawQueries).Assembly.GetManifestResourceStream("BianMin.Infrastructure.Guides.laws.json")!;
        return JsonSerializer.Deserialize<LawText[]>(file, GuideJson.Options)!;
    }
}
