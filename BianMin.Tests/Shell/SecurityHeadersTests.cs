using BianMin.Portal.Shell;
using System.Net;
using BianMin.Tests.Fakes;

namespace BianMin.Tests.Shell;

/// <summary>Every answer of the portal tells the browser what it may load, whatever kind of page it is.</summary>
public sealed class SecurityHeadersTests
{
    private static readonly string[] Pages =
    [
        // Live pages of the staff, and plain ones to print.
        "", "director", "cases", "registers", "reports", "registers/sixi/home/print",
        // The door.
        "sign-in", "first-run", "access-denied",
        // Screens and papers of the hall.
        "display/sixi", "display/sixi/wall", "display/county/shanggao", "kiosk/sixi", "progress",
        "public/sixi/guides", "public/sixi/guides/MZ-001", "public/sixi/guides/MZ-001/card", "public/sixi/board",
        // What is not there, what failed.
        "nowhere", "status/404", "error",
        // Files, programs, operations.
        "css/shell.css", "theme.css", "health/live", "health/ready", "metrics", "api/hall/sixi", "api/nowhere",
    ];

    private static readonly string[] Connections = ["_blazor/negotiate?negotiateVersion=1", "hubs/hall/negotiate?negotiateVersion=1"];

    [Fact]
    public async Task Every_kind_of_page_carries_the_whole_policy()
    {
        await using var portal = HostedPortal.Demo();
        using var browser = portal.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await HostedPortal.SignIn(browser, "director.sixi", HostedPortal.DemoPassword)).StatusCode);

        var faults = new List<string>();
        foreach (var page in Pages)
            faults.AddRange(Faults(page, await browser.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken)));
        foreach (var connection in Connections)
            faults.AddRange(Faults(connection, await browser.PostAsync(new Uri(connection, UriKind.Relative), null, TestContext.Current.CancellationToken)));

        Assert.Empty(faults);
    }

    private static IEnumerable<string> Faults(string page, HttpResponseMessage answer)
    {
        var policies = answer.Headers.TryGetValues("Content-Security-Policy", out var sent) ? sent.ToList() : [];
        if (policies.Count != 1)
            yield return $"/{page} ({answer.StatusCode}): {policies.Count} policies";
        foreach (var rule in (string[])["default-src 'self'", $"script-src 'self' {UnattendedDocument.ScriptSource}", $"style-src 'self' {UnattendedDocument.StyleSource}", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"])
        {
            if (!policies.SelectMany(p => p.Split("; ")).Contains(rule))
                yield return $"/{page} ({answer.StatusCode}): {rule} is missing";
        }
    }
}
