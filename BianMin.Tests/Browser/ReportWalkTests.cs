using System.Net.Http.Json;
using System.Text.Json;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>A half-month's report as the director and the county meet it, with a return and a revision (REP-1, REP-4).</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReportWalkTests(BrowserHall hall) : IAsyncDisposable
{
    private const string Center = "wuyang";

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task A_report_is_made_checked_sent_given_back_revised_and_signed_for_and_says_the_same_everywhere()
    {
        BrowserHall.Require();
        var period = await VisitorsOfAPeriodThatIsOver(Center);
        var director = await hall.SignedIn($"director.{Center}", "reports");
        await BrowserHall.Settled(director);
        var duty = director.GetByRole(AriaRole.Article).Filter(new() { HasText = period.Name });
        // The job that makes what is due may have been faster.
        await duty.GetByRole(AriaRole.Button, new() { Name = "生成报告" }).Or(duty.GetByRole(AriaRole.Link, new() { Name = "去核对" })).ClickAsync();
        await Expect(director.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"{period.Name}工作报告");
        await BrowserHall.Settled(director);
        await Expect(director.GetByText("待核对").First).ToBeVisibleAsync();

        await director.GetByRole(AriaRole.Link, new() { Name = "3", Exact = true }).First.ClickAsync();
        await Expect(director.GetByRole(AriaRole.Heading, new() { Name = "取号明细" })).ToBeVisibleAsync();
        await Expect(director.GetByRole(AriaRole.Cell, new() { Name = "A903" })).ToBeVisibleAsync();
        await BrowserHall.Settled(director);
        await director.GetByRole(AriaRole.Link, new() { Name = "返回报告" }).ClickAsync();

        await Press(director, "按数据起草");
        await Expect(director.GetByRole(AriaRole.Textbox, new() { Name = "工作情况" })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("共取号 3 人次"));
        await Press(director, "签名报送");
        await Sign(director, "签发人姓名", "刘主任", "签名报送");
        await Expect(director.GetByText("已报送", new() { Exact = true })).ToBeVisibleAsync();
        var first = director.Url;

        var officer = await hall.SignedIn("county.ruijin", $"reports?c={Center}");
        await BrowserHall.Settled(officer);
        await officer.GetByRole(AriaRole.Link, new() { NameRegex = new($"{period.Name}工作报告") }).ClickAsync();
        await Expect(officer.GetByText("共取号 3 人次")).ToBeVisibleAsync();
        await Press(officer, "退回");
        await Sign(officer, "退回理由", "请补充上门服务情况", "退回");
        await Expect(officer.GetByRole(AriaRole.Status).Filter(new() { HasText = "请补充上门服务情况" })).ToBeVisibleAsync();

        await director.ReloadAsync();
        await BrowserHall.Settled(director);
        await Expect(director.GetByText("请补充上门服务情况")).ToBeVisibleAsync();
        await Press(director, "修改后重报");
        await Sign(director, "修订原因", "补充上门服务", "新建修订稿");
        await Expect(director.GetByText("待核对").First).ToBeVisibleAsync();
        Assert.NotEqual(first, director.Url);
        await director.GetByRole(AriaRole.Textbox, new() { Name = "工作情况" }).FillAsync("共取号 3 人次；上门服务 0 次。");
        await Press(director, "签名报送");
        await Sign(director, "签发人姓名", "刘主任", "签名报送");
        await Expect(director.GetByText("已报送", new() { Exact = true }).First).ToBeVisibleAsync();
        var revision = director.Url.Split('/')[^1];

        await officer.GotoAsync($"reports/{revision}");
        await BrowserHall.Settled(officer);
        await Press(officer, "签收");
        await Expect(officer.GetByText("已签收", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(officer, "reports/{id}"));
        await AllSayTheSame(officer, revision);
    }

    [Fact]
    public async Task A_circular_is_drafted_from_the_data_issued_and_read_by_the_centres()
    {
        BrowserHall.Require();
        var officer = await hall.SignedIn("county.shanggao", "county/reports/circulars");
        await BrowserHall.Settled(officer);
        await Press(officer, "起草通报");
        await Expect(officer.GetByRole(AriaRole.Heading, new() { Name = "通报草稿" })).ToBeVisibleAsync();
        await BrowserHall.Settled(officer);
        Assert.Empty(await Accessibility.Faults(officer, "a draft of reports/circulars/{id}"));
        var title = $"窗口工作通报 {Guid.NewGuid():N}"[..20];
        await officer.GetByLabel("标题").FillAsync(title);
        await Press(officer, "印发");
        await officer.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "印发" }).ClickAsync();
        await Expect(officer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await BrowserHall.Settled(officer);
        Assert.Empty(await Accessibility.Faults(officer, "reports/circulars/{id}"));
        await officer.GotoAsync(await officer.GetByRole(AriaRole.Link, new() { Name = "打印" }).GetAttributeAsync("href") ?? "");
        Assert.Empty(await Accessibility.Faults(officer, "reports/circulars/{id}/print"));

        var director = await hall.SignedIn("director.tianxin", "reports/circulars");
        await BrowserHall.Settled(director);
        await director.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Expect(director.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(director.GetByRole(AriaRole.Button, new() { Name = "印发" })).ToHaveCountAsync(0);
    }

    // What the screen shows, paper, workbook and programs say too, cell by cell.
    private async Task AllSayTheSame(IPage officer, string revision)
    {
        var screen = await Cells(officer);
        var workbook = await officer.APIRequest.GetAsync($"reports/{revision}/export.xlsx");
        var sheets = XlsxReader.Read(await workbook.BodyAsync()).Sheets;
        using var http = new HttpClient { BaseAddress = hall.Portal.Address };
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await http.GetAsync("api/reports", TestContext.Current.CancellationToken)).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("County", PortalProcess.CountyKey);
        var fetched = await http.GetFromJsonAsync<JsonElement>("api/reports", TestContext.Current.CancellationToken);
        var report = fetched.GetProperty("reports").EnumerateArray().Single(r => r.GetProperty("id").GetString() == revision);
        await officer.GotoAsync($"reports/{revision}/print");
        Assert.Empty(await Accessibility.Faults(officer, "reports/{id}/print"));
        var paper = await Cells(officer);
        Assert.All(PrintedSheets.Sizes(await PrintedSheets.Pdf(officer)), size => Assert.Equal(PrintedSheets.A4, size));

        Assert.True(screen.Sum(t => t.Length) > 100, "There are hardly any cells.");
        Assert.Equal(screen, paper);
        var programs = report.GetProperty("tables").EnumerateArray().Select(t =>
            t.GetProperty("rows").EnumerateArray().SelectMany(r => r.GetProperty("texts").EnumerateArray().Select(c => c.GetString()!)).ToArray()).ToList();
        Assert.Equal(screen, programs.Where(t => t.Length > 0 && screen.Any(s => s.SequenceEqual(t))));
        var titles = report.GetProperty("tables").EnumerateArray().Select(t => t.GetProperty("title").GetString()!).ToList();
        var printed = titles.Select(t => Flat(sheets[t])).ToList();
        Assert.Equal(programs, printed);
    }

    // Tables of which there is nothing to say are not shown.
    private static async Task<List<string[]>> Cells(IPage page)
    {
        var tables = new List<string[]>();
        foreach (var table in await page.Locator(".report-table").AllAsync())
            tables.Add([.. (await table.Locator("td").AllInnerTextsAsync()).Select(t => t.Trim())]);
        return tables;
    }

    private static string[] Flat(XlsxSheet sheet) =>
        [.. sheet.Lines.Skip(1).SelectMany(l => l.Cells.Where(c => c.Key >= 2).OrderBy(c => c.Key).Select(c => c.Value))];

    private static async Task Press(IPage page, string button)
    {
        await BrowserHall.Settled(page);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    private static async Task Sign(IPage page, string label, string words, string yes)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(label).FillAsync(words);
        await dialog.GetByRole(AriaRole.Button, new() { Name = yes, Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    // Three visitors of some weeks ago: nothing that can be done at a counter today brings them.
    /// <summary>Three visitors of twenty days ago, so that a report of their half-month is due.</summary>
    internal static async Task<ReportPeriod> VisitorsOfAPeriodThatIsOver(string center)
    {
        var then = Moment.At(TimeProvider.System.GetUtcNow().AddDays(-20));
        await using var database = BrowserHall.Database();
        var window = await database.Set<ServiceWindow>().FirstAsync(w => w.CenterId == center, TestContext.Current.CancellationToken);
        var staff = (await database.Set<PostHolder>().FirstAsync(p => p.WindowId == window.Id, TestContext.Current.CancellationToken)).StaffId;
        for (var number = 901; number <= 903; number++)
        {
            var ticket = Ticket.Draw(center, "A", number, TicketSource.Kiosk, Courtesy.None, $"past-{number}", then);
            Assert.Null(ticket.Call(window.Id, staff, Moment.At(then.Instant.AddMinutes(4))));
            Assert.Null(ticket.Finish(staff, Moment.At(then.Instant.AddMinutes(9))));
            database.Add(ticket);
        }

        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        return ReportPeriod.Containing(ReportKind.HalfMonth, then.Day);
    }
}
