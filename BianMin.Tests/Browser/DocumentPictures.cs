using BianMin.Tests.Database;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>The pictures in <c>docs/pictures</c>, taken from a living demo; runs only when it is asked for.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DocumentPictures(BrowserHall hall) : IAsyncDisposable
{
    private static string Folder => Path.Combine(Repository.Root, "docs", "pictures");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact(Explicit = true)]
    public async Task The_documents_show_the_portal_as_it_is()
    {
        BrowserHall.Require();
        await using var living = await PortalProcess.Start(Path.Combine(TestFolder.Path, "pictures"), password: "demo-pass-2026", simulate: true, historyMonths: 6);
        await Take(living, 1920, 1080, "display/sixi/wall", "wall");
        await Take(living, 1366, 768, "public/sixi/guides/MZ-001", "guide");
        await Take(living, 1366, 768, "public/sixi/guides/MZ-001/card", "card", part: ".sheet");
        await Take(living, 1366, 768, "public/sixi/guidebook?w=7", "guidebook", part: ".book-item");
        await Take(living, 1080, 1920, "kiosk/sixi", "kiosk");
        await Take(living, 1366, 768, "sign-in", "sign-in");
        await Reports(living);
        await Cases(living);
        // By now the day has gone on for some minutes.
        await Take(living, 1920, 1080, "display/sixi", "tv", Lives);
        await Take(living, 1366, 768, await SignIn(living, "director.sixi", "director"), "director");
        await Take(living, 1366, 768, await SignIn(living, "clerk01.sixi", "console"), "console");
        // The pages go before their portal does, or they would complain of it.
        await hall.CloseAll();
    }

    // At least four windows have a number and two calls came before the last one.
    private static async Task Lives(IPage tv)
    {
        await Expect(tv.Locator(".tile-number", new() { HasNotText = "—" }).Nth(3)).ToBeVisibleAsync();
        await Expect(tv.Locator(".calls-last li").Nth(1)).ToBeVisibleAsync();
    }

    private async Task Cases(PortalProcess living)
    {
        var page = await SignIn(living, "director.sixi", "cases?v=All");
        var files = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "余" }).GetByRole(AriaRole.Link);
        await Expect(files.First).ToBeVisibleAsync();
        await Take(living, 1366, 768, page, "cases");
        await files.First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "办理过程" })).ToBeVisibleAsync();
        await Take(living, 1366, 768, page, "case");
    }

    // The past is made in the background, the newest day first.
    private async Task Reports(PortalProcess living)
    {
        var page = await SignIn(living, "director.sixi", "reports?k=HalfMonth");
        var sent = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "已签收" }).GetByRole(AriaRole.Link).First;
        while (await sent.CountAsync() == 0)
            await page.ReloadAsync();
        await Paper(living, page, sent, "report-half-month");
        await page.GotoAsync(new Uri(living.Address, "reports?k=Quarter").ToString());
        await Paper(living, page, sent, "report-quarter");
        await page.GotoAsync(new Uri(living.Address, "reports/statistics?s=quarter").ToString());
        await Expect(page.Locator(".stat-charts svg").First).ToBeVisibleAsync();
        await Take(living, 1366, 768, page, "statistics");
        var county = await SignIn(living, "county.shanggao", "county");
        await Expect(county.GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
        await Take(living, 1366, 768, county, "county");
        await county.GotoAsync(new Uri(living.Address, "county/reports").ToString());
        await Take(living, 1366, 768, county, "county-reports");
    }

    private static async Task Paper(PortalProcess living, IPage page, ILocator link, string name)
    {
        await BrowserHall.Settled(page);
        var address = await link.GetAttributeAsync("href");
        await page.GotoAsync(new Uri(living.Address, $"{address}/print").ToString());
        await Take(page, name, ".report-paper");
    }

    private async Task Take(PortalProcess portal, int width, int height, string path, string name, Func<IPage, Task>? until = null, string? part = null)
    {
        var page = await hall.Page(width, height);
        await page.GotoAsync(new Uri(portal.Address, path).ToString());
        if (until is not null)
            await until(page);
        await Take(page, name, part);
    }

    private static async Task Take(PortalProcess portal, int width, int height, IPage page, string name)
    {
        Assert.StartsWith(portal.Address.ToString(), page.Url, StringComparison.Ordinal);
        await page.SetViewportSizeAsync(width, height);
        await Take(page, name, part: null);
    }

    private static async Task Take(IPage page, string name, string? part)
    {
        await BrowserHall.Settled(page);
        var path = Path.Combine(Folder, $"{name}.png");
        if (part is null)
        {
            await page.ScreenshotAsync(new() { Path = path });
            return;
        }

        // The sheet alone: the bar that says how to print stays in sight above it. The content policy lets no style of ours hide it.
        await page.EvaluateAsync("() => document.querySelector('.print-bar')?.remove()");
        await page.Locator(part).First.ScreenshotAsync(new() { Path = path });
    }

    private async Task<IPage> SignIn(PortalProcess portal, string user, string path)
    {
        var page = await hall.Page(1366, 768);
        await page.GotoAsync(new Uri(portal.Address, $"sign-in?returnUrl=/{path}").ToString());
        await page.GetByLabel("用户名").FillAsync(user);
        await page.GetByLabel("密码").FillAsync(portal.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }
}
