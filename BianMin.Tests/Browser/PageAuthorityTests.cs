using System.Net;
using System.Text.RegularExpressions;
using BianMin.Domain.Org;

namespace BianMin.Tests.Browser;

/// <summary>Every address of the portal × every role, asked for over HTTP as a browser would, in the own and in other centres.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PageAuthorityTests(BrowserHall hall)
{
    // y: shown; n: the page says that there is no such centre, as it does of one that is not theirs; . : turned away to
    // "no permission"; ? : sent to sign in; 0 : 403 without a page; 4 : 404 without a page.
    // Clerk, director, deputy, cashier, agent, inspector of sixi; county officer of shanggao; administrator; nobody.
    private const string Grid = """
        sign-in                           yyyyyyyyy
        progress                          yyyyyyyyy
        display/sixi                      yyyyyyyyy
        display/sixi/wall                 yyyyyyyyy
        display/county/shanggao           yyyyyyyyy
        kiosk/sixi                        yyyyyyyyy
        public/sixi/guides                yyyyyyyyy
        public/sixi/guides/MZ-001         yyyyyyyyy
        public/sixi/guides/MZ-001/card    yyyyyyyyy
        public/sixi/cards                 yyyyyyyyy
        public/sixi/guidebook             yyyyyyyyy
        public/sixi/plates                yyyyyyyyy
        public/sixi/badges                yyyyyyyyy
        public/sixi/board                 yyyyyyyyy
        public/sixi/rules                 yyyyyyyyy
        access-denied                     yyyyyyyy?
        console                           yyyy....?
        hall/reception                    yyyy....?
        cases                             yyyy.yy.?
        cases/SIXI-2026-999999            yyyy.yy.?
        cases/sixi/export.xlsx            yyyy0yy0?
        cases/yeping/export.xlsx          00000000?
        hotline                           yyyy....?
        projects                          yyyy.yy.?
        county/cases                      ......y.?
        agent                             ....y...?
        agent/new                         ....y...?
        agent/cases/SIXI-2026-999999      ....y...?
        attachments/sixi/{none}           44444000?
        attachments/yeping/{none}         00000000?
        registers                         yyyy.yy.?
        registers/home                    yyyy.yy.?
        registers/sixi/home/print         yyyy.yy.?
        registers/jinjiang/home/print     nnnn.ny.?
        registers/yeping/home/print       nnnn.nn.?
        registers/sixi/home/export.xlsx   yyyy0yy0?
        registers/yeping/home/export.xlsx 00000000?
        reports                           .yy..yy.?
        reports/statistics                .yy..yy.?
        reports/rows                      .yy..yn.?
        reports/{none}                    .yy..yy.?
        reports/{none}/print              .yy..yy.?
        reports/{none}/export.xlsx        00000000?
        reports/{none}/files/{none}       44444444?
        admin/deliveries                  .......y?
        director                          .yy.....?
        director/sixi/changes.csv         0yy000yy?
        director/jinjiang/changes.csv     000000yy?
        director/yeping/changes.csv       0000000y?
        director/nowhere/changes.csv      00000000?
        guides/import                     ......y.?
        guides/export.xlsx                000000y0?
        guides/export.json                000000y0?
        guides/template.xlsx              000000y0?
        county                            ......yy?
        county/sixi                       ......yy?
        county/yeping                     ......ny?
        county/windows                    ......y.?
        county/reports                    ......y.?
        county/reports/summary            ......y.?
        county/reports/print              ......y.?
        county/reports/shanggao/2026-10-B/export.xlsx 000000y0?
        county/reports/ruijin/2026-10-B/export.xlsx 00000000?
        reports/ranking                   .yy..yy.?
        reports/circulars                 .yy..yy.?
        reports/circulars/{none}          .yy..yy.?
        reports/circulars/{none}/print    .yy..yy.?
        guides                            ......y.?
        guides/items/new                  ......y.?
        guides/items/MZ-001               ......y.?
        guides/center                     .yy.....?
        guides/law                        ......y.?
        guides/rules                      .yy.....?
        hall/windows                      .yy.....?
        hall/staff                        .yy.....?
        hall/settings                     .yy.....?
        admin                             .......y?
        admin/accounts                    .......y?
        admin/calendar                    .......y?
        admin/centers                     .......y?
        admin/devices                     .......y?
        admin/jobs                        .......y?
        admin/jobs/engine                 .......y?
        admin/jobs/engine/recurring       .......y?
        """;

    private const string Nothing = "00000000-0000-0000-0000-000000000001";

    private static readonly string Unknown = OrgRefusals.UnknownCenter.Message;

    private static readonly string[] People =
        ["clerk01.sixi", "director.sixi", "deputy.sixi", "cashier", "agent.sixi", "inspector.sixi", "county.shanggao", "admin", ""];

    [Fact]
    public async Task Who_may_not_open_a_page_is_told_so()
    {
        BrowserHall.Require();
        var visitors = new List<HttpClient>();
        foreach (var person in People)
            visitors.Add(await Visitor(person));
        var found = new List<string>();
        foreach (var path in Grid.Split('\n').Select(row => row.Split(' ')[0]))
        {
            var row = "";
            foreach (var visitor in visitors)
                row += await Cell(visitor, path);
            found.Add($"{path,-33} {row}");
        }

        visitors.ForEach(v => v.Dispose());
        Assert.Equal(Grid, string.Join('\n', found));
    }

    [Fact]
    public async Task The_pages_of_the_job_engine_are_to_look_at_only()
    {
        BrowserHall.Require();
        using var admin = await Visitor("admin");
        var page = await admin.GetAsync(new Uri("admin/jobs/engine/recurring", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("VerifyAudit", text, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", string.Concat(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        // With all that a browser of the administrator's would send along.
        var form = await admin.GetStringAsync(new Uri("admin/jobs", UriKind.Relative), TestContext.Current.CancellationToken);
        admin.DefaultRequestHeaders.Add("RequestVerificationToken", Token().Match(form).Groups[1].Value);
        foreach (var command in (string[])["recurring/trigger", "recurring/remove", "jobs/enqueued/delete"])
        {
            using var answer = await admin.PostAsync(
                new Uri($"admin/jobs/engine/{command}", UriKind.Relative), new FormUrlEncodedContent([new("jobs[]", "VerifyAudit")]), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_pages_of_the_job_engine_work_under_the_policy_of_the_portal()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("admin", "admin/jobs");
        var complaints = new List<string>();
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
                complaints.Add(line.Text);
        };

        foreach (var (path, heading) in ((string, string)[])[("", "任务引擎"), ("/recurring", "VerifyAudit"), ("/servers", "服务器")])
        {
            await page.GotoAsync($"admin/jobs/engine{path}");
            Assert.Contains(heading, await page.ContentAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(complaints);
        await hall.CloseAll();
    }

    private static async Task<char> Cell(HttpClient visitor, string path)
    {
        using var response = await visitor.GetAsync(new Uri(path.Replace("{none}", Nothing, StringComparison.Ordinal), UriKind.Relative), TestContext.Current.CancellationToken);
        var to = response.Headers.Location?.ToString() ?? "";
        return response.StatusCode switch
        {
            HttpStatusCode.OK => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(Unknown, StringComparison.Ordinal) ? 'n' : 'y',
            HttpStatusCode.Redirect when to.Contains("sign-in", StringComparison.Ordinal) => '?',
            HttpStatusCode.Redirect when to.Contains("access-denied", StringComparison.Ordinal) => '.',
            HttpStatusCode.Redirect => 'y',
            HttpStatusCode.Forbidden => '0',
            HttpStatusCode.NotFound => '4',
            _ => throw new InvalidOperationException($"{path}: {response.StatusCode}"),
        };
    }

    private async Task<HttpClient> Visitor(string user)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = hall.Portal.Address };
        if (user.Length == 0)
            return client;
        var form = await client.GetStringAsync(new Uri("sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        if (user == "cashier")
            user = Cashier().Match(WebUtility.HtmlDecode(form)).Groups[1].Value;
        using var answer = await client.PostAsync(new Uri("sign-in", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
            ["_handler"] = "sign-in",
            ["Input.UserName"] = user,
            ["Input.Password"] = hall.Portal.Password,
        }), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("title=\"(clerk[0-9]+\\.sixi)\">收费<")]
    private static partial Regex Cashier();
}
