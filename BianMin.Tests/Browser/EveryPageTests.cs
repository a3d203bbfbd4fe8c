using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>Every page can be used by everybody (WCAG 2.2 A and AA), as far as a machine can tell.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EveryPageTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>Who opens what, at which size.</summary>
    public static TheoryData<string?, string, int, int> Pages { get; } = new()
    {
        { null, "sign-in", 1366, 768 },
        { null, "display/sixi", 1920, 1080 },
        { null, "kiosk/sixi", 1080, 1920 },
        { null, "progress", 1366, 768 },
        { null, "display/nowhere", 1920, 1080 },
        { "clerk03.sixi", "console", 1366, 768 },
        { "clerk03.sixi", "hall/reception", 1366, 768 },
        { "director.sixi", "director", 1366, 768 },
        { "county.shanggao", "county", 1366, 768 },
        { "county.shanggao", "county/sixi", 1366, 768 },
        { "admin", "admin/accounts", 1366, 768 },
        { "admin", "admin/calendar", 1366, 768 },
        { "admin", "admin/devices", 1366, 768 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_on_the_page_shuts_anybody_out(string? user, string path, int width, int height)
    {
        BrowserHall.Require();
        var page = user is null ? await hall.Page(width, height) : await hall.SignedIn(user, path, width, height);
        if (user is null)
            await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("h1").First).ToBeAttachedAsync();

        var result = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Standards) });

        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n  " + string.Join("\n  ", v.Nodes.Take(5).Select(n => n.Html)))));
        Assert.Contains("zh", await page.Locator("html").GetAttributeAsync("lang"), StringComparison.Ordinal);
    }
}
