using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.Guides;

namespace BianMin.Tests.Guides;

/// <summary>The demo's catalogue: what a newcomer reads first must be complete.</summary>
public sealed class DemoGuidesTests
{
    private static readonly Moment Now = Moment.At(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));
    private static readonly List<ServiceItem> Items = [.. DemoGuides.Publish("shanggao", "上高县", Now)];

    [Fact]
    public void There_are_at_least_forty_items_and_all_of_them_are_open_today()
    {
        Assert.True(Items.Count >= 40, $"{Items.Count}");
        Assert.All(Items, i => Assert.NotNull(i.On(Now.Day)));
        Assert.Equal(Items.Count, Items.Select(i => i.Code).Distinct().Count());
    }

    [Fact]
    public void Every_window_of_every_demo_centre_has_something_to_offer()
    {
        var ids = Items.ToDictionary(i => i.Code, i => i.Id);
        foreach (var center in DemoPlan.Centers)
        {
            var windows = center.Plan.Windows.Select((w, i) => new ServiceWindow { Id = Guid.NewGuid(), CenterId = center.Id, Number = i + 1, Name = w.Name, Series = [w.Series] }).ToList();
            var served = DemoGuides.Enter(center, ids, windows, Now).SelectMany(e => e.WindowIds).ToHashSet();

            Assert.Empty(windows.Where(w => !served.Contains(w.Id)).Select(w => $"{center.Id} {w.Name}"));
        }
    }

    [Fact]
    public void What_is_stored_is_what_was_written()
    {
        foreach (var content in Items.Select(i => i.Versions[0].Content))
            Assert.Equivalent(content, GuideJson.Read(GuideJson.Write(content)), strict: true);
    }
}
