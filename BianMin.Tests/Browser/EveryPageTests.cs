using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>Every page can be used by everybody (WCAG 2.2 A and AA), as far as a machine can tell.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EveryPageTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    /// <summary>Who opens which pages in one sitting; null is somebody without an account.</summary>
    private static readonly Dictionary<string, (string Path, int Width, int Height)[]> Sittings = new(StringComparer.Ordinal)
    {
        [""] = [("sign-in", 1366, 768), ("progress", 390, 844), ("display/nowhere", 1920, 1080), ("display/sixi", 1920, 1080), ("kiosk/sixi", 1080, 1920),
            ("public/sixi/guides", 1366, 768), ("public/sixi/guides/MZ-001", 390, 844),
            ("display/sixi/wall", 1920, 1080), ("display/county/shanggao", 1920, 1080), ("public/sixi/guides/MZ-001/card", 1366, 768), ("public/sixi/guidebook?w=8", 1366, 768)],
        ["clerk03.sixi"] = [("console", 1366, 768), ("cases", 1366, 768), ("hotline", 1366, 768), ("hall/reception", 1366, 768), ("registers", 1366, 768), ("registers/home", 1366, 768), ("registers/nowhere", 1366, 768), ("registers/sixi/home/print", 1366, 768)],
        ["director.sixi"] = [("director", 1366, 768), ("projects", 1366, 768), ("guides/center", 1366, 768), ("guides/rules", 1366, 768), ("hall/windows", 1366, 768), ("hall/staff", 1366, 768), ("hall/settings", 1366, 768),
            ("reports", 1366, 768), ("reports/statistics?s=today", 1366, 768), ("reports/statistics?s=today&t=items", 1366, 768), ("reports/rows?f=TicketsDrawn&from=2026-01-01&to=2026-01-02", 1366, 768),
            ("reports/ranking", 1366, 768), ("reports/circulars", 1366, 768)],
        ["agent.sixi"] = [("agent", 390, 844), ("agent/new", 390, 844)],
        ["county.shanggao"] = [("county", 1366, 768), ("county/sixi", 1366, 768), ("guides", 1366, 768), ("guides/items/MZ-001", 1366, 768),
            ("guides/import", 1366, 768), ("county/windows", 1366, 768), ("county/cases", 1366, 768),
            ("county/reports", 1366, 768), ("county/reports/summary", 1366, 768), ("county/reports/ranking", 1366, 768), ("county/reports/circulars", 1366, 768), ("county/reports/print", 1366, 768)],
        ["admin"] = [("admin/accounts", 1366, 768), ("admin/calendar", 1366, 768), ("admin/devices", 1366, 768), ("admin/centers", 1366, 768), ("admin/jobs", 1366, 768), ("admin/deliveries", 1366, 768)],
    };

    /// <summary>Who.</summary>
    public static TheoryData<string> People { get; } = [.. Sittings.Keys];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Nothing_on_the_pages_shuts_anybody_out(string user)
    {
        BrowserHall.Require();
        var pages = Sittings[user];
        var page = user.Length == 0 ? await hall.Page(1366, 768) : await hall.SignedIn(user, pages[0].Path);
        var faults = new List<string>();
        foreach (var (path, width, height) in pages)
        {
            await page.SetViewportSizeAsync(width, height);
            await GoTo(page, path);
            await BrowserHall.Settled(page);
            await Assertions.Expect(page.Locator("h1").First).ToBeAttachedAsync();
            Assert.Contains("zh", await page.Locator("html").GetAttributeAsync("lang"), StringComparison.Ordinal);
            faults.AddRange(await Accessibility.Faults(page, path));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>By the menu where it has the page, as people do; by its address otherwise.</summary>
    private static async Task GoTo(IPage page, string path)
    {
        var line = page.Locator($".shell-menu a[href='{path}']");
        if (await line.CountAsync() == 0)
        {
            await page.GotoAsync(path);
            return;
        }

        await line.ClickAsync();
        await Assertions.Expect(line).ToHaveClassAsync(new Regex("active"));
    }
}
