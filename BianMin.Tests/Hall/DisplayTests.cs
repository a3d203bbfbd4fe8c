using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Hall.Display;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Hall;

/// <summary>The lobby TV (HALL-3, HALL-5, HALL-7).</summary>
public sealed class DisplayTests
{
    [Fact]
    public void A_staffed_window_shows_who_serves_and_the_number_served()
    {
        var tile = Tile(HallSnapshots.Sixi().At(1, TicketState.Serving, 12).Waiting(1, 3), 1);

        Assert.Equal("王秀英", tile.Find("strong").TextContent);
        Assert.Contains("A岗", tile.Markup, StringComparison.Ordinal);
        Assert.Equal("A012", tile.Find(".tile-number").TextContent);
        Assert.Equal("3", tile.Find(".tile-waiting strong").TextContent);
    }

    [Fact]
    public void An_uncovered_window_says_why_and_that_the_director_knows()
    {
        var tile = Tile(HallSnapshots.Sixi().Left(2, AwayReason.Meeting), 2);

        Assert.Equal("暂离·空岗", tile.Find(".tile-word").TextContent);
        Assert.Equal("已通知中心主任", tile.Find(".tile-note").TextContent);
        Assert.Equal("会议", tile.Find(".tile-away").TextContent);
    }

    [Fact]
    public void A_clerk_who_left_unannounced_is_not_accused_before_the_public()
    {
        var tile = Tile(HallSnapshots.Sixi().Left(2, AwayReason.Unannounced), 2);

        Assert.Empty(tile.FindAll(".tile-away"));
    }

    [Fact]
    public void A_stand_in_carries_the_badge_of_B()
    {
        var tile = Tile(HallSnapshots.Sixi().With(1, w => w with { State = PostState.CoveredByB }), 1);

        Assert.Equal("B岗顶岗", tile.Find(".badge").TextContent);
        Assert.Contains("tile--b", tile.Find("article").ClassList);
    }

    [Fact]
    public void A_closed_window_shows_nobody()
    {
        var tile = Tile(HallSnapshots.Sixi().Closed(4), 4);

        Assert.Equal("未开放", tile.Find(".tile-word").TextContent);
        Assert.Empty(tile.FindAll("img"));
    }

    [Fact]
    public void One_bad_tile_never_blanks_the_rest()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi().With(2, w => w with { Holder = null }));
        var page = fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi"));

        Assert.Single(page.FindAll(".tile--broken"));
        Assert.Equal(3, page.FindAll(".tile--a").Count);
    }

    [Fact]
    public async Task A_bad_tile_is_good_again_with_the_next_board()
    {
        var good = HallSnapshots.Sixi();
        using var fixture = new PublicFixture(good.With(2, w => w with { Holder = null }));
        var page = fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi"));

        await page.InvokeAsync(() => fixture.Feed.Show(good with { Version = 9 }));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".tile--broken")));
    }

    [Fact]
    public async Task Two_calls_at_once_both_reach_the_screen_in_order()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = new PublicFixture(hall);
        var module = fixture.Module("hall/display.js");
        var page = fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi"));

        await page.InvokeAsync(() => fixture.Feed.Show(hall with { Version = 2 }, Call("2-0", "A012", 3), Call("2-1", "B003", 2)));

        var calls = Assert.IsType<SpokenCall[]>(Assert.Single(module.Invocations["announce"]).Arguments[0]);
        Assert.Equal(["A012", "B003"], calls.Select(c => c.Label));
    }

    [Fact]
    public async Task An_older_board_never_replaces_a_newer_one()
    {
        var hall = HallSnapshots.Sixi() with { Version = 5 };
        using var fixture = new PublicFixture(hall.At(1, TicketState.Serving, 12));
        var page = fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi"));

        await page.InvokeAsync(() => fixture.Feed.Show(hall with { Version = 3 }));

        Assert.Equal("A012", page.Find(".tile-number").TextContent);
    }

    [Fact]
    public void A_centre_that_does_not_exist_is_said_so()
    {
        using var fixture = new PublicFixture();
        var page = fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "nowhere"));

        Assert.Equal("没有这个便民服务中心", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task A_closed_screen_watches_no_more()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi"));
        Assert.Equal(1, fixture.Feed.Watchers);

        await fixture.DisposeComponentsAsync();

        Assert.Equal(0, fixture.Feed.Watchers);
    }

    [Fact]
    public void More_than_twelve_windows_turn_their_pages()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi(15));
        var page = fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi"));
        Assert.Equal(12, page.FindAll(".tile").Count);

        fixture.Clock.Advance(TileGrid.PageTime);

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".tile").Count));
    }

    [Fact]
    public void A_closed_hall_says_when_it_opens()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = new PublicFixture(hall with { Hours = hall.Hours with { Open = false, Text = "今日 14:00 开始办公" } });
        var page = fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi"));

        Assert.Contains("今日 14:00 开始办公", page.Find(".calls-closed").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_hall_says_so_whatever_was_called_before()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = new PublicFixture(Closed(hall) with { Calls = [new("A012", 1, "治安调解", HallSnapshots.Now.AddMinutes(-30))] });

        Assert.Contains("现在不取号", fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi")).Find(".calls-closed").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_drew_in_time_is_still_called_on_the_screen_when_the_hours_have_ended()
    {
        var hall = HallSnapshots.Sixi().Waiting(1, 2);
        using var fixture = new PublicFixture(Closed(hall) with { Calls = [new("A012", 1, "治安调解", HallSnapshots.Now)] });
        var page = fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi"));

        Assert.Empty(page.FindAll(".calls-closed"));
        Assert.Contains("已停止取号", page.Find(".calls-total").TextContent, StringComparison.Ordinal);
        Assert.Equal("A012", page.Find(".call-now .call-label").TextContent);
    }

    [Fact]
    public void A_call_has_its_place_on_a_closed_screen_too()
    {
        using var fixture = new PublicFixture(Closed(HallSnapshots.Sixi()));

        Assert.Single(fixture.Render<DisplayPage>(p => p.Add(d => d.Center, "sixi")).FindAll("[data-call]"));
    }

    [Fact]
    public void Nobody_is_missed_at_a_window_outside_of_office_hours()
    {
        var tile = Tile(Closed(HallSnapshots.Sixi().Left(2)), 2);

        Assert.Equal("未开放", tile.Find(".tile-word").TextContent);
        Assert.Empty(tile.FindAll("[data-running-since]"));
    }

    [Theory]
    [InlineData("A012", 3, "请 A 零 一 二 号，到 3 号窗口")]
    [InlineData("J901", 12, "请 J 九 零 一 号，到 12 号窗口")]
    public void A_number_is_spoken_digit_by_digit(string label, int window, string expected) =>
        Assert.Equal(expected, SpokenCall.Speak(label, window));

    [Theory]
    [InlineData(2, 2, 1, 1)]
    [InlineData(5, 3, 2, 1)]
    [InlineData(9, 3, 3, 1)]
    [InlineData(11, 4, 3, 1)]
    [InlineData(12, 4, 3, 1)]
    [InlineData(13, 4, 3, 2)]
    [InlineData(25, 4, 3, 3)]
    public void Tiles_are_as_large_as_their_number_allows(int windows, int columns, int rows, int pages) =>
        Assert.Equal(new TilePages(columns, rows, pages), TilePages.For(windows));

    private static HallSnapshot Closed(HallSnapshot hall) => hall with { Hours = hall.Hours with { Open = false, Text = "今天办公已结束" } };

    private static HallAnnouncement Call(string id, string label, int window) =>
        new("sixi", id, label, window, "民政", Recall: false, $"请{label}号到{window}号窗口");

    private static IRenderedComponent<WindowTile> Tile(HallSnapshot hall, int window)
    {
        // The context lives as long as the test needs its markup.
        var fixture = new PublicFixture(hall);
        return fixture.Render<WindowTile>(p => p.Add(t => t.Window, HallBoard.Of(hall).Windows[window - 1]));
    }
}
