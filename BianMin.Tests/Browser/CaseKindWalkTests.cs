using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static BianMin.Tests.Browser.CaseSteps;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>The answers and kinds of handling that <see cref="CaseWalkTests"/> does not walk through (CASE-1, CASE-6, CASE-7, CASE-9).</summary>
[Collection(BrowserCollection.Name)]
public sealed class CaseKindWalkTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task Who_came_to_the_wrong_window_goes_on_with_the_same_ticket_and_what_needs_two_departments_waits_for_both()
    {
        BrowserHall.Require();
        var other = await OnDuty(hall, "clerk03.sixi");
        var right = await other.GetByRole(AriaRole.Group, new() { Name = "我的窗口" }).GetByRole(AriaRole.Button, new() { Pressed = true }).InnerTextAsync();
        var clerk = await OnDuty(hall, "clerk05.sixi");
        var ticket = await Served(clerk);
        await Intake(clerk, "mz3");
        await Fill(clerk, "周明", "13800000011");
        await clerk.GetByLabel("引导到其他窗口").CheckAsync();
        await clerk.GetByLabel("应去的窗口").SelectOptionAsync(new SelectOptionValue { Label = Regex.Replace(right.Trim(), @"\s+", " 号 ") });
        var redirected = await Keep(clerk, "引导到其他窗口");
        await Expect(clerk.GetByText("窗口空闲")).ToBeVisibleAsync();
        // Behind a long queue the list is folded.
        var fold = other.GetByRole(AriaRole.Button, new() { NameRegex = new("全部显示") });
        var passed = other.GetByRole(AriaRole.Button, new() { NameRegex = new(ticket) });
        await Expect(passed.Or(fold).First).ToBeVisibleAsync();
        if (await fold.IsVisibleAsync())
            await fold.ClickAsync();
        await Expect(passed).ToBeVisibleAsync();

        await Intake(clerk, "gh3");
        await Fill(clerk, "周明", "13800000011");
        await clerk.Keyboard.PressAsync("Alt+m");
        await Expect(Save(clerk)).ToContainTextAsync(new Regex("^受理"));
        await clerk.GetByRole(AriaRole.Radiogroup, new() { Name = "房屋竣工照片" }).GetByLabel("未交").CheckAsync();
        await clerk.GetByLabel("工作人员协助填写").CheckAsync();
        await Expect(Save(clerk)).ToContainTextAsync("容缺受理");
        var joint = await Keep(clerk, "容缺受理");

        await Open(clerk, redirected);
        await Expect(clerk.GetByText("已引导").First).ToBeVisibleAsync();
        await Expect(clerk.GetByText(ticket).First).ToBeVisibleAsync();
        await Open(clerk, joint);
        await Expect(clerk.GetByRole(AriaRole.Link, new() { Name = "容缺受理通知书" })).ToBeVisibleAsync();
        await Expect(clerk.GetByText("协助起草、填写申请材料")).ToBeVisibleAsync();
        await Answer(clerk, "国土所办结", "部门意见", "按批准的位置和面积建设");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "办结", Exact = true }).ClickAsync();
        await clerk.GetByRole(AriaRole.Dialog).GetByLabel("办理结果").FillAsync("验收合格");
        await clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "办结" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("农技站");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();
        await Answer(clerk, "农技站办结", "部门意见", "没有占用基本农田");
        await clerk.GetByLabel("已收到").CheckAsync();
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("登记收到的") }).ClickAsync();
        await Expect(clerk.GetByLabel("已收到")).ToHaveCountAsync(0);
        await Answer(clerk, "办结", "办理结果", "验收合格");
        await Signed(clerk, "送达签收");
        await Expect(clerk.GetByText("已送达").First).ToBeVisibleAsync();
        await EveryPaperFitsItsSheets(clerk, "送达回证");
        await Expect(clerk.Locator(".case-paper-signature")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Under_the_other_plan_a_promise_stands_for_a_proof_a_pause_and_an_extension_are_told_and_a_question_is_answered_in_writing()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk03.yeping");
        await Intake(clerk, "lb9");
        await Fill(clerk, "吴秀英", "13800000012");
        await clerk.Keyboard.PressAsync("Alt+m");
        await Expect(Save(clerk)).ToContainTextAsync(new Regex("^受理"));
        await clerk.GetByRole(AriaRole.Radiogroup, new() { Name = "近期体检情况说明" }).GetByLabel("承诺").CheckAsync();
        await clerk.GetByLabel("收件待答复").CheckAsync();
        var promised = await Keep(clerk, "收件待答复");
        await Open(clerk, promised);
        await Expect(clerk.GetByRole(AriaRole.Link, new() { Name = "承诺书" })).ToBeVisibleAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Link, new() { Name = "受理告知单" })).ToBeVisibleAsync();
        await Answer(clerk, "暂停计时", "由谁实施", "叶坪乡卫生院");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "恢复计时" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Button, new() { Name = "暂停计时" })).ToBeVisibleAsync();

        var director = await hall.SignedIn("director.yeping", $"cases/{promised}");
        await BrowserHall.Settled(director);
        await Answer(director, "批准延期", "理由", "等待体检结论");
        await Expect(director.GetByRole(AriaRole.Link, new() { NameRegex = new("延期") })).ToBeVisibleAsync();

        // What the clerk has before them is older than the extension: they are told so, and nothing is lost.
        await clerk.GetByRole(AriaRole.Button, new() { Name = "退件", Exact = true }).ClickAsync();
        await clerk.GetByRole(AriaRole.Dialog).GetByLabel("政策依据").FillAsync("岗位名额已满，依据本年度招用方案");
        await clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退件" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Alert).First).ToContainTextAsync("延期");
        await Open(clerk, promised);
        await Expect(clerk.GetByRole(AriaRole.Dialog).GetByLabel("政策依据")).ToHaveValueAsync("岗位名额已满，依据本年度招用方案");
        await clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退件" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(clerk.GetByText("已退回").First).ToBeVisibleAsync();

        await clerk.GotoAsync("console");
        await BrowserHall.Settled(clerk);
        await Intake(clerk, "zh1");
        await Fill(clerk, "吴秀英", "13800000012");
        await clerk.Keyboard.PressAsync("Alt+m");
        await Expect(Save(clerk)).ToContainTextAsync("受理");
        var asked = await Keep(clerk, "受理");
        await Open(clerk, asked);
        await Answer(clerk, "办结", "书面答复和理由", "符合条件的可以在每年三月申请");
        await HandOver(clerk);
        await Answer(clerk, "归档", "保管期限", null);
        await Expect(clerk.GetByText("已归档").First).ToBeVisibleAsync();
        await EveryPaperFitsItsSheets(clerk, "答复书");
    }

    /// <summary>Each paper of the case before the clerk comes on sheets of A4, one for each part and no more than two, with the way to
    /// the progress page; the last that was looked at is the one with the name.</summary>
    private static async Task EveryPaperFitsItsSheets(IPage clerk, string last)
    {
        var papers = new Dictionary<string, string>();
        foreach (var link in await clerk.Locator(".case-papers a[href*='/papers/']").AllAsync())
            papers[await link.InnerTextAsync()] = await link.GetAttributeAsync("href") ?? "";
        Assert.Contains(last, papers.Keys);
        foreach (var (name, address) in papers.OrderBy(p => p.Key == last))
        {
            await clerk.GotoAsync(address);
            await Expect(clerk.GetByRole(AriaRole.Heading, new() { Name = name }).First).ToBeVisibleAsync();
            await Expect(clerk.Locator(".case-paper svg, .case-paper img").First).ToBeVisibleAsync();
            var (parts, sizes) = (await clerk.Locator(".case-paper").CountAsync(), PrintedSheets.Sizes(await PrintedSheets.Pdf(clerk)));
            Assert.InRange(sizes.Count, parts, 2 * parts);
            Assert.All(sizes, size => Assert.Equal(PrintedSheets.A4, size));
        }
    }

    /// <summary>A visitor of the clerk's window, called and being served.</summary>
    private async Task<string> Served(IPage clerk)
    {
        var series = await clerk.GetByRole(AriaRole.Complementary, new() { Name = "本窗口信息" }).GetByRole(AriaRole.Rowheader).First.InnerTextAsync();
        var kiosk = await hall.Page(1080, 1920);
        await kiosk.GotoAsync("kiosk/sixi");
        await BrowserHall.Settled(kiosk);
        await kiosk.GetByRole(AriaRole.Button, new() { NameRegex = new(Regex.Escape(series.Split(' ')[^1])) }).First.ClickAsync();
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "普通取号" }).ClickAsync();
        var number = await kiosk.Locator(".kiosk-ticket-number").InnerTextAsync();
        await Expect(clerk.GetByRole(AriaRole.Button, new() { NameRegex = new(number) })).ToBeVisibleAsync();
        await clerk.Keyboard.PressAsync("Alt+n");
        await Expect(clerk.GetByText("已叫号").First).ToBeVisibleAsync();
        await clerk.Keyboard.PressAsync("Alt+s");
        await Expect(clerk.GetByText("办理中").First).ToBeVisibleAsync();
        return number;
    }

    private static async Task Open(IPage clerk, string number)
    {
        await clerk.GotoAsync($"cases/{number}");
        await BrowserHall.Settled(clerk);
    }

    /// <summary>Answers a handing over with a stroke on the signature pad.</summary>
    private static async Task Signed(IPage clerk, string action)
    {
        await clerk.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        var dialog = clerk.GetByRole(AriaRole.Dialog);
        var pad = dialog.GetByRole(AriaRole.Img, new() { NameRegex = new("签名板") });
        await pad.ScrollIntoViewIfNeededAsync();
        var box = await pad.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no pad to sign on.");
        await clerk.Mouse.MoveAsync(box.X + 40, box.Y + 40);
        await clerk.Mouse.DownAsync();
        await clerk.Mouse.MoveAsync(box.X + 160, box.Y + 80, new() { Steps = 4 });
        await clerk.Mouse.UpAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
