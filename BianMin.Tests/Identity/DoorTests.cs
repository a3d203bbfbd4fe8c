using System.Net;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Identity;

/// <summary>The door as browsers find it: the form, the limits, and what signing out ends.</summary>
public sealed class DoorTests
{
    private const string Password = "bianmin2026ok";
    private static readonly TimeSpan Seconds = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demos_door_opens_however_long_its_database_takes()
    {
        await using var portal = HostedPortal.Demo(change: s => s.AddSingleton<IDemoAccounts, AwaitedAccounts>());
        using var browser = portal.Browser();

        var door = await browser.GetStringAsync(new Uri("sign-in?user=director.sixi", UriKind.Relative), Cancel);
        Assert.Contains("value=\"director.sixi\"", door, StringComparison.Ordinal);
        Assert.Contains($"value=\"{HostedPortal.DemoPassword}\"", door, StringComparison.Ordinal);

        using var wrong = await HostedPortal.SignIn(browser, "clerk01.sixi", "wrong", "sign-in?user=director.sixi");
        Assert.Contains("value=\"clerk01.sixi\"", await wrong.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/")]
    [InlineData("/SIGN-IN")]
    [InlineData("/Sign-In/?returnUrl=/console")]
    [InlineData("/first-run/")]
    public async Task However_its_address_is_written_a_door_takes_so_many_tries_a_minute(string address)
    {
        await using var portal = new HostedPortal(HostedPortal.NewFolder(), null, ("SignIn:TriesPerMinute", "3"));
        using var browser = portal.Browser();
        var tries = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            tries.Add((await browser.PostAsync(new Uri(address, UriKind.Relative), null, Cancel)).StatusCode);

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, tries.Take(3));
        Assert.Equal(HttpStatusCode.TooManyRequests, tries[3]);
        using var neighbour = portal.Browser("10.0.0.2");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await neighbour.PostAsync(new Uri(address, UriKind.Relative), null, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_a_copy_of_the_cookie_on_every_node()
    {
        var folder = HostedPortal.NewFolder();
        await using var portal = HostedPortal.Demo(folder);
        using var browser = portal.Browser();
        var cookie = await Cookie(browser);
        await using var otherNode = HostedPortal.Demo(folder);
        HttpClient[] copies = [Copy(portal, cookie), Copy(otherNode, cookie)];
        foreach (var copy in copies)
            Assert.Equal(HttpStatusCode.OK, await Asks(copy));

        var home = await browser.GetStringAsync(new Uri("director", UriKind.Relative), Cancel);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = HostedPortal.Token(home) });
        using var signedOut = await browser.PostAsync(new Uri("sign-out", UriKind.Relative), form, Cancel);
        Assert.Equal("/sign-in", signedOut.Headers.Location?.ToString());

        portal.Time.Advance(Seconds);
        otherNode.Time.Advance(Seconds);
        foreach (var copy in copies)
            Assert.Equal(HttpStatusCode.Redirect, await Asks(copy));
    }

    [Fact]
    public async Task Whoever_signs_in_over_another_ends_that_ones_session()
    {
        await using var portal = HostedPortal.Demo();
        using var browser = portal.Browser();
        using var copy = Copy(portal, await Cookie(browser));

        await Cookie(browser, "clerk01.sixi");

        portal.Time.Advance(Seconds);
        Assert.Equal(HttpStatusCode.Redirect, await Asks(copy));
        Assert.NotEqual(HttpStatusCode.Redirect, await Asks(browser, "console"));
    }

    [Fact]
    public async Task While_the_database_is_away_nobody_is_sent_to_the_door()
    {
        await using var portal = HostedPortal.Demo();
        using var browser = portal.Browser();
        await Cookie(browser);

        portal.DatabaseAway = true;
        portal.Time.Advance(TimeSpan.FromMinutes(5));
        var away = await browser.GetAsync(new Uri("access-denied", UriKind.Relative), Cancel);
        var live = await browser.GetAsync(new Uri("director", UriKind.Relative), Cancel);
        portal.DatabaseAway = false;
        portal.Time.Advance(Seconds);

        Assert.Equal(HttpStatusCode.OK, away.StatusCode);
        Assert.False(away.Headers.Contains("Set-Cookie"), "The cookie was taken away.");
        Assert.NotEqual(HttpStatusCode.Redirect, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await Asks(browser));
    }

    [Fact]
    public async Task A_stranger_who_guesses_makes_nobody_wait_but_the_stranger()
    {
        await using var portal = await WithAdministrator();
        using var stranger = portal.Browser("10.0.0.66");
        for (var i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.OK, (await HostedPortal.SignIn(stranger, "boss", $"guess{i}")).StatusCode);
        Assert.Contains("后再试", await Words(await HostedPortal.SignIn(stranger, "boss", Password)), StringComparison.Ordinal);

        using var administrator = portal.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await HostedPortal.SignIn(administrator, "boss", Password)).StatusCode);
    }

    [Fact]
    public async Task Who_mistyped_five_times_waits_ten_seconds_and_comes_in()
    {
        await using var portal = await WithAdministrator();
        using var browser = portal.Browser();
        for (var i = 0; i < 5; i++)
            Assert.Contains("用户名或密码不正确", await Words(await HostedPortal.SignIn(browser, "boss", $"guess{i}")), StringComparison.Ordinal);
        Assert.Contains("请 10 秒后再试", await Words(await HostedPortal.SignIn(browser, "boss", Password)), StringComparison.Ordinal);

        portal.Time.Advance(AccountRules.FirstWait);

        Assert.Equal(HttpStatusCode.Redirect, (await HostedPortal.SignIn(browser, "boss", Password)).StatusCode);
    }

    private static async Task<HostedPortal> WithAdministrator()
    {
        var portal = new HostedPortal(HostedPortal.NewFolder());
        var created = await portal.Services.GetRequiredService<IFirstRun>().CreateAdministrator("boss", "管理员", Password, Cancel);
        Assert.True(created.Succeeded, created.Refusal?.Message);
        using var browser = portal.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await HostedPortal.SignIn(browser, "boss", Password)).StatusCode);
        return portal;
    }

    private static async Task<string> Words(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    private static async Task<string> Cookie(HttpClient browser, string user = "director.sixi")
    {
        using var answer = await HostedPortal.SignIn(browser, user, HostedPortal.DemoPassword);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("bianmin.sign-in=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static HttpClient Copy(HostedPortal node, string cookie)
    {
        var copy = node.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        copy.DefaultRequestHeaders.Add("Cookie", cookie);
        return copy;
    }

    private static async Task<HttpStatusCode> Asks(HttpClient browser, string page = "director")
    {
        using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    /// <summary>Answers later, as a database over a network does.</summary>
    private sealed class AwaitedAccounts : IDemoAccounts
    {
        public string? Password => HostedPortal.DemoPassword;

        public async Task<IReadOnlyList<AccountLine>> All(CancellationToken cancellationToken)
        {
            await Task.Yield();
            return [new(Guid.NewGuid(), "director.sixi", new("主任", [Role.Director], "sixi"), AccountState.Enabled)];
        }
    }
}
