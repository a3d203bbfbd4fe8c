using System.Text.Json;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Guides;

/// <summary>The rules that are shipped, after the systems that both plans name, and over them the texts that a centre published itself.</summary>
internal sealed class RuleShelf(IDbContextFactory<BianMinDbContext> contexts, TimeProvider time) : IRuleShelf
{
    private static readonly Lazy<IReadOnlyList<PublishedRule>> Shipped = new(Read);

    /// <summary>The texts that every centre starts with.</summary>
    public static IReadOnlyList<PublishedRule> AsShipped => Shipped.Value;

    public Task<IReadOnlyList<PublishedRule>> Of(string centerId, CancellationToken cancel) =>
        Until(centerId, Moment.At(time.GetUtcNow()).Day, cancel);

    public Task<IReadOnlyList<PublishedRule>> Newest(string centerId, CancellationToken cancel) => Until(centerId, DateOnly.MaxValue, cancel);

    private async Task<IReadOnlyList<PublishedRule>> Until(string centerId, DateOnly day, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var own = await context.Set<RuleVersion>().AsNoTracking().Where(r => r.CenterId == centerId).ToListAsync(cancel);
        var newest = own.Where(r => r.EffectiveFrom <= day).GroupBy(r => r.Code).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Number)!);
        return [.. Shipped.Value.Select(shipped => newest.TryGetValue(shipped.Code, out var rule) ? Own(shipped, rule) : shipped)];
    }

    private static PublishedRule Own(PublishedRule shipped, RuleVersion rule) =>
        new(rule.Code, rule.Title, rule.Text.Split('\n'), shipped.Version + rule.Number, rule.EffectiveFrom);

    private static PublishedRule[] Read()
    {
        using var file = typeof(RuleShelf).Assembly.GetManifestResourceStream("BianMin.Infrastructure.Guides.rules.json")!;
        return JsonSerializer.Deserialize<PublishedRule[]>(file, GuideJson.Options)!;
    }
}
