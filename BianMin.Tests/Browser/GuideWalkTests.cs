using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>From the guide at the touch screen to the same guide beside the clerk who serves the visitor (HALL-6, OPEN-2).</summary>
[Collection(BrowserCollection.Name)]
public sealed class GuideWalkTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task A_visitor_reads_what_to_bring_draws_and_the_clerk_has_the_same_guide_in_three_keys()
    {
        BrowserHall.Require();
        var clerk = await hall.SignedIn("clerk01.wuyang", "console");
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("^上岗 · [AB]岗 1号窗口 民政") }).ClickAsync();
        await Expect(clerk.GetByText("窗口空闲")).ToBeVisibleAsync();

        var number = await Visit(await hall.Page(1080, 1920));

        await Expect(clerk.GetByRole(AriaRole.Button, new() { NameRegex = new(number) })).ToBeVisibleAsync();
        await clerk.Keyboard.PressAsync("Alt+n");
        await Expect(clerk.GetByText("已叫号").First).ToBeVisibleAsync();
        // The next useful action takes the focus after it was drawn; letters typed before that would go to it.
        await Expect(clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("^开始") })).ToBeFocusedAsync();
        await clerk.Keyboard.PressAsync("Alt+z");
        await Expect(clerk.GetByRole(AriaRole.Listbox, new() { Name = "办事指南" })).ToBeVisibleAsync();
        await Sound(clerk, "the list of guides");
        await clerk.Keyboard.PressAsync("z");
        await clerk.Keyboard.PressAsync("d");
        await Expect(clerk.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("最低生活保障审核确认");
        await clerk.Keyboard.PressAsync("Enter");
        var told = clerk.GetByRole(AriaRole.Region, new() { Name = "最低生活保障审核确认" });
        await Expect(told).ToBeFocusedAsync();
        await Expect(told.GetByText("八告知")).ToBeVisibleAsync();
        await Sound(clerk, "the guide beside the clerk");
        var paper = await clerk.Context.RunAndWaitForPageAsync(() => clerk.Keyboard.PressAsync("Alt+p"));
        await Expect(paper.GetByRole(AriaRole.Heading, new() { Name = "最低生活保障审核确认" })).ToBeVisibleAsync();

        await clerk.BringToFrontAsync();
        await clerk.Keyboard.PressAsync("Escape");
        await Expect(clerk.GetByRole(AriaRole.Combobox, new() { Name = "查找事项" })).ToBeFocusedAsync();
        await Expect(clerk.GetByRole(AriaRole.Combobox, new() { Name = "查找事项" })).ToHaveValueAsync("zd");
        await clerk.Keyboard.PressAsync("Alt+s");
        await Expect(clerk.GetByText("办理中").First).ToBeVisibleAsync();
        await clerk.Keyboard.PressAsync("Alt+g");
        await Expect(clerk.GetByText("窗口空闲")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_guides_are_found_and_read_by_keyboard_alone()
    {
        var page = await hall.Page(1366, 768);
        await page.GotoAsync("public/sixi/guides");
        await TabTo(page, page.GetByRole(AriaRole.Searchbox, new() { Name = "查找事项" }));
        await page.Keyboard.TypeAsync("zdsh");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("找到");

        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "最低生活保障审核确认" }));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "最低生活保障审核确认" })).ToBeVisibleAsync();
        await TabTo(page, page.GetByRole(AriaRole.Link, new() { NameRegex = new("便民卡") }).First);
    }

    private static async Task TabTo(IPage page, ILocator target)
    {
        const int Patience = 60;
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
        }

        Assert.Fail($"{target} is not reached by {Patience} times Tab.");
    }

    /// <summary>What the visitor does at the kiosk.</summary>
    /// <returns>The number drawn.</returns>
    private static async Task<string> Visit(IPage kiosk)
    {
        await kiosk.GotoAsync("kiosk/wuyang");
        await Tap(kiosk, "^.? ?看指南");
        foreach (var letter in "ZDSH")
            await kiosk.GetByRole(AriaRole.Button, new() { Name = letter.ToString(), Exact = true }).ClickAsync();
        await Sound(kiosk, "the search at the kiosk");
        await Tap(kiosk, "^按窗口$");
        await Sound(kiosk, "the windows at the kiosk");
        await Tap(kiosk, "^按拼音字母$");
        await Tap(kiosk, "^最低生活保障审核确认");
        await Expect(kiosk.GetByRole(AriaRole.Region, new() { Name = "八告知" }).First).ToContainTextAsync("1号窗口 民政");
        await Tap(kiosk, "^申请材料$");
        await Expect(kiosk.GetByRole(AriaRole.Region, new() { Name = "申请材料" })).ToContainTextAsync("最低生活保障申请书");
        await Sound(kiosk, "the guide at the kiosk");
        await Tap(kiosk, "^取号办理$");
        await Tap(kiosk, "^普通取号$");
        await Expect(kiosk.GetByRole(AriaRole.Heading, new() { NameRegex = new("您的号码") })).ToBeVisibleAsync();
        var number = await kiosk.GetByText(new System.Text.RegularExpressions.Regex("^A[0-9]{3}$")).First.InnerTextAsync();
        Assert.Matches("^A[0-9]{3}$", number);
        return number;
    }

    private static Task Tap(IPage kiosk, string name) => kiosk.GetByRole(AriaRole.Button, new() { NameRegex = new(name) }).ClickAsync();

    private static async Task Sound(IPage page, string what) => Assert.Empty(await Accessibility.Faults(page, what));
}
