using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>Pages longer than an old office PC's screen: what one acts with stays in sight, however far one has read.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LongPagesTests(BrowserHall hall) : IAsyncDisposable
{
    // The page itself, and whatever scrolls in it.
    private const string ToTheEnd = """
        () => {
          scrollTo(0, document.documentElement.scrollHeight);
          for (const part of document.querySelectorAll('main *'))
            if (part.scrollHeight > part.clientHeight && part.tagName !== 'TEXTAREA') part.scrollTop = part.scrollHeight;
        }
        """;

    private const string IsOnTop = """
        action => {
          const at = action.getBoundingClientRect();
          return action.contains(document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2));
        }
        """;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task A_guide_can_be_saved_and_the_summary_of_the_county_printed_from_wherever_one_reads()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("county.shanggao", "guides/items/MZ-001");
        await InSight(page, Button(page, "保存草稿"), Button(page, "停用"));

        await page.GotoAsync("county/reports/summary");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "各中心数据和图表" }).GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await InSight(page, page.GetByLabel("期次"), Link(page, "打印"), Link(page, "导出 Excel"), Link(page, "排名"));
    }

    [Fact]
    public async Task Holidays_can_be_chosen_for_import_and_the_table_of_authority_keeps_its_heads()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("admin", "admin/calendar");
        await BrowserHall.Settled(page);
        await Button(page, "导入放假安排").ClickAsync();
        await InSight(page, Button(page, "收起导入"), page.Locator(".file-pick"));

        await page.GotoAsync("admin/authority");
        await InSight(page, Button(page, "打印"), page.GetByRole(AriaRole.Columnheader, new() { Name = "系统管理员" }), page.GetByLabel("查找权限或角色"));
    }

    [Fact]
    public async Task Another_time_and_another_table_of_the_statistics_are_one_press_away()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("director.sixi", "reports/statistics");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "图表" })).ToBeVisibleAsync();
        await InSight(page, Link(page, "本季度"), Button(page, "查看"), Link(page, "按人员"));
    }

    [Fact]
    public async Task A_report_can_be_saved_and_signed_from_its_last_table()
    {
        BrowserHall.Require();
        await ReportWalkTests.VisitorsOfAPeriodThatIsOver("tianxin");
        var page = await hall.SignedIn("director.tianxin", "reports");
        await BrowserHall.Settled(page);
        await Button(page, "生成报告").Or(Link(page, "去核对")).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("工作报告");
        await InSight(page, Button(page, "保存"), Link(page, "导出 Excel"), Button(page, "签名报送"), Button(page, "重新统计"));
    }

    [Fact]
    public async Task The_next_steps_of_a_case_stay_beside_its_history()
    {
        BrowserHall.Require();
        var agent = await hall.SignedIn("agent.tianxin", "agent/new", 390, 844);
        await BrowserHall.Settled(agent);
        await agent.GetByLabel("查找申请事项").PressSequentiallyAsync("mz3");
        await agent.GetByRole(AriaRole.Option).First.ClickAsync();
        await agent.GetByLabel("居民身份证号码").FillAsync("11010519491231002X");
        await agent.GetByLabel("姓名", new() { Exact = true }).FillAsync("刘桂英");
        await agent.GetByLabel("联系电话").FillAsync("13800000088");
        await agent.GetByLabel("联系电话").PressAsync("Tab");
        await agent.GetByLabel(new Regex("委托我代为申请")).CheckAsync();
        await Button(agent, "提交申请").ClickAsync();
        await agent.WaitForURLAsync(new Regex("agent/cases/"));

        var page = await hall.SignedIn("director.tianxin", $"cases/{agent.Url.Split('/')[^1]}");
        var next = page.GetByRole(AriaRole.Region, new() { Name = "下一步" }).GetByRole(AriaRole.Button);
        await InSight(page, next.First, next.Last);
    }

    [Fact]
    public async Task The_slim_menu_shows_pictures_and_keeps_its_words_for_the_ear()
    {
        BrowserHall.Require();
        var page = await hall.SignedIn("director.sixi", "director");
        var line = page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" }).GetByRole(AriaRole.Link, new() { Name = "咨询台" });
        await Expect(line.Locator(".menu-icon")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.InRange(await line.Locator(".menu-word").EvaluateAsync<double>("word => word.getBoundingClientRect().width"), 0, 1);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = name });

    private static async Task InSight(IPage page, params ILocator[] actions)
    {
        await BrowserHall.Settled(page);
        await ToBeInSight(actions);
        await page.EvaluateAsync(ToTheEnd);
        await ToBeInSight(actions);
        Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    // A button that cannot be pressed now lets the mouse through.
    private static async Task ToBeInSight(ILocator[] actions)
    {
        foreach (var action in actions)
        {
            await Expect(action).ToBeInViewportAsync(new() { Ratio = 1 });
            Assert.True(await action.IsDisabledAsync() || await action.EvaluateAsync<bool>(IsOnTop), $"{action} is covered.");
        }
    }
}
