using System.Collections.Concurrent;
using BianMin.Infrastructure.Database;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>One portal and one browser for all walks of this assembly; each walk works in a centre of its own.</summary>
public sealed class BrowserHall : IAsyncLifetime
{
    private const int Patience = 120_000;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly List<IBrowserContext> _open = [];
    // Requests of any page that left this machine.
    private readonly ConcurrentQueue<string> _strangers = [];
    // What any page said of a fault of its own: an exception in a script, something that the policy forbids.
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    private static string Folder => Path.Combine(TestFolder.Path, "browser");

    /// <summary>The portal's own database, for what only the past can bring.</summary>
    internal static SqliteBianMinDbContext Database() =>
        new(new DbContextOptionsBuilder<SqliteBianMinDbContext>().UseSqlite($"Data Source={Path.Combine(Folder, "bianmin.db")}").Options);

    internal PortalProcess Portal { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
            return;
        // Generous, because the office PCs that run this are old; what must be quick is measured elsewhere.
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        Portal = await PortalProcess.Start(Folder);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (Portal is not null)
            await Portal.DisposeAsync();
        // What came after the walk that it belongs to.
        Assert.Empty(_complaints);
    }

    /// <summary>Chromium, where it is; null where there is none. The one without a window first, because it needs half the time.</summary>
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("BIANMIN_TEST_CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    /// <summary>A visible skip without a browser, or a failure where one is required.</summary>
    internal static void Require()
    {
        if (Chromium is not null)
            return;
        Assert.False(Engines.Requires("browser"), "No Chromium was found, but a browser is required.");
        Assert.Skip("No Chromium was found (BIANMIN_TEST_CHROMIUM).");
    }

    /// <summary>A page of its own browser profile. There is no other way to one: whatever it and those that it opens complain of counts.</summary>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="height">In CSS pixels.</param>
    /// <param name="cookies">Of an earlier sign-in.</param>
    internal async Task<IPage> Page(int width, int height, string? cookies = null)
    {
        Require();
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            BaseURL = Portal.Address.ToString(),
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            StorageState = cookies,
            // What moves for the eye alone would keep a machine without graphics busy all the time.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob"), Host: not "127.0.0.1" } stranger)
                _strangers.Enqueue(stranger.ToString());
        };
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsOfTheNetwork(message.Text) && !IsOfWhatIsGone(message.Text))
                _complaints.Enqueue($"{message.Page?.Url}: {message.Text}");
        };
        context.WebError += (_, error) => _complaints.Enqueue($"{error.Page?.Url}: {error.Error}");
        context.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType is "script" or "stylesheet" or "font")
                _complaints.Enqueue($"{response.Url}: {response.Status}");
        };
        context.SetDefaultTimeout(Patience);
        _open.Add(context);
        var page = await context.NewPageAsync();
        // A walk is quicker than a person: like them it lets an action be seen before it does the next.
        await page.AddLocatorHandlerAsync(Resting(page), _ => Task.CompletedTask);
        return page;
    }

    /// <summary>Ends what a walk opened: a lobby TV that nobody watches any more would slow the next one. None of its pages
    /// may have asked for anything outside of this machine, or have complained of anything but an answer that was to be no.</summary>
    internal async ValueTask CloseAll()
    {
        foreach (var context in _open)
            await context.CloseAsync();
        _open.Clear();
        string[] faults = [.. _strangers.Concat(_complaints).Distinct()];
        _strangers.Clear();
        _complaints.Clear();
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    // An element that goes in the same instant may still tell of losing the focus; its event has nobody left to go to.
    private static bool IsOfWhatIsGone(string complaint) => complaint.Contains("There is no event handler associated with this event", StringComparison.Ordinal);

    private static bool IsOfTheNetwork(string complaint) => complaint.StartsWith("Failed to load resource", StringComparison.Ordinal);

    /// <summary>Starts the portal again after a power cut: same address, same data, same accounts.</summary>
    internal async Task PowerReturns()
    {
        var (port, password) = (Portal.Address.Port, Portal.Password);
        await Portal.DisposeAsync();
        Portal = await PortalProcess.Start(Folder, port, password);
        ForgiveOutage();
    }

    /// <summary>What pages said while their server was gone, and until they had found it again, is no fault of theirs.</summary>
    internal void ForgiveOutage() => _complaints.Clear();

    /// <summary>There while a page takes no further press after an action.</summary>
    internal static ILocator Resting(IPage page) => page.Locator("html[data-resting]");

    /// <summary>Until a page is what it will be: live, or plain because it wants to be.</summary>
    internal static Task Settled(IPage page) =>
        Assertions.Expect(page.Locator("html[data-connection=live] > body, body:not([data-live])")).ToBeAttachedAsync();

    /// <summary>The lobby TV of a centre.</summary>
    internal async Task<IPage> Tv(string center)
    {
        var page = await Page(1920, 1080);
        await page.GotoAsync($"display/{center}");
        return page;
    }

    /// <summary>A signed-in person at an old office PC, on a page. Whoever signed in before comes with the same cookie.</summary>
    internal async Task<IPage> SignedIn(string user, string path, int width = 1366, int height = 768)
    {
        if (_cookies.TryGetValue(user, out var cookies))
        {
            var again = await Page(width, height, cookies: cookies);
            await again.GotoAsync(path);
            return again;
        }

        var page = await Page(width, height);
        await page.GotoAsync($"sign-in?returnUrl={Uri.EscapeDataString($"/{path}")}");
        await page.GetByLabel("用户名").FillAsync(user);
        await page.GetByLabel("密码").FillAsync(Portal.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        _cookies[user] = await page.Context.StorageStateAsync();
        return page;
    }
}

/// <summary>All walks share <see cref="BrowserHall"/> and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserHall>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "browser";
}
