using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>A list is gone through with the keyboard alone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ListKeysTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task Arrows_go_from_row_to_row_and_leave_whoever_types_alone()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("admin", "admin/accounts");
        await BrowserHall.Settled(page);
        var rows = page.Locator(".list tbody tr");
        await Expect(rows.Nth(1)).ToBeVisibleAsync();
        ILocator First(ILocator row) => row.Locator("a[href], button").First;

        await First(rows.First).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(First(rows.Nth(1))).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(First(rows.Last)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(First(rows.Last)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(First(rows.First)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(First(rows.First)).ToBeFocusedAsync();

        var words = page.GetByRole(AriaRole.Searchbox).Or(page.GetByRole(AriaRole.Textbox)).First;
        await words.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(words).ToBeFocusedAsync();
    }
}
