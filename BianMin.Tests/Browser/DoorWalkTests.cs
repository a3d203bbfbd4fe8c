using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>Signing out as somebody with several tabs does.</summary>
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

    [GeneratedRegex("/sign-in")]
    private static partial Regex Door();
}
