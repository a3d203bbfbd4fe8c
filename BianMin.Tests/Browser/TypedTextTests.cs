using Microsoft.Playwright;
using static BianMin.Tests.Browser.CaseSteps;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>Who is interrupted by the server finds every word again, and nobody else does (docs/decisions/0017).</summary>
[Collection(BrowserCollection.Name)]
public sealed class TypedTextTests(BrowserHall hall) : IAsyncDisposable
{
    private const string Words = "() => JSON.stringify(Object.entries(sessionStorage).filter(([name]) => name.startsWith('draft')))";

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task What_was_typed_in_an_intake_a_guide_and_a_report_is_there_again_after_the_server_was_killed()
    {
        BrowserHall.Require();
        var clerk = await OnDuty(hall, "clerk02.yeping");
        await Intake(clerk, "lb9");
        await Fill(clerk, "吴秀英", "13800000021");
        await clerk.Keyboard.PressAsync("Alt+m");
        await clerk.GetByLabel("收件待答复").CheckAsync();
        await clerk.GetByLabel("联系地址").FocusAsync();
        await clerk.Keyboard.TypeAsync("叶坪乡黄沙村");
        var officer = await hall.SignedIn("county.shanggao", "guides/items/MZ-002");
        await BrowserHall.Settled(officer);
        var asked = 0;
        officer.Dialog += (_, dialog) =>
        {
            asked++;
            _ = dialog.AcceptAsync();
        };
        await officer.GetByLabel("受理机构").FillAsync("县民政局社会救助股");
        await officer.GetByLabel("常见错误").FocusAsync();
        await officer.Keyboard.TypeAsync("照片不是近期的");
        var director = await hall.SignedIn("director.yeping", "reports");
        await BrowserHall.Settled(director);
        await director.GetByRole(AriaRole.Button, new() { Name = "写经验做法" }).ClickAsync();
        await director.GetByLabel("标题").FillAsync("流动服务车进村");
        await director.GetByLabel("做法和效果").FocusAsync();
        await director.Keyboard.TypeAsync("每逢圩日到村里办理。");
        await Kept(director);

        // A tab that is loaded anew opens the dialog again.
        await director.ReloadAsync();
        await Expect(director.GetByRole(AriaRole.Dialog).GetByText("没有保存的内容")).ToBeVisibleAsync();
        await Expect(director.GetByLabel("标题")).ToHaveValueAsync("流动服务车进村");
        await Expect(director.GetByLabel("做法和效果")).ToHaveValueAsync("每逢圩日到村里办理。");
        await director.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        var text = director.GetByRole(AriaRole.Textbox, new() { Name = "工作情况" });
        await Expect(text).ToHaveValueAsync("每逢圩日到村里办理。");
        await BrowserHall.Settled(director);
        await text.FillAsync("每逢圩日到村里办理，两个月办了三十件。");
        await Task.WhenAll(Kept(clerk), Kept(officer), Kept(director));
        Assert.DoesNotContain("13800000021", await clerk.EvaluateAsync<string>(Words), StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", await clerk.EvaluateAsync<string>(Words));

        await hall.Portal.Kill();
        await Expect(clerk.GetByText("连接中断").First).ToBeVisibleAsync();
        await clerk.Keyboard.TypeAsync("三组12号");
        await hall.PowerReturns();

        await Expect(clerk.GetByRole(AriaRole.Dialog).GetByText("没有保存的内容")).ToBeVisibleAsync();
        await Expect(clerk.GetByLabel("居民身份证号码")).ToHaveValueAsync(Number("13800000021"));
        await Expect(clerk.GetByLabel("姓名", new() { Exact = true })).ToHaveValueAsync("吴秀英");
        await Expect(clerk.GetByLabel("联系地址")).ToHaveValueAsync("叶坪乡黄沙村三组12号");
        await Expect(clerk.GetByLabel("收件待答复")).ToBeCheckedAsync();
        await Expect(officer.GetByText("没有保存的内容")).ToBeVisibleAsync();
        await Expect(officer.GetByLabel("受理机构")).ToHaveValueAsync("县民政局社会救助股");
        await Expect(officer.GetByLabel("常见错误")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("照片不是近期的"));
        Assert.Equal(0, asked);
        await Expect(director.GetByText("没有保存的内容")).ToBeVisibleAsync();
        await Expect(text).ToHaveValueAsync("每逢圩日到村里办理，两个月办了三十件。");
        hall.ForgiveOutage();

        // Taken in, it is no draft any more.
        await Keep(clerk, "收件待答复");
        await clerk.ReloadAsync();
        await BrowserHall.Settled(clerk);
        await Gone(clerk);
        await Expect(clerk.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        // Thrown away, the page is what the office has.
        await director.GetByRole(AriaRole.Button, new() { Name = "不要，清空" }).ClickAsync();
        await Expect(text).ToHaveValueAsync("每逢圩日到村里办理。");
        await Gone(director);
    }

    [Fact]
    public async Task Who_signs_in_next_in_the_same_tab_sees_nothing_of_it()
    {
        BrowserHall.Require();
        var tab = await hall.SignedIn("county.shanggao", "guides/items/new");
        await BrowserHall.Settled(tab);
        tab.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await tab.GetByLabel("事项编码").FillAsync("WALK-9");
        await tab.GetByLabel("事项名称").FillAsync("没有写完的事项");
        await Kept(tab);
        TestContext.Current.TestOutputHelper?.WriteLine(await tab.EvaluateAsync<string>(
            "() => JSON.stringify({ kept: Object.keys(sessionStorage), page: { ...document.documentElement.dataset } })"));
        await tab.ReloadAsync();
        await Expect(tab.GetByLabel("事项名称")).ToHaveValueAsync("没有写完的事项");

        await tab.Context.ClearCookiesAsync();
        await tab.GotoAsync("sign-in?returnUrl=/guides/items/new");
        await tab.GetByLabel("用户名").FillAsync("county.ruijin");
        await tab.GetByLabel("密码").FillAsync(hall.Portal.Password);
        await tab.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();

        await Expect(tab).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("guides/items/new$"));
        await BrowserHall.Settled(tab);
        await Gone(tab);
        await Expect(tab.GetByLabel("事项名称")).ToHaveValueAsync("");
        await Expect(tab.GetByText("没有保存的内容")).ToHaveCountAsync(0);
    }

    /// <summary>Until the tab keeps the last of what was typed.</summary>
    private static Task<IJSHandle> Kept(IPage page) =>
        page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-draft]')].every(area => Object.keys(sessionStorage).some(name => name.endsWith(`:${area.dataset.draft}`)) && bianmin.drafts.settled())");

    private static Task<IJSHandle> Gone(IPage page) => page.WaitForFunctionAsync("() => Object.keys(sessionStorage).every(name => !name.startsWith('draft'))");
}
