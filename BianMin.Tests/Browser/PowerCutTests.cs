using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>What is acknowledged survives; what lost its server says so and comes back by itself.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PowerCutTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task Killed_under_load_the_portal_loses_no_acknowledged_ticket_gives_no_number_twice_and_the_TV_comes_back()
    {
        BrowserHall.Require();
        var acknowledged = new ConcurrentDictionary<string, string>();
        var tv = await hall.Tv("sixi");
        await BrowserHall.Settled(tv);
        var enough = new TaskCompletionSource();
        var load = Enumerable.Range(0, 8).Select(c => Draw(hall.Portal.Address, c, acknowledged, enough)).ToList();
        await enough.Task;
        await hall.Portal.Kill();
        await Task.WhenAll(load);

        await Expect(tv.GetByText("连接中断").First).ToBeVisibleAsync();
        await hall.PowerReturns();
        await Expect(tv.GetByText("连接中断").First).ToBeHiddenAsync();
        hall.ForgiveOutage();

        using var http = Client(hall.Portal.Address);
        foreach (var (key, number) in acknowledged)
        {
            var same = await http.PostAsJsonAsync("api/hall/sixi/tickets", new { series = "A", priority = "None", idempotencyKey = key }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, same.StatusCode);
            Assert.Equal(number, (await same.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("number").GetString());
        }

        Assert.NotEmpty(acknowledged);
        Assert.Equal(acknowledged.Count, acknowledged.Values.Distinct().Count());
    }

    [Fact]
    public async Task A_TV_whose_server_dies_before_its_scripts_came_says_by_itself_that_it_is_old_and_loads_itself_anew()
    {
        BrowserHall.Require();
        var tv = await hall.Page(1920, 1080);
        await tv.Clock.InstallAsync();
        await tv.RouteAsync("**/*", route => route.Request.IsNavigationRequest ? route.ContinueAsync() : route.AbortAsync());
        await tv.GotoAsync("display/sixi", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await tv.EvaluateAsync("() => { window.theOldOne = true; }");
        const string Said = "() => { const said = getComputedStyle(document.documentElement, '::after'); return said.visibility + ' ' + said.content; }";
        Assert.StartsWith("hidden", await tv.EvaluateAsync<string>(Said), StringComparison.Ordinal);

        // Twenty seconds later, by the style alone.
        await tv.EvaluateAsync("() => document.getAnimations().find(a => a.effect.pseudoElement === '::after').finish()");
        Assert.Matches("^visible .*连接中断 · 数据截至 .*[0-9]{2}:[0-9]{2}:[0-9]{2}", await tv.EvaluateAsync<string>(Said));

        // While nothing answers it stays on the page that it has: the browser's own error page would never come back.
        await tv.Clock.RunForAsync(60_000);
        Assert.True(await tv.EvaluateAsync<bool>("() => window.theOldOne === true"));
        await tv.UnrouteAllAsync();
        await tv.Clock.RunForAsync(5_000);

        await BrowserHall.Settled(tv);
        Assert.False(await tv.EvaluateAsync<bool>("() => window.theOldOne === true"));
        await Expect(tv.Locator("html[data-round]")).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Script_and_style_in_the_TVs_document_are_those_that_the_security_policy_knows()
    {
        BrowserHall.Require();
        using var http = Client(hall.Portal.Address);
        var document = await http.GetStringAsync("display/sixi", TestContext.Current.CancellationToken);
        var policy = (await http.GetAsync("health/live", TestContext.Current.CancellationToken)).Headers.GetValues("Content-Security-Policy").Single();

        var inline = InDocument().Matches(document);
        Assert.Equal(["script", "style"], inline.Select(i => i.Groups[1].Value).Order());
        Assert.All(inline, i => Assert.Contains(
            $"{i.Groups[1].Value}-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(i.Groups[2].Value)))}'", policy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_comes_alive_while_it_asks_for_the_server_is_not_loaded_anew()
    {
        BrowserHall.Require();
        var (circuit, server, asked) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var page = await hall.Page(1080, 1920);
        await page.Clock.InstallAsync();
        await page.RouteAsync("**/_blazor/negotiate**", async route => { await circuit.Task; await route.ContinueAsync(); });
        await page.RouteAsync("**/health/live", async route =>
        {
            asked.TrySetResult();
            await server.Task;
            // A question that the page gave up meanwhile has nobody to answer.
            try { await route.FulfillAsync(new() { Status = 200 }); } catch (PlaywrightException) { }
        });
        await page.GotoAsync("kiosk/sixi");
        await page.Clock.FastForwardAsync(21_000);
        await asked.Task;

        circuit.SetResult();
        await BrowserHall.Settled(page);
        await page.EvaluateAsync("window.inUse = true");
        var answered = page.WaitForResponseAsync("**/health/live");
        server.SetResult();
        await page.Clock.FastForwardAsync(5_000);
        await answered;

        Assert.True(await page.EvaluateAsync<bool>("fetch('health/live').then(() => window.inUse === true)"));
    }

    [GeneratedRegex("<(script|style)>(.*?)</", RegexOptions.Singleline)]
    private static partial Regex InDocument();

    private static async Task Draw(Uri address, int client, ConcurrentDictionary<string, string> acknowledged, TaskCompletionSource enough)
    {
        using var http = Client(address);
        for (var n = 0; n < 1000; n++)
        {
            var key = $"cut-{client}-{n}";
            try
            {
                var drawn = await http.PostAsJsonAsync("api/hall/sixi/tickets", new { series = "A", priority = "None", idempotencyKey = key });
                if (drawn.StatusCode != HttpStatusCode.Created)
                    return;
                acknowledged[key] = (await drawn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString()!;
                if (acknowledged.Count >= 60)
                    enough.TrySetResult();
            }
            catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
            {
                // The power is off; whatever was under way was not acknowledged.
                return;
            }
        }
    }

    private static HttpClient Client(Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new("Device", "demo-device");
        return http;
    }
}
