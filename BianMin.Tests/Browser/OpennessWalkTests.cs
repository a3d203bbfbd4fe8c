using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>From the county's desk to what everybody can read, and from a wish of the centre to the lobby TV (OPEN-4, ORG-3).</summary>
[Collection(BrowserCollection.Name)]
public sealed class OpennessWalkTests(BrowserHall hall) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task The_county_publishes_an_item_the_centre_brings_it_in_and_everybody_finds_it_by_its_initials()
    {
        BrowserHall.Require();
        var county = await hall.SignedIn("county.ruijin", "guides/items/new");
        await BrowserHall.Settled(county);
        await Fill(county, "事项编码", "WALK-1");
        await Fill(county, "事项名称", "沼气池验收补助");
        await county.GetByRole(AriaRole.Button, new() { NameRegex = new("^保存草稿") }).ClickAsync();
        await Expect(county).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("guides/items/WALK-1$"));
        await Expect(county.GetByText("请至少填写一条办事条件。")).ToBeVisibleAsync();

        await Fill(county, "事项内容（一句话）", "对验收合格的户用沼气池给予补助。");
        await Fill(county, "原承办站所", "农技站");
        await Fill(county, "受理机构", "乡镇人民政府");
        await Fill(county, "决定机构", "县农业农村局");
        await county.GetByLabel("实施机关", new() { Exact = true }).SelectOptionAsync("Department");
        await Fill(county, "实施机关全称", "瑞金市农业农村局");
        await Fill(county, "承诺时限（日，0 为当场）", "5");
        await Fill(county, "办理结果", "补助决定");
        await Fill(county, "办事条件（每行一条）", "沼气池已验收合格。");
        await Row(county, "依据");
        await Fill(county, "法律法规全称", "《中华人民共和国农业法》");
        await Row(county, "材料");
        await Fill(county, "材料名称", "居民身份证");
        await Row(county, "步骤");
        await Row(county, "步骤");
        await county.GetByLabel("步骤名称").Nth(0).FillAsync("受理");
        await county.GetByLabel("步骤名称").Nth(1).FillAsync("审核");
        await county.GetByLabel("步骤名称").Nth(1).PressAsync("Tab");
        await county.GetByRole(AriaRole.Button, new() { Name = "保存并审核" }).ClickAsync();
        await county.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(county.GetByText("起施行").First).ToBeVisibleAsync();

        var director = await hall.SignedIn("director.shazhouba", "guides/center?q=zqcys");
        await BrowserHall.Settled(director);
        await director.GetByRole(AriaRole.Button, new() { Name = "进驻 沼气池验收补助" }).ClickAsync();
        await director.GetByLabel("1 号").First.CheckAsync();
        await director.GetByRole(AriaRole.Button, new() { Name = "确认进驻" }).ClickAsync();
        await Expect(director.GetByRole(AriaRole.Button, new() { Name = "撤出 沼气池验收补助" })).ToBeVisibleAsync();

        var visitor = await hall.Page(390, 844);
        await visitor.GotoAsync("public/shazhouba/guides?q=zqcys");
        await visitor.GetByRole(AriaRole.Link, new() { Name = "沼气池验收补助" }).ClickAsync();
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Name = "沼气池验收补助" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_window_that_the_county_refuses_is_not_there_and_one_it_agrees_to_is_on_the_TV_at_once()
    {
        BrowserHall.Require();
        var tv = await hall.Tv("shazhouba");
        await BrowserHall.Settled(tv);
        var director = await hall.SignedIn("director.shazhouba", "hall/windows");
        await BrowserHall.Settled(director);
        await Ask(director, "老年食堂");
        var county = await hall.SignedIn("county.ruijin", "county/windows");
        await BrowserHall.Settled(county);
        await county.GetByRole(AriaRole.Button, new() { Name = "不同意" }).ClickAsync();
        await county.GetByLabel("不同意的理由").FillAsync("请先补充人员");
        await county.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "不同意" }).ClickAsync();
        await Expect(county.GetByText("意见：请先补充人员")).ToBeVisibleAsync();

        await director.ReloadAsync();
        await BrowserHall.Settled(director);
        await Expect(director.GetByText("意见：请先补充人员")).ToBeVisibleAsync();
        Assert.Equal(0, await tv.GetByText("老年食堂").CountAsync());
        await Ask(director, "老年食堂");
        await county.ReloadAsync();
        await BrowserHall.Settled(county);
        await county.GetByRole(AriaRole.Button, new() { Name = "同意", Exact = true }).ClickAsync();
        await county.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "同意", Exact = true }).ClickAsync();

        await Expect(tv.GetByText("老年食堂").First).ToBeVisibleAsync();
    }

    private static async Task Ask(IPage director, string name)
    {
        await director.GetByRole(AriaRole.Button, new() { NameRegex = new("申请增设窗口$") }).ClickAsync();
        await director.GetByLabel("窗口名称").FillAsync(name);
        await director.GetByRole(AriaRole.Group, new() { Name = "叫号的号段" }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await director.GetByLabel("申请理由").FillAsync("方便老年人办事");
        await director.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        await Expect(director.GetByRole(AriaRole.Button, new() { Name = "撤回申请" })).ToBeVisibleAsync();
    }

    // A value is taken when its field is left.
    private static async Task Fill(IPage page, string label, string text)
    {
        await page.GetByLabel(label, new() { Exact = true }).First.FillAsync(text);
        await page.GetByLabel(label, new() { Exact = true }).First.PressAsync("Tab");
    }

    private static Task Row(IPage page, string what) => page.GetByRole(AriaRole.Button, new() { Name = $"＋ 增加{what}" }).ClickAsync();
}
