using System.Text.Json;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Guides;

namespace BianMin.Infrastructure.Demo;

/// <summary>The demo's service items, with their true legal bases; both counties keep the same catalogue.</summary>
internal static class DemoGuides
{
    private const string Checker = "县行政服务中心";

    private static readonly Lazy<IReadOnlyList<DemoItem>> Items = new(Read);

    /// <summary>All items of a county, published.</summary>
    public static IEnumerable<ServiceItem> Publish(string countyId, Moment now) => Items.Value.Select(demo => Publish(countyId, demo, now));

    /// <summary>The items that enter a centre, each with those of its windows that serve it.</summary>
    public static IEnumerable<ItemEntry> Enter(
        DemoCenter center, IReadOnlyDictionary<string, Guid> items, IReadOnlyList<ServiceWindow> windows, Moment now) =>
        from demo in Items.Value
        where items.ContainsKey(demo.Code)
        let names = center.CountyId == DemoPlan.Counties[0].Id ? demo.WindowsA : demo.WindowsB
        let serving = windows.Where(w => names.Contains(w.Name)).Select(w => w.Id).ToList()
        where serving.Count > 0
        select ItemEntry.Enter(center.Id, items[demo.Code], serving, "", now);

    private static ServiceItem Publish(string countyId, DemoItem demo, Moment now)
    {
        var item = ServiceItem.Begin(countyId, demo.Code, demo.Content, now);
        if ((item.Check(Checker, now) ?? item.Publish(now.Day, Checker, now)) is { } refusal)
            throw new InvalidOperationException($"{demo.Code}: {refusal.Message}");
        return item;
    }

    private static List<DemoItem> Read()
    {
        using var file = typeof(DemoGuides).Assembly.GetManifestResourceStream("BianMin.Infrastructure.Demo.guides.json")!;
        using var document = JsonDocument.Parse(file);
        return [.. document.RootElement.EnumerateArray().Select(e => new DemoItem(
            e.GetProperty("code").GetString()!,
            e.Deserialize<GuideContent>(GuideJson.Options)!,
            e.GetProperty("windowsA").Deserialize<string[]>()!,
            e.GetProperty("windowsB").Deserialize<string[]>()!))];
    }

    private sealed record DemoItem(string Code, GuideContent Content, IReadOnlyList<string> WindowsA, IReadOnlyList<string> WindowsB);
}
