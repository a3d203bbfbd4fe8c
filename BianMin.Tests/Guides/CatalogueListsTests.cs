using BianMin.Domain.Guides;
using BianMin.Portal.Guides.Editing;
using BianMin.Tests.Fakes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Guides;

/// <summary>The catalogue and the items that entered a centre, taken along as tables.</summary>
public sealed class CatalogueListsTests
{
    [Fact]
    public async Task The_saved_table_of_entries_has_what_the_view_and_the_words_leave()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, s => s.AddSingleton<ICatalogue>(new Items()), HallSnapshots.Sixi());
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo("guides/center?v=in&q=救助");
        var page = fixture.Render<EntriesPage>();

        var (name, lines) = await fixture.SaveTable(page);

        Assert.Equal("进驻事项2026-11-22.csv", name);
        Assert.Equal(["编码,事项名称,原承办站所,受理窗口", "M1,临时救助,民政所,1号、2号", "M2,医疗救助,民政所,没有窗口"], lines);
    }

    [Fact]
    public async Task The_saved_table_of_the_catalogue_tells_how_each_item_stands()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, s => s.AddSingleton<ICatalogue>(new Items()), HallSnapshots.Sixi());
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo("guides?v=published");
        var page = fixture.Render<CataloguePage>();

        var (name, lines) = await fixture.SaveTable(page);

        Assert.Equal("事项目录2026-11-22.csv", name);
        Assert.Equal(2, lines.Count);
        Assert.StartsWith("M1,临时救助,民政所,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",已发布 第 2 版、有草稿,3 个", lines[1], StringComparison.Ordinal);
    }

    private sealed class Items : ICatalogue
    {
        public Task<IReadOnlyList<CatalogueLine>> Of(string countyId, DateOnly day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CatalogueLine>>(
            countyId != "shanggao" ? [] :
            [
                new(Guid.NewGuid(), "M1", GuideSamples.Complete, GuideState.Draft, 2, null, 3),
                new(Guid.NewGuid(), "M2", GuideSamples.Complete with { Name = "医疗救助" }, null, null, null, 0),
            ]);

        public Task<IReadOnlyList<EntryLine>> Entries(string centerId, string countyId, DateOnly day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EntryLine>>(
            centerId != "sixi" ? [] :
            [
                Entry("M1", "临时救助", new(2026, 1, 1), HallSnapshots.Window(1), HallSnapshots.Window(2)),
                Entry("M2", "医疗救助", new(2026, 1, 1)),
                Entry("M3", "受灾救助", null),
                Entry("M4", "户口登记", new(2026, 1, 1), HallSnapshots.Window(1)),
            ]);

        public Task<CatalogueItem?> Item(string countyId, string code, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<OpenFile?> PublicFile(Guid fileId, DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<FileLine>> Files(Guid itemId, CancellationToken cancellationToken) => throw new NotSupportedException();

        private static EntryLine Entry(string code, string name, DateOnly? on, params Guid[] windows) => new(Guid.NewGuid(), code, name, "民政所", on, windows, "", null);
    }
}
