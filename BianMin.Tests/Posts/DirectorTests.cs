using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Posts;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Posts;

/// <summary>The director's board (HALL-2, HALL-8).</summary>
public sealed class DirectorTests
{
    [Fact]
    public void The_board_shows_every_window_and_the_figures_over_it()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi(12).Left(2).Closed(5).Waiting(3, 7, 31));

        var board = fixture.Render<DirectorPage>();

        Assert.Equal(12, board.FindAll(".window-card").Count);
        var figures = board.FindAll(".figure dd").Select(f => f.TextContent.Trim()).ToList();
        Assert.StartsWith("10", figures[0], StringComparison.Ordinal);
        Assert.StartsWith("1", figures[1], StringComparison.Ordinal);
        Assert.StartsWith("7", figures[2], StringComparison.Ordinal);
        Assert.StartsWith("31", figures[3], StringComparison.Ordinal);
        Assert.Contains("过长", figures[3], StringComparison.Ordinal);
        Assert.Contains("空岗合计 2 分钟", board.Find(".strips h2").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_day_without_office_hours_no_window_counts_as_uncovered()
    {
        var hall = HallSnapshots.Sixi().Left(2);
        using var fixture = new PortalFixture(PortalFixture.Director, hall with { Hours = hall.Hours with { Open = false, Today = [] } });

        var board = fixture.Render<DirectorPage>();

        Assert.StartsWith("0", board.FindAll(".figure dd")[1].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("今日无空岗", board.Find(".strips h2").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void One_click_sends_the_best_stand_in()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi().Left(2));
        var board = fixture.Render<DirectorPage>();

        board.Find("[data-window='2'] .send-box .mud-button-filled").Click();

        var sent = fixture.UseCases.Last<SendBPost>();
        Assert.Equal((HallSnapshots.Window(2), HallSnapshots.Staff(101)), (sent.WindowId, sent.StaffId));
    }

    [Fact]
    public void The_list_of_proposals_says_why_and_works_by_keyboard()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi().Left(2));
        var board = fixture.Render<DirectorPage>();

        board.Find("[data-window='2'] .send-box [aria-expanded]").Click();
        Assert.Contains("现在空闲", board.Find(".proposals").TextContent, StringComparison.Ordinal);
        board.FindAll(".proposals button")[1].Click();

        Assert.Equal(HallSnapshots.Staff(102), fixture.UseCases.Last<SendBPost>().StaffId);
    }

    [Fact]
    public void A_person_dragged_onto_an_uncovered_window_is_sent_there()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi().Left(2));
        var board = fixture.Render<DirectorPage>();

        board.Find(".person").TriggerEvent("ondragstart", new Microsoft.AspNetCore.Components.Web.DragEventArgs());
        Assert.Contains("takes", board.Find("[data-window='2']").ClassList);
        Assert.Contains("takes-not", board.Find("[data-window='1']").ClassList);
        board.Find("[data-window='2']").TriggerEvent("ondrop", new Microsoft.AspNetCore.Components.Web.DragEventArgs());

        Assert.Equal(HallSnapshots.Window(2), fixture.UseCases.Last<SendBPost>().WindowId);
    }

    [Fact]
    public void Nobody_is_dropped_on_a_window_that_is_served()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi().Left(2));
        var board = fixture.Render<DirectorPage>();

        board.Find(".person").TriggerEvent("ondragstart", new Microsoft.AspNetCore.Components.Web.DragEventArgs());
        board.Find("[data-window='1']").TriggerEvent("ondrop", new Microsoft.AspNetCore.Components.Web.DragEventArgs());

        Assert.Empty(fixture.UseCases.Asked);
    }

    [Fact]
    public void An_alarm_is_acknowledged_or_silenced()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi().Left(2).Alarm(2, AlarmKind.AwayUnannounced));
        var board = fixture.Render<DirectorPage>();

        Assert.Contains("未打招呼离岗", board.Find("[data-window='2'] .card-alarm").TextContent, StringComparison.Ordinal);
        board.FindAll(".alarm-acts button")[1].Click();
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        board.WaitForAssertion(() =>
        {
            board.FindAll(".alarm-acts button")[0].Click();
            Assert.Equal(HallSnapshots.Id('a', 2), fixture.UseCases.Last<AcknowledgeAlarm>().AlarmId);
        });

        Assert.Equal(10, fixture.UseCases.Last<SilenceAlarm>().Minutes);
    }

    [Fact]
    public void Closing_a_window_asks_first()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());

        fixture.Render<DirectorPage>().Find("[data-window='1'] .window-close").Click();

        Assert.Empty(fixture.UseCases.Asked);
        fixture.Dialogs.WaitForAssertion(() => Assert.Contains("关闭窗口", fixture.Dialogs.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Windows_keep_their_place_while_the_hall_changes()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = new PortalFixture(PortalFixture.Director, hall);
        var board = fixture.Render<DirectorPage>();
        var before = Numbers(board);

        await fixture.Feed.Show(hall.Left(1).Waiting(4, 9, 40));

        Assert.Equal(before, Numbers(board));
        Assert.Contains("marked", board.Find("[data-window='4'] .window-queue b span").ClassList);
    }

    [Fact]
    public async Task A_call_at_one_window_draws_no_other()
    {
        var hall = HallSnapshots.Sixi(12).Waiting(4, 3, 9);
        using var fixture = new PortalFixture(PortalFixture.Director, hall);
        var board = fixture.Render<DirectorPage>();
        var cards = board.FindComponents<WindowCard>();
        var strips = board.FindComponent<DayStrips>();
        // The first drawing of each compares with nothing.
        await fixture.Feed.Show(hall with { Version = 2 });
        var before = cards.Select(c => c.RenderCount).ToList();
        var drawn = strips.RenderCount;

        await fixture.Feed.Show(hall.Waiting(4, 4, 9) with { Version = 3 });

        Assert.Equal([4], cards.Where((c, at) => c.RenderCount > before[at]).Select(c => c.Instance.Window.Window.Number));
        Assert.Equal(drawn, strips.RenderCount);
    }

    [Fact]
    public async Task Two_stretches_of_a_day_that_begin_together_are_both_drawn()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = new PortalFixture(PortalFixture.Director, hall);
        // Who left without a word left when they were last seen, which may be when the stretch before began.
        fixture.Day.Of.AddRange([Ended(1, minutesAgo: 20), Ended(1, minutesAgo: 10)]);
        var board = fixture.Render<DirectorPage>();

        await fixture.Feed.Show(hall.Left(2) with { Version = 2 });

        Assert.Equal(3, board.FindAll(".strips li:first-child .strip rect:not(.strip-ground)").Count(r => r.ParentElement!.GetAttribute("aria-label")!.StartsWith("1号", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Those_who_can_be_sent_keep_their_place_when_one_of_them_stands_in()
    {
        var hall = HallSnapshots.Sixi().Left(2);
        using var fixture = new PortalFixture(PortalFixture.Director, hall);
        var board = fixture.Render<DirectorPage>();
        var before = board.FindAll(".person b").Select(b => b.TextContent).ToList();

        await fixture.Feed.Show(hall.With(2, w => w with { State = PostState.CoveredByB, Holder = hall.Center.Person(HallSnapshots.Staff(101)) }) with { Version = 2 });

        Assert.Equal(before, board.FindAll(".person b").Select(b => b.TextContent));
        Assert.Contains("顶岗", board.Find(".person .mark").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_changes_take_the_place_of_the_windows_and_go_again()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var board = fixture.Render<DirectorPage>();

        board.FindAll("button").Single(b => b.TextContent.Contains("岗位变动", StringComparison.Ordinal)).Click();
        Assert.Empty(board.FindAll(".window-card"));
        Assert.Contains("今天还没有岗位变动", board.Find(".changes").TextContent, StringComparison.Ordinal);
        board.FindAll("button").Single(b => b.TextContent.Contains("返回窗口", StringComparison.Ordinal)).Click();

        Assert.Equal(4, board.FindAll(".window-card").Count);
    }

    [Fact]
    public void The_countys_view_of_a_centre_has_no_action()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, HallSnapshots.Sixi().Left(2).Alarm(2, AlarmKind.Uncovered));

        var board = fixture.Render<CenterBoardPage>(p => p.Add(b => b.Center, "sixi"));

        Assert.Equal(["岗位变动 0 次"], board.FindAll("button").Select(b => b.TextContent.Trim()));
        Assert.All(board.FindAll("[draggable]"), e => Assert.Equal("false", e.GetAttribute("draggable")));
    }

    [Fact]
    public void Another_countys_centre_is_not_shown()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer with { CountyId = "ruijin" }, HallSnapshots.Sixi());

        var board = fixture.Render<CenterBoardPage>(p => p.Add(b => b.Center, "sixi"));

        Assert.Empty(board.FindAll(".window-card"));
        Assert.Equal("org.unknown-center", board.Find(".refusal").GetAttribute("data-refusal"));
        Assert.Equal(0, fixture.Feed.Watchers);
    }

    [Fact]
    public void A_closed_board_leaves_nothing_behind()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var board = fixture.Render<HallFloor>(p => p.Add(f => f.CenterId, "sixi"));
        Assert.Equal(1, fixture.Feed.Watchers);

        board.Instance.Dispose();

        Assert.Equal((0, 0), (fixture.Feed.Watchers, fixture.Timers));
    }

    private static PostChange Ended(int window, int minutesAgo) => new()
    {
        Id = HallSnapshots.Id('c', minutesAgo),
        CenterId = "sixi",
        Day = new DateOnly(2026, 11, 22),
        WindowId = HallSnapshots.Window(window),
        EndedState = PostState.StaffedByA,
        Kind = PostChangeKind.Left,
        From = HallSnapshots.Now.AddMinutes(-60),
        To = HallSnapshots.Now.AddMinutes(-minutesAgo),
    };

    private static List<string?> Numbers(IRenderedComponent<DirectorPage> board) =>
        [.. board.FindAll(".window-card").Select(c => c.GetAttribute("data-window"))];
}
