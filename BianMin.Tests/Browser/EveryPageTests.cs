using System.Reflection;
using System.Text.RegularExpressions;
using BianMin.Portal.Shell;
using BianMin.Tests.Database;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>Every page can be used by everybody (WCAG 2.2 A and AA), as far as a machine can tell.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class EveryPageTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    /// <summary>Who opens which pages in one sitting; null is somebody without an account.</summary>
    private static readonly Dictionary<string, (string Path, int Width, int Height)[]> Sittings = new(StringComparer.Ordinal)
    {
        [""] = [("sign-in", 1366, 768), ("progress", 390, 844), ("display/nowhere", 1920, 1080), ("display/sixi", 1920, 1080), ("kiosk/sixi", 1080, 1920),
            ("public/sixi/guides", 1366, 768), ("public/sixi/guides/MZ-001", 390, 844),
            ("display/sixi/wall", 1920, 1080), ("display/county/shanggao", 1920, 1080), ("public/sixi/guides/MZ-001/card", 1366, 768), ("public/sixi/guidebook?w=8", 1366, 768),
            ("public/sixi/cards", 1366, 768), ("public/sixi/plates", 1366, 768), ("public/sixi/badges", 1366, 768), ("public/sixi/board", 1366, 768), ("public/sixi/rules", 1366, 768),
            ("not-found", 1366, 768), ("status/404", 1366, 768), ("error", 1366, 768)],
        ["clerk03.sixi"] = [("console", 1366, 768), ("cases", 1366, 768), ("supervision", 1366, 768), ("supervision?v=All", 1366, 768), ("hotline", 1366, 768), ("hall/reception", 1366, 768), ("registers", 1366, 768), ("registers/home", 1366, 768), ("registers/nowhere", 1366, 768), ("registers/sixi/home/print", 1366, 768)],
        ["director.sixi"] = [("director", 1366, 768), ("projects", 1366, 768), ("guides/center", 1366, 768), ("guides/rules", 1366, 768), ("hall/windows", 1366, 768), ("hall/staff", 1366, 768), ("hall/settings", 1366, 768),
            ("reports", 1366, 768), ("reports/statistics?s=today", 1366, 768), ("reports/statistics?s=today&t=items", 1366, 768), ("reports/rows?f=TicketsDrawn&from=2026-01-01&to=2026-01-02", 1366, 768),
            ("reports/ranking", 1366, 768), ("reports/circulars", 1366, 768)],
        ["agent.sixi"] = [("agent", 390, 844), ("agent/new", 390, 844), ("access-denied", 390, 844)],
        ["county.shanggao"] = [("county", 1366, 768), ("county/sixi", 1366, 768), ("guides", 1366, 768), ("guides/items/MZ-001", 1366, 768),
            ("guides/import", 1366, 768), ("guides/law", 1366, 768), ("guides/law?v=authorities", 1366, 768), ("county/windows", 1366, 768), ("county/cases", 1366, 768), ("supervision", 1366, 768),
            ("county/reports", 1366, 768), ("county/reports/summary", 1366, 768), ("county/reports/ranking", 1366, 768), ("county/reports/circulars", 1366, 768), ("county/reports/print", 1366, 768)],
        ["admin"] = [("admin/accounts", 1366, 768), ("admin/authority", 1366, 768), ("admin/calendar", 1366, 768), ("admin/devices", 1366, 768), ("admin/centers", 1366, 768), ("admin/jobs", 1366, 768), ("admin/deliveries", 1366, 768)],
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

    [Fact]
    public void Every_page_is_looked_at_here_or_in_the_walk_that_makes_what_it_shows()
    {
        // A page with several addresses is one page; the home only leads on.
        var pages = typeof(Menu).Assembly.GetTypes().Where(t => t != typeof(Home)).SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Select(r => (Page: t, Parts: r.Template.Trim('/').Split('/')))).ToList();
        var walks = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BianMin.Tests", "Browser"), "*.cs").SelectMany(f => Looked().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value);
        var looked = Sittings.Values.SelectMany(s => s).Select(s => s.Path).Concat(walks)
            .Select(address => address.Split('?')[0].Split('/'))
            .Select(parts => pages.Where(p => IsAt(p.Parts, parts)).OrderBy(p => p.Parts.Count(IsParameter)).FirstOrDefault().Page)
            .ToHashSet();

        Assert.True(pages.Count > 50, $"{pages.Count} addresses");
        Assert.Empty(pages.Where(p => !looked.Contains(p.Page)).Select(p => string.Join('/', p.Parts)));
    }

    [Fact]
    public async Task The_first_page_of_a_new_installation_shuts_nobody_out()
    {
        BrowserHall.Require();
        await using var empty = await PortalProcess.Start(Path.Combine(TestFolder.Path, "first-run"), settings: new Dictionary<string, string> { ["Demo__Enabled"] = "false" });
        var page = await hall.Page(1366, 768);
        await page.GotoAsync(empty.Address.ToString());

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "首次启用" })).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(page, "first-run"));
    }

    [Fact]
    public async Task Nor_does_the_page_of_a_project()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("director.yeping", "projects");
        await BrowserHall.Settled(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "新建项目" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("项目名称").FillAsync("冷链仓储");
        await dialog.GetByLabel("投资单位").FillAsync("红都农业公司");
        await dialog.GetByLabel("联系人").FillAsync("钱经理");
        await dialog.GetByLabel("联系电话").FillAsync("13800000099");
        await dialog.GetByLabel("代理员").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "新建", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "冷链仓储" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("冷链仓储");
        await BrowserHall.Settled(page);
        Assert.Empty(await Accessibility.Faults(page, "projects/{id}"));
    }

    // Walks name a page by its parameters too: cases/{number}.
    private static bool IsAt(string[] template, string[] address) =>
        template.Length == address.Length && template.Zip(address).All(p => p.First == p.Second || IsParameter(p.First));

    private static bool IsParameter(string part) => part.StartsWith('{');

    [GeneratedRegex("""Accessibility\.Faults\(\w+, "([^"]+)"\)""")]
    private static partial Regex Looked();

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
