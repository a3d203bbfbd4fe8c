using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Portal.Hall.Wall;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Guides;

/// <summary>二上墙 (HALL-4): assignment of staff, procedures and rules on a screen in the hall.</summary>
public sealed class WallTests
{
    private static readonly PublishedGuide[] Guides =
        [.. Enumerable.Range(1, 5).Select(n => PaperFixture.Guide(n, $"事项{n}", [1 + (n % 4)], fee: n == 5 ? new FeeStandard(true, "每本10元", "某某通知") : null))];

    [Fact]
    public void Titles_take_turns_and_come_back_with_their_next_page()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(8), Guides);
        var plan = WallPlan.Of(new(fixture.Hall.Center, Guides, []), HallBoard.Of(fixture.Hall), narrow: false);

        Assert.Equal(
            ["窗口人员分工 1/2", "办事流程 1/2", "今日值班在岗 1/1", "收费标准 1/1", "通知 1/1", "窗口人员分工 2/2", "办事流程 2/2"],
            Enumerable.Range(0, 7).Select(plan.At).Select(s => $"{s!.Title} {s.Page}/{s.Pages}"));
        var all = Enumerable.Range(0, plan.Titles * 2).Select(plan.At).ToList();
        Assert.Equal(8, all.OfType<StaffSlide>().Sum(s => s.Windows.Count));
        Assert.Equal(Guides, all.OfType<ProcedureSlide>().SelectMany(s => s.Guides));
    }

    [Fact]
    public void The_wall_turns_its_page_after_the_seconds_that_its_address_asks_for()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), Guides);
        fixture.At("display/sixi/wall?seconds=7");
        var page = fixture.Render<WallPage>(p => p.Add(w => w.Center, "sixi"));
        Assert.Equal("窗口人员分工", Title(page));
        Assert.Equal(4, page.FindAll(".wall-window").Count);

        fixture.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("窗口人员分工", Title(page));
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Equal("办事流程", Title(page)));
        Assert.Equal(3, page.FindAll(".wall-procedure").Count);
    }

    [Theory]
    [InlineData("1", 5)]
    [InlineData("5000", 120)]
    [InlineData("soon", 20)]
    public void Seconds_that_make_no_sense_become_the_nearest_that_do(string asked, int seconds)
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), Guides);
        fixture.At($"display/sixi/wall?seconds={asked}");
        var page = fixture.Render<WallPage>(p => p.Add(w => w.Center, "sixi"));

        Assert.Equal(TimeSpan.FromSeconds(seconds), page.FindComponent<WallStage>().Instance.PageTime);
    }

    [Fact]
    public async Task The_state_of_a_window_on_the_wall_is_live()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = new PaperFixture(hall, Guides);
        var page = fixture.Render<WallPage>(p => p.Add(w => w.Center, "sixi"));
        Assert.Contains("在岗", page.FindAll(".wall-window")[1].TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => fixture.Feed.Show(hall.Left(2, AwayReason.Meeting)));

        page.WaitForAssertion(() => Assert.Contains("暂离·空岗", page.FindAll(".wall-window")[1].TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "B岗 顶岗1、顶岗2、顶岗3")]
    [InlineData(4, "B岗 顶岗1、顶岗2、顶岗3等 4 人")]
    public void Stand_ins_who_find_no_room_on_the_card_are_counted(int standIns, string told)
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = new PaperFixture(hall, Guides);
        var window = WallPlan.Of(new(hall.Center, Guides, []), HallBoard.Of(hall), narrow: false).At(0) as StaffSlide;
        var people = Enumerable.Range(1, standIns).Select(n => new StaffProfile(HallSnapshots.Id('s', 100 + n), $"顶岗{n}", $"{n:D4}", "", "", []));

        var card = fixture.Render<WallWindowCard>(p => p.Add(c => c.Window, window!.Windows[0] with { StandIns = [.. people] }));

        Assert.Equal(told, card.Find(".wall-standins").TextContent);
    }

    [Fact]
    public void With_one_TV_the_queue_stands_beside_the_wall_and_calls_are_announced()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi().At(1, TicketState.Serving, 12), Guides);
        fixture.At("display/sixi/wall?split=1");
        var page = fixture.Render<WallPage>(p => p.Add(w => w.Center, "sixi"));

        Assert.Equal(4, page.FindAll(".wall-queue .wall-row").Count);
        Assert.Equal("A012", page.Find(".wall-serving").TextContent);
        Assert.Single(page.FindAll(".calls"));
        Assert.Single(page.FindAll("[data-sound]"));
        Assert.Contains(page.FindAll(".wall-queue .wall-row"), r => r.TextContent.Contains("等候", StringComparison.Ordinal));
    }

    [Fact]
    public void Beside_a_lobby_TV_the_wall_has_no_voice()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), Guides);
        var page = fixture.Render<WallPage>(p => p.Add(w => w.Center, "sixi"));

        Assert.Empty(page.FindAll("[data-sound]"));
        Assert.Empty(page.FindAll(".calls"));
        Assert.Single(page.FindAll("[data-lost]"));
    }

    [Fact]
    public void What_hangs_on_the_wall_stays_there_while_the_database_is_out_of_reach()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), Guides);
        var page = fixture.Render<WallPage>(p => p.Add(w => w.Center, "sixi"));
        fixture.Broken = true;

        fixture.Clock.Advance(WallStage.ReadAgainAfter);
        page.WaitForAssertion(() => Assert.Equal("办事流程", Title(page)));
        Assert.Equal(2, fixture.Reads);
        Assert.Equal(3, page.FindAll(".wall-procedure").Count);
    }

    [Fact]
    public async Task A_closed_wall_turns_no_more()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(15), Guides);
        fixture.At("display/sixi/wall?split=1");
        fixture.Render<WallPage>(p => p.Add(w => w.Center, "sixi"));
        Assert.Equal(2, fixture.Clock.Timers);

        await fixture.DisposeComponentsAsync();

        Assert.Equal(0, fixture.Clock.Timers);
        Assert.Equal(0, fixture.Feed.Watchers);
    }

    [Fact]
    public void A_long_rule_goes_on_on_the_next_page_with_the_next_number()
    {
        var hall = HallSnapshots.Sixi();
        var rule = new PublishedRule("long", "长制度", [.. Enumerable.Range(1, 30).Select(n => $"第{n}款：{new string('文', 60)}")], 1, new DateOnly(2026, 1, 1));
        var plan = WallPlan.Of(new(hall.Center, [], [rule]), HallBoard.Of(hall), narrow: true);

        var pages = Enumerable.Range(0, plan.Titles * 20).Select(plan.At).OfType<RuleSlide>().DistinctBy(s => s.Page).ToList();
        Assert.True(pages.Count > 5);
        Assert.Equal(rule.Paragraphs, pages.SelectMany(p => p.Paragraphs));
        Assert.All(pages, p => Assert.Equal(rule.Paragraphs[p.First - 1], p.Paragraphs[0]));
    }

    private static string Title(IRenderedComponent<WallPage> page) => page.Find(".wall-title span").TextContent;
}
