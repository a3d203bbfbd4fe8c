using BianMin.Tests.Calendar;
using BianMin.Domain.Guides;
using BianMin.Portal.Guides.Editing;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Guides;

/// <summary>A guide is written: nothing that is typed while it is saved gets lost.</summary>
public sealed class GuideEditorTests
{
    private readonly TaskCompletionSource _saving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Items _items = new();

    [Fact]
    public async Task What_is_typed_while_the_draft_is_saved_is_not_said_to_be_saved()
    {
        _items.Known = Item("M1");
        using var fixture = Fixture();
        var page = fixture.Render<GuideEditor>(p => p.Add(e => e.Code, "M1"));
        Type(page, "事项名称", "医疗救助");
        var save = Button(page, "保存草稿");

        var saved = save.ClickAsync(new());
        Type(page, "受理机构", "泗溪镇人民政府");
        _saving.SetResult();

        page.WaitForAssertion(() => Assert.Contains(fixture.Said, n => n.Text.Contains("草稿已保存", StringComparison.Ordinal)));
        await saved;
        Assert.Contains("有未保存的修改", page.Markup, StringComparison.Ordinal);
        Assert.Equal("泗溪镇人民政府", Field(page, "受理机构").GetAttribute("value"));
    }

    [Fact]
    public void A_new_guide_goes_on_with_what_was_typed_after_its_first_saving()
    {
        using var fixture = Fixture();
        _saving.SetResult();
        var page = fixture.Render<GuideEditor>(p => p.Add(e => e.Code, "new"));
        Type(page, "事项编码", "M1");
        Type(page, "事项名称", "临时救助");
        _items.Known = Item("M1");
        Button(page, "保存草稿").Click();
        page.WaitForAssertion(() => Assert.EndsWith("guides/items/M1", fixture.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));

        Type(page, "受理机构", "泗溪镇人民政府");
        page.Render(p => p.Add(e => e.Code, "M1"));

        Assert.Equal("泗溪镇人民政府", Field(page, "受理机构").GetAttribute("value"));
        Assert.Contains("有未保存的修改", page.Markup, StringComparison.Ordinal);
    }

    private PortalFixture Fixture()
    {
        var fixture = new PortalFixture(PortalFixture.CountyOfficer, s => s.AddSingleton<ICatalogue>(_items), HallSnapshots.Sixi());
        fixture.UseCases.Answer = new SavedGuide(Guid.NewGuid(), "M1", Guid.NewGuid());
        fixture.UseCases.Then = _ => _saving.Task;
        return fixture;
    }

    private static CatalogueItem Item(string code)
    {
        var item = ServiceItem.Begin("shanggao", code, GuideSamples.Complete, China.At("2026-11-20 09:00"));
        return new(item.Id, code, item.Version, item.Versions, []);
    }

    private static void Type(IRenderedComponent<GuideEditor> page, string label, string text) => Field(page, label).Change(text);

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<GuideEditor> page, string label)
    {
        var found = page.FindAll("label").First(l => l.TextContent.Trim().StartsWith(label, StringComparison.Ordinal));
        return page.Find($"#{found.GetAttribute("for")}");
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<GuideEditor> page, string text) =>
        page.FindAll("button").First(b => b.TextContent.Trim().StartsWith(text, StringComparison.Ordinal));

    private sealed class Items : ICatalogue
    {
        public CatalogueItem? Known { get; set; }

        public Task<CatalogueItem?> Item(string countyId, string code, CancellationToken cancellationToken) => Task.FromResult(Known?.Code == code ? Known : null);

        public Task<IReadOnlyList<FileLine>> Files(Guid itemId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FileLine>>([]);

        public Task<IReadOnlyList<CatalogueLine>> Of(string countyId, DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<EntryLine>> Entries(string centerId, string countyId, DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<OpenFile?> PublicFile(Guid fileId, DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
