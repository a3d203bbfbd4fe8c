using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>In and out as people do it who have several tabs and a Back button.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class DoorWalkTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task Signing_out_in_one_tab_sends_the_other_to_the_door()
    {
        BrowserHall.Require();
        var first = await hall.SignedIn("inspector.wuyang", "cases");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("cases");
        await BrowserHall.Settled(second);

        await first.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();

        await Expect(first).ToHaveURLAsync(Door());
        await Expect(second).ToHaveURLAsync(Door());
    }

    [Fact]
    public async Task Back_from_the_console_leads_to_the_portal_and_not_to_its_door()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("clerk05.wuyang", "console");
        await BrowserHall.Settled(page);

        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/console$"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "退出" })).ToBeVisibleAsync();
    }

    [GeneratedRegex("/sign-in")]
    private static partial Regex Door();
}
