using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>The hall's main job, from the kiosk to the stand-in, as people do it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HallWalkTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task A_visitor_draws_the_clerk_calls_and_the_lobby_TV_shows_it()
    {
        BrowserHall.Require();
        var tv = await hall.Tv("tianxin");
        var clerk = await hall.SignedIn("clerk01.tianxin", "console");
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("^上岗 · [AB]岗 1号窗口") }).ClickAsync();
        await Expect(clerk.GetByText("窗口空闲")).ToBeVisibleAsync();

        var kiosk = await hall.Page(1080, 1920);
        await kiosk.GotoAsync("kiosk/tianxin");
        await kiosk.GetByRole(AriaRole.Button, new() { NameRegex = new("调解咨询") }).ClickAsync();
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "普通取号" }).ClickAsync();
        var number = await kiosk.Locator(".kiosk-ticket-number").InnerTextAsync();
        Assert.Matches("^F[0-9]{3}$", number);

        await Expect(clerk.GetByRole(AriaRole.Button, new() { NameRegex = new(number) })).ToBeVisibleAsync();
        await clerk.Keyboard.PressAsync("Alt+n");
        await Expect(clerk.GetByText("已叫号").First).ToBeVisibleAsync();
        await Expect(tv.GetByText(number).First).ToBeVisibleAsync();
        await clerk.Keyboard.PressAsync("Alt+s");
        await Expect(clerk.GetByText("办理中").First).ToBeVisibleAsync();
        await clerk.Keyboard.PressAsync("Alt+g");
        await Expect(clerk.GetByText("窗口空闲")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_leaves_the_TV_shows_it_the_director_sends_B_and_B_takes_over()
    {
        BrowserHall.Require();
        var tv = await hall.Tv("jinjiang");
        var a = await hall.SignedIn("clerk02.jinjiang", "console");
        await a.GetByRole(AriaRole.Button, new() { NameRegex = new("^上岗 · A岗 ") }).First.ClickAsync();
        await Expect(a.GetByText("窗口空闲")).ToBeVisibleAsync();
        await a.Keyboard.PressAsync("Alt+l");
        await a.GetByLabel("会议").CheckAsync();
        Assert.Empty(await Accessibility.Faults(a, "the dialog to leave a window"));
        await a.GetByRole(AriaRole.Button, new() { Name = "30 分钟" }).ClickAsync();
        await a.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "离岗" }).ClickAsync();
        await Expect(tv.GetByText("空岗").First).ToBeVisibleAsync();

        // Window 2 has two stand-ins; the one who holds fewer other posts is proposed first.
        var b = await hall.SignedIn("clerk17.jinjiang", "console");
        await Expect(b.GetByText("请选择窗口上岗")).ToBeVisibleAsync();
        var director = await hall.SignedIn("director.jinjiang", "director");
        await director.GetByRole(AriaRole.Button, new() { NameRegex = new("^派 .+ 顶岗$") }).First.ClickAsync();
        await Expect(director.GetByText("待确认").First).ToBeVisibleAsync();

        await b.GetByRole(AriaRole.Button, new() { NameRegex = new("确认到岗") }).ClickAsync();
        await Expect(b.GetByText("窗口空闲")).ToBeVisibleAsync();
        await Expect(tv.GetByText("顶岗").First).ToBeVisibleAsync();
        await director.GetByRole(AriaRole.Button, new() { NameRegex = new("^岗位变动") }).ClickAsync();
        await Expect(director.GetByRole(AriaRole.Table).GetByText("会议").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_director_drags_a_stand_in_to_an_uncovered_window_with_the_mouse()
    {
        BrowserHall.Require();
        var a = await CaseSteps.OnDuty(hall, "clerk05.tianxin");
        var window = await a.Locator(".console").GetAttributeAsync("data-window");
        await a.Keyboard.PressAsync("Alt+l");
        await a.GetByLabel("会议").CheckAsync();
        await a.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "离岗" }).ClickAsync();

        var director = await hall.SignedIn("director.tianxin", "director");
        var card = director.Locator($".window-card[data-window='{window}']");
        await Expect(card.GetByRole(AriaRole.Button, new() { NameRegex = new("^派 .+ 顶岗$") })).ToBeVisibleAsync();
        var person = director.Locator(".person.free").Filter(new() { HasTextRegex = new($"可顶 (.*、)?{window}(、.*)? 号窗口") }).First;
        var name = await person.Locator("b").InnerTextAsync();
        await person.HoverAsync();
        await director.Mouse.DownAsync();
        await card.HoverAsync(new() { Force = true });
        await Expect(card).ToHaveAttributeAsync("data-takes", "");
        await card.HoverAsync(new() { Force = true, Position = new() { X = 30, Y = 30 } });
        await director.Mouse.UpAsync();

        await Expect(card.GetByText($"已派 {name}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_reads_or_prints_a_paper_has_not_left_the_window()
    {
        BrowserHall.Require();
        var clerk = await CaseSteps.OnDuty(hall, "clerk08.sixi");
        var number = int.Parse(await clerk.Locator(".console").GetAttributeAsync("data-window") ?? "", System.Globalization.CultureInfo.InvariantCulture);
        var seen = await Seen(number);

        // The only page of theirs that is left is a print, which has no circuit.
        var sign = await clerk.RunAndWaitForResponseAsync(() => clerk.GotoAsync("registers/sixi/home/print"), r => r.Url.EndsWith("/presence", StringComparison.Ordinal));

        Assert.Equal(204, sign.Status);
        Assert.True(await Seen(number) > seen);
    }

    private static async Task<DateTimeOffset?> Seen(int window)
    {
        await using var database = BrowserHall.Database();
        var id = (await database.Set<ServiceWindow>().SingleAsync(w => w.CenterId == "sixi" && w.Number == window, TestContext.Current.CancellationToken)).Id;
        return (await database.Set<WindowPost>().SingleAsync(p => p.WindowId == id, TestContext.Current.CancellationToken)).SeenAt;
    }
}
