using System.Text.Json;
using BianMin.Domain.Guides;

namespace BianMin.Infrastructure.Guides;

/// <summary>The rules that are shipped, after the systems that both plans name; every centre starts with the same.</summary>
internal sealed class RuleShelf : IRuleShelf
{
    private static readonly Lazy<IReadOnlyList<PublishedRule>> Shipped = new(Read);

    public Task<IReadOnlyList<PublishedRule>> Of(string centerId, CancellationToken cancel) => Task.FromResult(Shipped.Value);

    private static PublishedRule[] Read()
    {
        using var file = typeof(RuleShelf).Assembly.GetManifestResourceStream("BianMin.Infrastructure.Guides.rules.json")!;
        return JsonSerializer.Deserialize<PublishedRule[]>(file, GuideJson.Options)!;
    }
}
