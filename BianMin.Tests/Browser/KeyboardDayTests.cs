using System.Text.RegularExpressions;
using BianMin.Domain.Org;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static BianMin.Tests.Browser.CaseSteps;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>A day in the hall without a mouse: a clerk, the director, and a stand-in.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardDayTests(BrowserHall hall) : IAsyncDisposable
{
    private const string Center = "wuyang";

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task A_clerk_works_a_whole_day_with_keys_alone()
    {
        BrowserHall.Require();
        var keys = await SignIn("clerk05.wuyang");
        var clerk = keys.Page;
        await Expect(clerk).ToHaveURLAsync(new Regex("/console$"));
        await BrowserHall.Settled(clerk);
        await keys.Do("上岗 · A岗");
        await keys.At("叫号", AriaRole.Button);
        var series = await VisitorSteps.SeriesOf(clerk);

        await Comes();
        await Calls(keys);
        await keys.Press("Enter");
        await keys.At("办结", AriaRole.Button);
        var number = await TakesIn(keys);
        await keys.Press("Alt+g");
        await keys.At("叫号", AriaRole.Button);

        await Comes();
        var held = await Calls(keys);
        await keys.Do("挂起");
        await keys.At("挂起原因", AriaRole.Textbox);
        await keys.Type("去复印");
        await keys.Press("Enter");
        await keys.At("叫号", AriaRole.Button);
        await keys.Do($"继续办理 {held}");
        await keys.At("办结", AriaRole.Button);
        await keys.Press("Enter");
        await keys.At("叫号", AriaRole.Button);

        await Comes();
        var missed = await Calls(keys);
        await keys.Do("过号");
        await keys.At("叫号", AriaRole.Button);
        await keys.Do($"恢复排队 {missed}");
        await keys.At("叫号", AriaRole.Button);
        await keys.Press("Enter");
        await keys.At("开始", AriaRole.Button);
        await keys.Press("Enter");
        await keys.At("办结", AriaRole.Button);
        await keys.Press("Enter");
        await keys.At("叫号", AriaRole.Button);

        await ReadsAndPrints(keys, number);
        await LeavesAndComesBack(keys);
        await keys.BackTo("退出");
        await keys.Press("Enter");
        await Expect(clerk).ToHaveURLAsync(new Regex("/sign-in"));
        await keys.At("用户名", AriaRole.Textbox);

        Task Comes() => VisitorComes(clerk, series);
    }

    [Fact]
    public async Task The_director_sends_a_stand_in_who_takes_over_what_was_left_all_by_keys()
    {
        BrowserHall.Require();
        var clerk = await SignIn("clerk06.wuyang");
        await BrowserHall.Settled(clerk.Page);
        await clerk.Do("上岗 · A岗");
        await clerk.At("叫号", AriaRole.Button);
        var plate = $"{await clerk.Page.Locator(".console").GetAttributeAsync("data-window")}号窗口";
        await VisitorComes(clerk.Page, await VisitorSteps.SeriesOf(clerk.Page));
        var left = await Calls(clerk);
        await clerk.Press("Alt+h");
        await clerk.At("挂起原因", AriaRole.Textbox);
        await clerk.Type("等材料");
        await clerk.Press("Enter");
        await clerk.At("叫号", AriaRole.Button);
        await clerk.Press("Alt+l");
        await clerk.At("会议", AriaRole.Radio);
        await clerk.Do("离岗");
        await clerk.At("回岗 · A岗", AriaRole.Button);

        var director = await SignIn($"director.{Center}");
        await Expect(director.Page).ToHaveURLAsync(new Regex("/director$"));
        await BrowserHall.Settled(director.Page);
        await director.To($"{plate}选派其他人");
        await director.Press("Enter");
        await director.At($"{plate}选派其他人", AriaRole.Button);
        await director.To("派岗：");
        var person = Regex.Match(await director.Page.Locator(":focus").GetAttributeAsync("aria-label") ?? "", "派岗：(.+) 到").Groups[1].Value;
        await director.Press("Enter");
        await Expect(director.Page.GetByText($"已派 {person}")).ToBeVisibleAsync();
        await director.At($"{plate}选派其他人", AriaRole.Button);

        var standIn = await SignIn(await AccountOf(person));
        await BrowserHall.Settled(standIn.Page);
        await standIn.Do("确认到岗");
        await standIn.At("叫号", AriaRole.Button);
        await standIn.BackTo("我已接清");
        await standIn.Press("Enter");
        await Expect(standIn.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("我已接清") })).ToHaveCountAsync(0);
        await standIn.At("叫号", AriaRole.Button);
        await standIn.Do($"继续办理 {left}");
        await standIn.At("办结", AriaRole.Button);
        await standIn.Press("Enter");
        await standIn.At("叫号", AriaRole.Button);
    }

    private async Task<KeyboardHands> SignIn(string user)
    {
        var keys = new KeyboardHands(await hall.Page(1366, 768));
        await keys.Page.GotoAsync("sign-in");
        await keys.At("用户名", AriaRole.Textbox);
        await keys.Type(user);
        await keys.To("密码");
        await keys.Type(hall.Portal.Password);
        await keys.Press("Enter");
        await keys.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return keys;
    }

    private async Task VisitorComes(IPage clerk, string series)
    {
        var label = await VisitorSteps.Draw(hall, Center, series);
        await Expect(clerk.GetByRole(AriaRole.Button, new() { NameRegex = new(label) }).First).ToBeVisibleAsync();
    }

    // Others who share the hall may have left somebody waiting: who is called is not always who came last.
    private static async Task<string> Calls(KeyboardHands keys)
    {
        await keys.Press("Enter");
        await keys.At("开始", AriaRole.Button);
        return await keys.Page.Locator(".service-number").InnerTextAsync();
    }

    private static async Task<string> TakesIn(KeyboardHands keys)
    {
        var clerk = keys.Page;
        await keys.BackTo("受理");
        await keys.Press("Enter");
        await keys.At("查找申请事项", AriaRole.Combobox);
        await keys.Type("mz3");
        await Expect(clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await keys.Press("Enter");
        await keys.At("居民身份证号码", AriaRole.Textbox);
        await keys.Type(Number("13800000031"));
        await keys.To("姓名");
        await keys.Type("孙有福");
        await keys.To("联系电话");
        await keys.Type("13800000031");
        // The first material by an arrow, the others by the button.
        await keys.To("未交");
        await keys.Press("ArrowLeft");
        await keys.At("已交", AriaRole.Radio);
        await keys.BackTo("全部已交");
        await keys.Press("Enter");
        await keys.At("全部已交", AriaRole.Button);
        await Expect(Save(clerk)).ToHaveTextAsync(new Regex("^受理"));
        await keys.To("受理");
        await keys.At("受理", AriaRole.Radio);
        await keys.To("受理");
        await keys.At("受理", AriaRole.Button);
        await keys.Press("Enter");
        var number = await Taken(clerk, "受理");
        await keys.At("办结", AriaRole.Button);
        return number;
    }

    private static async Task ReadsAndPrints(KeyboardHands keys, string number)
    {
        var clerk = keys.Page;
        await keys.BackTo("办件");
        await keys.Press("Enter");
        await keys.At("办件", AriaRole.Heading);
        await BrowserHall.Settled(clerk);
        var link = clerk.GetByRole(AriaRole.Link, new() { Name = number });
        await Expect(link).ToBeVisibleAsync();
        await keys.Press("ArrowDown");
        await keys.Press("End");
        await keys.Press("Home");
        while (!await link.EvaluateAsync<bool>("e => e === document.activeElement"))
            await keys.Press("ArrowDown");
        await keys.At(number, AriaRole.Link);
        await keys.Press("Enter");
        await keys.At("临时救助", AriaRole.Heading);

        await keys.To("受理告知单");
        var paper = new KeyboardHands(await clerk.RunAndWaitForPopupAsync(() => keys.Press("Enter")));
        await paper.Page.AddInitScriptAsync("window.print = () => document.documentElement.dataset.printed = ''");
        await paper.At("打印", AriaRole.Button);
        await paper.Press("Enter");
        await Expect(paper.Page.Locator("html[data-printed]")).ToBeAttachedAsync();
        await paper.At("打印", AriaRole.Button);
        await paper.Page.CloseAsync();
        await keys.At("受理告知单", AriaRole.Link);

        // Alt and the left arrow belong to the browser's frame, which is not there in a test.
        await clerk.GoBackAsync();
        await keys.At(number, AriaRole.Link);
        await keys.BackTo("我的窗口");
        await keys.Press("Enter");
        await Expect(clerk).ToHaveURLAsync(new Regex("/console$"));
        await BrowserHall.Settled(clerk);
        await keys.At("叫号", AriaRole.Button);
    }

    private static async Task LeavesAndComesBack(KeyboardHands keys)
    {
        await keys.Press("Alt+l");
        await keys.At("会议", AriaRole.Radio);
        await keys.Press("ArrowDown");
        await keys.Do("15 分钟");
        await keys.Do("离岗");
        await keys.At("回岗 · A岗", AriaRole.Button);
        await keys.Press("Enter");
        await keys.At("叫号", AriaRole.Button);
    }

    private static async Task<string> AccountOf(string person)
    {
        await using var database = BrowserHall.Database();
        var cancellationToken = TestContext.Current.CancellationToken;
        var staff = await database.Set<StaffMember>().SingleAsync(s => s.CenterId == Center && s.Name == person, cancellationToken);
        return (await database.Users.SingleAsync(a => a.StaffId == staff.Id, cancellationToken)).UserName!;
    }
}
