using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Guides.Law;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Guides;

/// <summary>The county's page of law and authorities.</summary>
public sealed class LawPageTests
{
    private static readonly LawEntry Shipped = new(null, null, new(LegalUse.Grant, "《中华人民共和国行政许可法》", "第三十八条第一款", "应当依法作出准予行政许可的书面决定。", [ItemCategory.Licence], new(2019, 4, 23), null));
    private static readonly AuthorityEntry Township = new(Guid.NewGuid(), Guid.NewGuid(), new("上高县泗溪镇人民政府", "行政审批专用章", "上高县人民政府", "", "", "", null, new(2026, 1, 1), null));

    [Fact]
    public void It_lists_what_is_cited_and_what_is_still_missing_of_an_authority()
    {
        using var fixture = Open();
        var page = fixture.Render<LawPage>();
        Assert.Contains("《中华人民共和国行政许可法》第三十八条第一款", page.Markup, StringComparison.Ordinal);
        Assert.Contains("示例", page.Markup, StringComparison.Ordinal);

        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo("guides/law?v=authorities");
        page = fixture.Render<LawPage>();
        Assert.Contains("上高县泗溪镇人民政府", page.Markup, StringComparison.Ordinal);
        Assert.Contains("没有填写", page.Markup, StringComparison.Ordinal);
        Assert.Contains("没有确认", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shipped_text_that_is_changed_becomes_one_of_the_countys_own()
    {
        using var fixture = Open();
        var answer = fixture.Open<LegalTextDialog>(fixture.Dialogs, new() { ["Actor"] = Officer, ["Today"] = new DateOnly(2026, 11, 22), [nameof(LegalTextDialog.Entry)] = Shipped });
        var dialog = fixture.Dialogs;
        await dialog.Labelled("条款原文").ChangeAsync(new() { Value = "新的原文。" });
        await dialog.Find("form").SubmitAsync();

        var sent = Assert.IsType<SaveLegalText>(Assert.Single(fixture.UseCases.Asked));
        Assert.Equal((null, "新的原文。", Shipped.Text.Law), (sent.Id, sent.Text.Words, sent.Text.Law));
        Assert.Equal(true, await answer);
    }

    [Fact]
    public async Task The_court_of_an_authority_is_filled_in()
    {
        using var fixture = Open();
        var answer = fixture.Open<AuthorityDialog>(fixture.Dialogs, new() { ["Actor"] = Officer, ["Today"] = new DateOnly(2026, 11, 22), [nameof(AuthorityDialog.Entry)] = Township });
        await fixture.Dialogs.Labelled("管辖法院").ChangeAsync(new() { Value = "上高县人民法院" });
        await fixture.Dialogs.Find("form").SubmitAsync();

        var sent = Assert.IsType<SaveAuthority>(Assert.Single(fixture.UseCases.Asked));
        Assert.Equal((Township.Id, Township.Version, Township.Facts with { Court = "上高县人民法院" }), (sent.Id, sent.Seen, sent.Facts));
        Assert.Equal(true, await answer);
    }

    private static Actor Officer { get; } = new("county", "县中心", ActorKind.Person) { CountyId = "shanggao", Roles = [Role.CountyOfficer] };

    private static PortalFixture Open() => new(Officer, s => s.AddSingleton<ILawQueries>(new Law()), HallSnapshots.Sixi());

    private sealed class Law : ILawQueries
    {
        public IReadOnlyList<LawText> Shipped => [];

        public Task<Outcome<LawBook>> Of(Actor actor, string countyId, CancellationToken cancellationToken) =>
            Task.FromResult<Outcome<LawBook>>(new LawBook([LawPageTests.Shipped], [Township]));
    }
}
