using BianMin.Domain.Guides;
using BianMin.Infrastructure.Guides;
using BianMin.Portal.Guides.Editing;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Guides;

/// <summary>实施机关: in whose name an item's papers are made.</summary>
public sealed class ItemDeciderTests
{
    [Theory]
    [InlineData("乡镇人民政府", DeciderKind.Township)]
    [InlineData("县级民政部门", null)]
    public void A_version_from_before_deciders_were_named_is_read_with_the_township_where_it_names_it(string decidingBody, DeciderKind? kind)
    {
        var read = GuideJson.Read($$"""{"name":"临时救助","decidingBody":"{{decidingBody}}"}""");

        Assert.Equal((kind, (bool?)null), (read.Decider?.Kind, read.ReviewFirst));
        Assert.Equal(GuideTidy.Of(read).Decider, read.Decider);
    }

    [Fact]
    public void A_guide_is_not_published_before_it_names_who_decides_with_the_full_name()
    {
        Assert.Contains(GuideCompleteness.Missing(GuideSamples.Complete with { Decider = null }), m => m.Contains("实施机关", StringComparison.Ordinal));
        Assert.Contains(GuideCompleteness.Missing(GuideSamples.Complete with { Decider = new(DeciderKind.Department, " ") }), m => m.Contains("全称", StringComparison.Ordinal));
        Assert.Empty(GuideCompleteness.Missing(GuideSamples.Complete with { Decider = new(DeciderKind.Township) }));
    }

    [Fact]
    public async Task The_county_names_a_department_with_its_seal_and_settles_whether_review_comes_first()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var form = GuideForm.Of("MZ-001", GuideSamples.Complete with { Decider = null, ReviewFirst = null });
        var fields = fixture.Render<GuideBasics>(p => p.Add(b => b.Form, form));

        await fields.Labelled("实施机关").ChangeAsync(new() { Value = nameof(DeciderKind.Department) });
        await fields.Labelled("实施机关全称").ChangeAsync(new() { Value = "上高县民政局" });
        await fields.Labelled("专用印章（空着按机关目录）").ChangeAsync(new() { Value = "社会救助专用章" });
        await fields.Labelled("复议前置").ChangeAsync(new() { Value = bool.TrueString });

        Assert.Equal(new ItemDecider(DeciderKind.Department, "上高县民政局", "社会救助专用章"), form.Content.Decider);
        Assert.True(form.Content.ReviewFirst);
    }
}
