using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>People type Chinese through an input method: nothing is looked for by half a word, and no letter is lost, doubled or written over.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CompositionTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task A_list_is_searched_by_the_word_and_its_answer_leaves_the_next_word_alone()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("inspector.yeping", "cases");
        await BrowserHall.Settled(page);
        var field = page.GetByLabel("按编号、姓名、证件号码或电话查找");
        await field.FocusAsync();
        var pinyin = await InputMethod.At(page);

        await pinyin.Type("wang", "王");
        Assert.Equal(["王"], await pinyin.Heard());
        await pinyin.Compose("xiaofang");
        await Expect(page).ToHaveURLAsync(Looks("王"));
        await Expect(page.GetByText("没有符合条件的办件")).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync("王xiaofang");
        await pinyin.Choose("小芳");

        await Expect(page).ToHaveURLAsync(Looks("王小芳"));
        await Expect(field).ToHaveValueAsync("王小芳");
        await Expect(field).ToBeFocusedAsync();
        Assert.Equal(["王", "王小芳"], await pinyin.Heard());
    }

    [Fact]
    public async Task A_word_that_is_given_up_leaves_what_stood_there()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("admin", "admin/accounts");
        await BrowserHall.Settled(page);
        var field = page.GetByLabel("按用户名或姓名查找");
        await field.FocusAsync();
        var pinyin = await InputMethod.At(page);

        await page.Keyboard.TypeAsync("director.wuyang");
        await Expect(page.Locator(".list tbody tr")).ToHaveCountAsync(1);
        await pinyin.Compose("zhuren");
        await pinyin.GiveUp();
        await Expect(field).ToHaveValueAsync("director.wuyang");
        await page.Keyboard.PressAsync("Control+A");
        await pinyin.Type("liu", "刘");

        await Expect(page.Locator(".list tbody tr").First).ToContainTextAsync("刘");
        await Expect(page.Locator(".list tbody tr").Filter(new() { HasNotText = "刘" })).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("刘");
        Assert.DoesNotContain(await pinyin.Heard(), text => text.Contains("zh", StringComparison.Ordinal) || text.Contains("li", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_intake_finds_its_item_by_word_and_by_initials_and_Enter_of_the_input_method_chooses_nothing()
    {
        BrowserHall.Require();
        var clerk = await CaseSteps.OnDuty(hall, "clerk02.wuyang");
        await clerk.Keyboard.PressAsync("Alt+a");
        var field = CaseSteps.Find(clerk);
        await Expect(field).ToBeFocusedAsync();
        var options = clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(6);
        var pinyin = await InputMethod.At(clerk);

        await pinyin.Compose("zuidi");
        await clerk.Keyboard.PressAsync("Enter");
        await clerk.Keyboard.PressAsync("ArrowDown");
        await pinyin.Choose("最低");
        await Expect(options).ToHaveCountAsync(1);
        await Expect(field).ToHaveValueAsync("最低");
        Assert.Equal(["最低"], await pinyin.Heard());

        await clerk.Keyboard.PressAsync("Control+A");
        await clerk.Keyboard.TypeAsync("zdsh");
        await Expect(options).ToHaveCountAsync(1);
        await clerk.Keyboard.PressAsync("Enter");
        await Expect(clerk.GetByRole(AriaRole.Dialog).GetByText("最低生活保障").First).ToBeVisibleAsync();
        await Expect(clerk.GetByLabel("居民身份证号码")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_is_remembered_is_not_written_over_a_name_that_is_being_typed()
    {
        BrowserHall.Require();
        var clerk = await CaseSteps.OnDuty(hall, "clerk09.wuyang");
        await CaseSteps.Intake(clerk, "lb1");
        await CaseSteps.Fill(clerk, "钱大海", "13800000021");
        await clerk.Keyboard.PressAsync("Alt+m");
        await CaseSteps.Keep(clerk, "当场办结");
        await CaseSteps.Intake(clerk, "lb3");
        var pinyin = await InputMethod.At(clerk);
        await clerk.Keyboard.TypeAsync(CaseSteps.Number("13800000021"));
        await clerk.Keyboard.PressAsync("Tab");
        var name = clerk.GetByLabel("姓名", new() { Exact = true });
        await Expect(name).ToHaveValueAsync("钱大海");
        await clerk.Keyboard.PressAsync("Control+A");
        await pinyin.Compose("qianxiaohai");
        // The server draws the form anew under the hands that compose.
        await clerk.GetByLabel("不予受理").EvaluateAsync("choice => choice.click()");
        await Expect(clerk.GetByLabel(new Regex("不予受理的理由"))).ToBeVisibleAsync();
        await Expect(name).ToHaveValueAsync("qianxiaohai");
        await pinyin.Choose("钱小海");

        await Expect(name).ToHaveValueAsync("钱小海");
        await clerk.Keyboard.PressAsync("Tab");
        await Expect(name).ToHaveValueAsync("钱小海");
    }

    [Fact]
    public async Task A_guide_is_found_at_the_console_while_the_hall_moves_on_and_by_visitors_without_an_account()
    {
        BrowserHall.Require();
        var clerk = await CaseSteps.OnDuty(hall, "clerk04.wuyang");
        var series = await VisitorSteps.SeriesOf(clerk);
        await clerk.Keyboard.PressAsync("Alt+z");
        var field = clerk.GetByRole(AriaRole.Combobox, new() { Name = "查找事项" });
        await Expect(field).ToBeFocusedAsync();
        var pinyin = await InputMethod.At(clerk);

        await pinyin.Compose("yanglao");
        // The console is drawn anew under the hands that compose.
        await VisitorSteps.Draw(hall, "wuyang", series);
        await Expect(clerk.Locator(".queue-row")).Not.ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("yanglao");
        await clerk.Keyboard.PressAsync("Escape");
        await pinyin.Choose("养老");
        await Expect(clerk.GetByRole(AriaRole.Option).First).ToContainTextAsync("养老");
        Assert.Equal(["养老"], await pinyin.Heard());

        var visitor = await hall.Page(1366, 768);
        await visitor.GotoAsync("public/wuyang/guides");
        await visitor.GetByRole(AriaRole.Searchbox, new() { Name = "查找事项" }).FocusAsync();
        pinyin = await InputMethod.At(visitor);
        // A plain form without scripts: the Enter that takes the word is the input method's own and never reaches it.
        await pinyin.Compose("yanglao");
        await pinyin.Choose("养老");
        await visitor.Keyboard.PressAsync("Enter");
        await Expect(visitor).ToHaveURLAsync(Looks("养老"));
        await Expect(visitor.GetByRole(AriaRole.Searchbox, new() { Name = "查找事项" })).ToHaveValueAsync("养老");
    }

    private static Regex Looks(string words) => new($"[?&]q={Regex.Escape(Uri.EscapeDataString(words))}(&|$)");
}
