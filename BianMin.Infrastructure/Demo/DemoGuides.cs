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
    private const string Seal = "行政审批专用章";

    private static readonly Lazy<IReadOnlyList<DemoItem>> Items = new(Read);

    /// <summary>All items of a county, published.</summary>
    public static IEnumerable<ServiceItem> Publish(string countyId, string county, Moment now) => Items.Value.Select(demo => Publish(countyId, county, demo, now));

    /// <summary>The authorities that decide on them: the governments of the county's townships, and departments.</summary>
    public static IEnumerable<DecidingAuthority> Authorities(string countyId, string county, IEnumerable<string> townships, DateOnly from) =>
        townships.Select(t => new ItemDecider(DeciderKind.Township).FullName(county, t))
            .Concat(Items.Value.Select(i => Named(i.Content, county).Decider).OfType<ItemDecider>().Where(d => d.Kind == DeciderKind.Department).Select(d => d.Name))
            .Distinct(StringComparer.Ordinal)
            .Select(name => DecidingAuthority.Enter(countyId, new(name, Seal, Reviewer(name, county), $"{county}行政复议接待室", "", $"{county}人民法院", null, from, null)));

    // The county itself is reviewed by the city above it, and so is a tax authority by that of the city (行政复议法第24条、第27条).
    private static string Reviewer(string name, string county)
    {
        var city = county == DemoPlan.Counties[0].Name ? "宜春市" : "赣州市";
        return name.EndsWith("税务局", StringComparison.Ordinal) ? $"国家税务总局{city}税务局"
            : name == $"{county}人民政府" ? $"{city}人民政府"
            : $"{county}人民政府";
    }

    private static GuideContent Named(GuideContent content, string county) =>
        content.Decider is { } decider ? content with { Decider = decider with { Name = decider.Name.Replace("{county}", county, StringComparison.Ordinal) } } : content;

    /// <summary>The items that enter a centre, each with those of its windows that serve it.</summary>
    public static IEnumerable<ItemEntry> Enter(
        DemoCenter center, IReadOnlyDictionary<string, Guid> items, IReadOnlyList<ServiceWindow> windows, Moment now) =>
        from demo in Items.Value
        where items.ContainsKey(demo.Code)
        let names = center.CountyId == DemoPlan.Counties[0].Id ? demo.WindowsA : demo.WindowsB
        let serving = windows.Where(w => names.Contains(w.Name)).Select(w => w.Id).ToList()
        where serving.Count > 0
        select ItemEntry.Enter(center.Id, items[demo.Code], serving, "", now);

    private static ServiceItem Publish(string countyId, string county, DemoItem demo, Moment now)
    {
        var item = ServiceItem.Begin(countyId, demo.Code, Named(demo.Content, county), now);
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
