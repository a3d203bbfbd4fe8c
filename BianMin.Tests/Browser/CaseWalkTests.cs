using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static BianMin.Tests.Browser.CaseSteps;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>An application from the console to the archive, as a clerk, a director and the applicant meet it (CASE-1…CASE-15).</summary>
[Collection(BrowserCollection.Name)]
public sealed class CaseWalkTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task Six_keys_beyond_what_is_typed_finish_a_direct_case_of_a_remembered_applicant()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk10.tianxin");
        await Intake(clerk, "lb1");
        await Fill(clerk, "张小明", "13800000001");
        await clerk.Keyboard.PressAsync("Alt+m");
        await Expect(Save(clerk)).ToContainTextAsync("当场办结");
        await Keep(clerk, "当场办结");

        var keys = 0;
        async Task Press(string key)
        {
            keys++;
            await clerk.Keyboard.PressAsync(key);
        }

        await Press("Alt+a");
        await Expect(Find(clerk)).ToBeFocusedAsync();
        await clerk.Keyboard.TypeAsync("lb3");
        await Expect(clerk.GetByRole(AriaRole.Option).First).ToContainTextAsync("养老保险待遇领取资格认证");
        await Press("Enter");
        await Expect(clerk.GetByLabel("居民身份证号码")).ToBeFocusedAsync();
        await clerk.Keyboard.TypeAsync(Number("13800000001"));
        await Press("Tab");
        await Expect(clerk.GetByLabel("姓名", new() { Exact = true })).ToHaveValueAsync("张小明");
        await Press("Alt+m");
        await Expect(Save(clerk)).ToContainTextAsync("当场办结");
        await Press("Alt+w");
        var number = await Taken(clerk, "当场办结");

        Assert.InRange(keys, 1, 6);
        await clerk.GotoAsync($"cases/{number}");
        await Expect(clerk.GetByText("已送达").First).ToBeVisibleAsync();
        await Expect(clerk.GetByRole(AriaRole.Link, new() { Name = "送达回证" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused_and_Esc_asks_before_it_goes()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk08.tianxin");
        await Intake(clerk, "mz3");
        await clerk.GetByLabel("姓名", new() { Exact = true }).FillAsync("孙小梅");
        await clerk.Keyboard.PressAsync("Alt+w");
        var dialog = clerk.GetByRole(AriaRole.Dialog).First;
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(clerk.GetByLabel("姓名", new() { Exact = true })).ToHaveValueAsync("孙小梅");

        await clerk.Keyboard.PressAsync("Escape");
        var question = clerk.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "放弃已填写的内容" });
        await question.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();
        await Expect(question).ToHaveCountAsync(0);
        await Expect(clerk.GetByLabel("姓名", new() { Exact = true })).ToHaveValueAsync("孙小梅");

        await clerk.Keyboard.PressAsync("Alt+z");
        await Expect(Find(clerk)).ToBeFocusedAsync();
        await clerk.Keyboard.PressAsync("Escape");
        await question.GetByRole(AriaRole.Button, new() { Name = "放弃填写" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_promised_case_is_supplemented_finished_delivered_and_archived_and_the_applicant_follows_it()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk09.tianxin");
        await Intake(clerk, "mz3");
        await Fill(clerk, "王小芳", "13800000002");
        foreach (var main in await clerk.Locator(".intake-materials li:has(.tag:text-is('主要'))").AllAsync())
            await main.GetByLabel("已交").CheckAsync();
        await clerk.GetByLabel("受理并通知补报").CheckAsync();
        var number = await Keep(clerk, "受理并通知补报");

        await clerk.GotoAsync($"cases/{number}");
        await BrowserHall.Settled(clerk);
        await Expect(clerk.GetByText("暂停计时").First).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(clerk, "cases/{number}"));
        foreach (var box in await clerk.GetByLabel("已收到").AllAsync())
            await box.CheckAsync();
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("登记收到的") }).ClickAsync();
        await Expect(clerk.GetByLabel("已收到")).ToHaveCountAsync(0);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "恢复计时" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Button, new() { Name = "恢复计时" })).ToHaveCountAsync(0);
        await Answer(clerk, "办结", "办理结果", "给予一次性救助 2000 元");
        await Expect(clerk.GetByText("已办结，待领取").First).ToBeVisibleAsync();

        var villager = await hall.Page(390, 844);
        await villager.GotoAsync($"progress?c={number}");
        await BrowserHall.Settled(villager);
        await villager.GetByLabel(new Regex("后四位")).FillAsync("9999");
        await villager.GetByRole(AriaRole.Button, new() { Name = "查询办件进度" }).ClickAsync();
        await Expect(villager.GetByRole(AriaRole.Alert)).ToContainTextAsync("后四位不对");
        await villager.GetByLabel(new Regex("后四位")).FillAsync("0002");
        await villager.GetByRole(AriaRole.Button, new() { Name = "查询办件进度" }).ClickAsync();
        await Expect(villager.GetByText("已办结，待领取")).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(villager, "progress?c={number}"));
        Assert.DoesNotContain("王小芳", await villager.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

        await HandOver(clerk);
        await Answer(clerk, "归档", "保管期限", null);
        await Expect(clerk.GetByText("已归档").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Under_the_other_plan_what_is_missing_is_told_once_and_a_paper_printed_twice_says_so()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk01.yeping");
        await Intake(clerk, "mz3");
        await Fill(clerk, "刘志强", "13800000003");
        await Expect(clerk.GetByLabel("受理并通知补报")).ToHaveCountAsync(0);
        await Expect(Save(clerk)).ToContainTextAsync("一次性告知");
        var number = await Keep(clerk, "一次性告知");

        await clerk.GotoAsync($"cases/{number}");
        await BrowserHall.Settled(clerk);
        await clerk.GotoAsync(await clerk.GetByRole(AriaRole.Link, new() { Name = "一次性告知书" }).GetAttributeAsync("href") ?? "");
        await Expect(clerk.GetByRole(AriaRole.Heading, new() { Name = "一次性告知书" }).First).ToBeVisibleAsync();
        await Expect(clerk.GetByText("补打")).ToHaveCountAsync(0);
        await clerk.AddInitScriptAsync("window.print = () => {}");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "打印" }).ClickAsync();
        await Expect(clerk.GetByText("已打印 1 次")).ToBeVisibleAsync();
        await Expect(clerk.GetByText("补打")).ToHaveCountAsync(0);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "打印" }).ClickAsync();
        await Expect(clerk.GetByText("补打（第 2 次）")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_goes_up_is_signed_for_at_the_county_comes_back_and_ends_in_a_folder_and_a_refusal_says_why()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk01.shazhouba");
        await Intake(clerk, "mz1");
        await Fill(clerk, "赵大勇", "13800000004");
        await clerk.Keyboard.PressAsync("Alt+m");
        await Expect(Save(clerk)).ToContainTextAsync("受理");
        var number = await Keep(clerk, "受理");
        await clerk.GotoAsync($"cases/{number}");
        await BrowserHall.Settled(clerk);
        await Answer(clerk, "上报", "初审意见", "家庭收入核对无误，同意上报");
        await Expect(clerk.GetByText("已上报").First).ToBeVisibleAsync();

        var officer = await hall.SignedIn("county.ruijin", "county/cases");
        var row = officer.GetByRole(AriaRole.Row).Filter(new() { HasText = number });
        await Expect(row).ToContainTextAsync("同意上报");
        await row.GetByRole(AriaRole.Button, new() { Name = $"签收 {number}" }).ClickAsync();
        await Expect(row.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await clerk.ReloadAsync();
        await BrowserHall.Settled(clerk);
        await Expect(clerk.GetByText("上级签收").First).ToBeVisibleAsync();
        await Answer(clerk, "取回办理结果", "上级的办理结果", "批准纳入低保");
        await Answer(clerk, "办结", "办理结果", "每月发放 480 元");
        await HandOver(clerk);
        await Answer(clerk, "归档", "保管期限", null);
        await Expect(clerk.GetByText("已归档").First).ToBeVisibleAsync();
        await clerk.GotoAsync($"cases/{number}/contents");
        await Expect(clerk.GetByText("保管期限")).ToBeVisibleAsync();
        await Expect(clerk.GetByRole(AriaRole.Cell, new() { Name = "送达回证" })).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(clerk, "cases/{number}/contents"));

        await clerk.GotoAsync("console");
        await Expect(clerk.GetByText("窗口空闲")).ToBeVisibleAsync();
        await BrowserHall.Settled(clerk);
        await Intake(clerk, "mz1");
        await Fill(clerk, "赵大勇", "13800000004");
        await Expect(clerk.GetByText(number)).ToBeVisibleAsync();
        await clerk.GetByLabel("不予受理").CheckAsync();
        await clerk.GetByLabel(new Regex("不予受理的理由")).FillAsync("已经享受低保，不重复受理");
        var refused = await Keep(clerk, "不予受理");
        await clerk.GotoAsync($"cases/{refused}");
        await clerk.GotoAsync(await clerk.GetByRole(AriaRole.Link, new() { Name = "不予受理情况告知单" }).GetAttributeAsync("href") ?? "");
        await Expect(clerk.GetByText("已经享受低保，不重复受理").First).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(clerk, "cases/{number}/papers/{id}"));

        await clerk.GotoAsync("hotline");
        await BrowserHall.Settled(clerk);
        await clerk.GetByLabel(new Regex("来电人的姓名")).FillAsync("赵大勇");
        await clerk.Keyboard.PressAsync("Enter");
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new(number) }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Region, new() { Name = "可以告诉来电人的" })).ToContainTextAsync("已归档");
        Assert.DoesNotContain("赵大勇", await clerk.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        var kiosk = await hall.Page(1080, 1920);
        await kiosk.GotoAsync("kiosk/shazhouba");
        await BrowserHall.Settled(kiosk);
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "查办件进度" }).ClickAsync();
        await Expect(kiosk.GetByLabel("扫码枪读到的内容")).ToBeFocusedAsync();
        await kiosk.Keyboard.TypeAsync($"http://portal/progress?c={number}");
        await kiosk.Keyboard.PressAsync("Enter");
        await Expect(kiosk.GetByText($"办件编号 {number}")).ToBeVisibleAsync();
        foreach (var digit in "0004")
            await kiosk.GetByRole(AriaRole.Button, new() { Name = digit.ToString(), Exact = true }).ClickAsync();
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        await Expect(kiosk.GetByText("已归档").First).ToBeVisibleAsync();
    }
}
