using System.Text.Json;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

/// <summary>The rules that are shipped, after the systems that both plans name, and over them the texts that a centre published itself.</summary>
internal sealed class RuleQueries(IDbContextFactory<BianMinDbContext> contexts, TimeProvider time) : IRuleQueries
{
    private static readonly Lazy<IReadOnlyList<PublishedRule>> Shipped = new(Read);

    /// <summary>The texts that every centre starts with.</summary>
    public static IReadOnlyList<PublishedRule> AsShipped => Shipped.Value;

    public Task<IReadOnlyList<PublishedRule>> Of(string centerId, CancellationToken cancellationToken) =>
        Until(centerId, Moment.At(time.GetUtcNow()).Day, cancellationToken);

    public Task<IReadOnlyList<PublishedRule>> Newest(string centerId, CancellationToken cancellationToken) => Until(centerId, DateOnly.MaxValue, cancellationToken);

    private async Task<IReadOnlyList<PublishedRule>> Until(string centerId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await context.Set<RuleVersion>().AsNoTracking().Where(r => r.CenterId == centerId).ToListAsync(cancellationToken);
        var newest = own.Where(r => r.EffectiveFrom <= day).GroupBy(r => r.Code).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Number)!);
        return [.. Shipped.Value.Select(shipped => newest.TryGetValue(shipped.Code, out var rule) ? Own(shipped, rule) : shipped)];
    }

    private static PublishedRule Own(PublishedRule shipped, RuleVersion rule) =>
        new(rule.Code, rule.Title, rule.Text.Split('\n'), shipped.Version + rule.Number, rule.EffectiveFrom);

    private static PublishedRule[] Read()
    {
        using var file = typeof(RuleQueries).Assembly.GetManifestResourceStream("BianMin.Infrastructure.Guides.rules.json")!;
        return JsonSerializer.Deserialize<PublishedRule[]>(file, GuideJson.Options)!;
    }
}
