using BianMin.Domain.Hall;
using BianMin.Portal.Org;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Org;

/// <summary>All centres of a county at a glance (ORG-1, SUP-4).</summary>
public sealed class CountyTests
{
    private static readonly HallSnapshot Sixi = HallSnapshots.Sixi();
    private static readonly HallSnapshot Tianxin = Other("tianxin", "田心镇", "shanggao").Left(2).Waiting(3, 9);
    private static readonly HallSnapshot Yeping = Other("yeping", "叶坪乡", "ruijin");

    [Fact]
    public void The_county_sees_its_own_centres_and_no_other()
    {
        using var room = new PortalRoom(PortalRoom.CountyOfficer, Sixi, Tianxin, Yeping);

        var names = room.Render<CountyPage>().FindAll("tbody th").Select(c => c.TextContent.Trim());

        Assert.Equal(["泗溪镇便民服务中心", "田心镇便民服务中心"], names);
        Assert.Equal(2, room.Feed.Watchers);
    }

    [Fact]
    public void A_centre_is_found_by_its_name_and_leads_to_its_board()
    {
        using var room = new PortalRoom(PortalRoom.CountyOfficer, Sixi, Tianxin);
        var page = room.Render<CountyPage>();

        page.Find("input[type=search]").Input("田心");

        Assert.Equal("county/tianxin", page.Find("tbody th a").GetAttribute("href"));
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public async Task Rows_keep_their_place_while_their_numbers_change()
    {
        using var room = new PortalRoom(PortalRoom.CountyOfficer, Sixi, Tianxin);
        var page = room.Render<CountyPage>();
        page.FindAll(".county-tools button")[2].Click();
        Assert.StartsWith("田心", page.Find("tbody th").TextContent, StringComparison.Ordinal);

        await room.Feed.Show(Sixi.Waiting(1, 50));
        room.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("50", page.FindAll("tbody tr")[1].TextContent, StringComparison.Ordinal));
        Assert.StartsWith("田心", page.Find("tbody th").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_list_leaves_nothing_behind()
    {
        using var room = new PortalRoom(PortalRoom.CountyOfficer, Sixi, Tianxin);
        var page = room.Render<CountyPage>();

        page.Instance.Dispose();

        Assert.Equal((0, 0), (room.Feed.Watchers, room.Timers));
    }

    private static HallSnapshot Other(string id, string township, string county)
    {
        var hall = HallSnapshots.Sixi();
        return hall with { Center = hall.Center with { Id = id, Township = township, CountyId = county } };
    }
}
