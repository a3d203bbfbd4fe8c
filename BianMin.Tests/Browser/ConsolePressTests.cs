using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static BianMin.Tests.Browser.CaseSteps;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>One press at the console does one thing, however long a key is held and however quick a hand is.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ConsolePressTests(BrowserHall hall) : IAsyncDisposable
{
    private const int Rest = 600;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task Enter_held_down_calls_one_visitor_and_serves_nobody()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk06.jinjiang");
        await VisitorsCome(clerk, 2);
        await Expect(Act(clerk, "叫号")).ToBeFocusedAsync();

        await clerk.Keyboard.DownAsync("Enter");
        await Expect(Act(clerk, "开始")).ToBeFocusedAsync();
        for (var repeat = 0; repeat < 30; repeat++)
            await clerk.Keyboard.DownAsync("Enter");
        await clerk.Keyboard.UpAsync("Enter");

        await ServerHasHeardAll(clerk);
        await Expect(State(clerk)).ToHaveTextAsync("已叫号");
        await clerk.Keyboard.PressAsync("Alt+s");
        await Expect(State(clerk)).ToHaveTextAsync("办理中");
    }

    [Fact]
    public async Task A_second_tap_does_not_reach_the_next_action_by_key_letter_or_mouse()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk07.jinjiang");
        await VisitorsCome(clerk, 2);
        await clerk.RemoveLocatorHandlerAsync(BrowserHall.Resting(clerk));
        // The page's own time stands, so that every tap here comes less than 600 ms after the one before it.
        await clerk.Clock.InstallAsync();
        await clerk.Clock.PauseAtAsync(await clerk.EvaluateAsync<DateTime>("() => new Date(Date.now() + 1000)"));

        await Twice(() => clerk.Keyboard.PressAsync("Enter"), "叫号", "开始", "已叫号");
        await Twice(() => clerk.Keyboard.PressAsync("Alt+s"), "开始", "办结", "办理中", second: () => clerk.Keyboard.PressAsync("Alt+g"));
        await Twice(() => Act(clerk, "办结").ClickAsync(), "办结", "叫号", "窗口空闲", second: () => Act(clerk, "叫号").ClickAsync());
        await Act(clerk, "叫号").ClickAsync();
        await Expect(State(clerk)).ToHaveTextAsync("已叫号");

        async Task Twice(Func<Task> tap, string action, string next, string state, Func<Task>? second = null)
        {
            await Act(clerk, action).FocusAsync();
            await tap();
            await Expect(Act(clerk, next)).ToBeFocusedAsync();
            await (second ?? tap)();
            await ServerHasHeardAll(clerk);
            await Expect(State(clerk)).ToHaveTextAsync(state);
            await clerk.Clock.FastForwardAsync(Rest);
        }
    }

    private static ILocator Act(IPage clerk, string name) => clerk.GetByRole(AriaRole.Group, new() { Name = "操作" }).GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator State(IPage clerk) => clerk.Locator(".service-state");

    /// <summary>A circuit hears presses in their order: when it has answered the last, it has heard those before.</summary>
    private static async Task ServerHasHeardAll(IPage clerk)
    {
        var row = clerk.Locator(".queue-row").First;
        var was = await row.GetAttributeAsync("aria-expanded");
        await row.ClickAsync();
        await Expect(row).ToHaveAttributeAsync("aria-expanded", was == "true" ? "false" : "true");
    }

    private async Task VisitorsCome(IPage clerk, int visitors)
    {
        var series = await clerk.GetByRole(AriaRole.Complementary, new() { Name = "本窗口信息" }).GetByRole(AriaRole.Rowheader).First.InnerTextAsync();
        var kiosk = await hall.Page(1080, 1920);
        for (var n = 0; n < visitors; n++)
        {
            await kiosk.GotoAsync("kiosk/jinjiang");
            await BrowserHall.Settled(kiosk);
            await kiosk.GetByRole(AriaRole.Button, new() { NameRegex = new(Regex.Escape(series.Split(' ')[^1])) }).First.ClickAsync();
            await kiosk.GetByRole(AriaRole.Button, new() { Name = "普通取号" }).ClickAsync();
            var number = await kiosk.Locator(".kiosk-ticket-number").InnerTextAsync();
            await Expect(clerk.GetByRole(AriaRole.Button, new() { NameRegex = new(number) })).ToBeVisibleAsync();
        }
    }
}
