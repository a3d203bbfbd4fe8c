using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls.Marks;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Reports.County;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

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
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, Sixi, Tianxin, Yeping);

        var names = fixture.Render<CountyPage>().FindAll("tbody th").Select(c => c.TextContent.Trim());

        Assert.Equal(["泗溪镇便民服务中心", "田心镇便民服务中心"], names);
        Assert.Equal(2, fixture.Feed.Watchers);
    }

    [Fact]
    public void A_centre_is_found_by_its_name_and_leads_to_its_board()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, Sixi, Tianxin);
        var page = fixture.Render<CountyPage>();

        page.Find("input[type=search]").Input("田心");

        Assert.Equal("county/tianxin", page.Find("tbody th a").GetAttribute("href"));
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public void What_was_looked_for_and_in_which_order_is_in_the_address()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, Sixi, Tianxin);
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo("county?q=镇&o=Waiting");

        var page = fixture.Render<CountyPage>();

        Assert.Equal("镇", page.Find("input[type=search]").GetAttribute("value"));
        Assert.Equal(["田心镇便民服务中心", "泗溪镇便民服务中心"], page.FindAll("tbody th").Select(c => c.TextContent.Trim()));
        Assert.Equal("等候多的在前", page.Find(".county-tools [aria-pressed=true]").TextContent);
    }

    [Fact]
    public void What_is_late_at_a_centre_stands_in_its_row_and_leads_to_it()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, Sixi, Tianxin);
        (fixture.Overdue.Of["sixi"], fixture.Overdue.Of["tianxin"]) = (2, 0);

        var page = fixture.Render<CountyPage>();

        Assert.Equal("超期", page.FindAll("thead th")[^1].TextContent);
        var link = page.FindAll("tbody tr")[0].QuerySelector("td:last-child a")!;
        Assert.Equal(("cases?c=sixi", "2 件"), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal("—", page.FindAll("tbody tr")[1].QuerySelector("td:last-child")!.TextContent.Trim());
    }

    [Fact]
    public async Task Reports_that_a_centre_owes_are_counted_and_are_serious_once_one_is_late()
    {
        var duties = new FakeReportQueries();
        duties.Due.Add(Duty("sixi", DutyStanding.Overdue));
        duties.Due.Add(Duty("sixi", DutyStanding.Open));
        duties.Due.Add(Duty("sixi", DutyStanding.InTime));
        duties.Due.Add(Duty("tianxin", DutyStanding.Returned));
        CenterListing[] centers = [new("sixi", "泗溪镇便民服务中心", "shanggao", "上高县"), new("tianxin", "田心镇便民服务中心", "shanggao", "上高县")];

        var owed = await new OwedCountyFigure(duties).Read(PortalFixture.CountyOfficer, centers, CancellationToken.None);

        Assert.Equal((2, Tone.Danger, "county/reports"), (owed["sixi"].Count, owed["sixi"].Tone, owed["sixi"].Address));
        Assert.Equal((1, Tone.Warn), (owed["tianxin"].Count, owed["tianxin"].Tone));
    }

    [Fact]
    public async Task Rows_keep_their_place_while_their_numbers_change()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, Sixi, Tianxin);
        var page = fixture.Render<CountyPage>();
        page.FindAll(".county-tools button")[2].Click();
        Assert.EndsWith("?o=Waiting", fixture.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.StartsWith("田心", page.Find("tbody th").TextContent, StringComparison.Ordinal);

        await fixture.Feed.Show(Sixi.Waiting(1, 50));
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("50", page.FindAll("tbody tr")[1].TextContent, StringComparison.Ordinal));
        Assert.StartsWith("田心", page.Find("tbody th").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_list_leaves_nothing_behind()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, Sixi, Tianxin);
        var page = fixture.Render<CountyPage>();

        page.Instance.Dispose();

        Assert.Equal((0, 0), (fixture.Feed.Watchers, fixture.Timers));
    }

    private static ReportDuty Duty(string center, DutyStanding standing) =>
        new(center, center, ReportPeriod.Containing(ReportKind.HalfMonth, new(2026, 11, 5)), new(2026, 11, 16), null, null, null, standing);

    private static HallSnapshot Other(string id, string township, string county)
    {
        var hall = HallSnapshots.Sixi();
        return hall with { Center = hall.Center with { Id = id, Township = township, CountyId = county } };
    }
}
