using BianMin.Domain.Kernel;
using BianMin.Portal.Shell;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Shell;

/// <summary>A county-level city is a 市 on its own screens, a county a 县.</summary>
public sealed class CountyWordTests
{
    [Theory]
    [InlineData("上高县", "全县各中心")]
    [InlineData("瑞金市", "全市各中心")]
    [InlineData(null, "全县（市）各中心")]
    public void A_text_speaks_of_the_kind_of_county_it_is_read_in(string? county, string text) =>
        Assert.Equal(text, CountyWord.Of(county).Say("全县各中心"));

    [Theory]
    [InlineData("上高县", "请联系县中心。")]
    [InlineData("瑞金市", "请联系市中心。")]
    [InlineData(null, "请联系县（市）中心。")]
    public void A_text_that_fits_both_speaks_of_the_one_as_well(string? county, string text) =>
        Assert.Equal(text, CountyWord.Of(county).Say("请联系县（市）中心。"));

    [Fact]
    public void The_menu_of_a_city_speaks_of_the_city()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, HallSnapshots.Sixi());

        var menu = fixture.Render<MainMenu>(p => p.Add(m => m.Wide, true).AddCascadingValue(CountyWord.Of("瑞金市")));

        Assert.Equal("全市大厅", menu.Find("a[href=county]").TextContent.Trim());
        Assert.DoesNotContain("县", menu.Markup, StringComparison.Ordinal);
    }
}
