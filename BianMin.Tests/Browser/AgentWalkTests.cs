using System.Text.RegularExpressions;
using BianMin.Tests.Cases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>A villager's wish from the village to the register: an agent with a telephone, a clerk at a window (CASE-10…CASE-12).</summary>
[Collection(BrowserCollection.Name)]
public sealed class AgentWalkTests(BrowserHall hall) : IAsyncDisposable
{
    private static readonly FilePayload Photo = new() { Name = "IMG_0001.png", MimeType = "image/png", Buffer = SampleFiles.Png };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task An_agent_submits_with_a_photograph_the_clerk_finishes_and_the_villager_signs()
    {
        BrowserHall.Require();
        var agent = await hall.SignedIn("agent.jinjiang", "agent", 390, 844);
        await Expect(agent.GetByText("还没有代办的事")).ToBeVisibleAsync();
        await agent.GetByRole(AriaRole.Link, new() { Name = "替村民申请" }).First.ClickAsync();
        await Expect(agent.GetByLabel("查找申请事项")).ToBeVisibleAsync();
        await BrowserHall.Settled(agent);
        await agent.GetByLabel("查找申请事项").PressSequentiallyAsync("mz3");
        await agent.GetByRole(AriaRole.Option).First.ClickAsync();
        await agent.Locator(".agent-materials input[type=file][multiple]").First.SetInputFilesAsync(Photo);
        await Expect(agent.Locator(".picked li")).ToHaveCountAsync(1);
        await Fill(agent, "11010519491231002Y");
        await agent.GetByRole(AriaRole.Button, new() { Name = "提交申请和 1 个附件" }).ClickAsync();
        await Expect(agent.GetByRole(AriaRole.Alert)).ToContainTextAsync("委托");
        await agent.GetByLabel(new Regex("委托我代为申请")).CheckAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "提交申请和 1 个附件" }).ClickAsync();
        await Expect(agent.GetByRole(AriaRole.Alert)).ToContainTextAsync("身份证号码不正确");
        await Expect(agent.GetByLabel("姓名", new() { Exact = true })).ToHaveValueAsync("刘桂英");
        await Fill(agent, "11010519491231002X");
        await agent.GetByRole(AriaRole.Button, new() { Name = "提交申请和 1 个附件" }).ClickAsync();
        await agent.WaitForURLAsync(new Regex("agent/cases/"));
        await Expect(agent.GetByText("已交到窗口")).ToBeVisibleAsync();
        var number = agent.Url.Split('/')[^1];

        var clerk = await Finish(number);

        await agent.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "我的代办" }).ClickAsync();
        await Expect(agent.GetByText("有新进展")).ToBeVisibleAsync();
        await Expect(agent.GetByText("请您：领取结果")).ToBeVisibleAsync();
        await agent.GetByRole(AriaRole.Link, new() { NameRegex = new(number) }).ClickAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "我已领取结果" }).ClickAsync();
        await Expect(agent.GetByText("结果在您手里，还没有交给申请人")).ToBeVisibleAsync();
        await Sign(agent);
        await agent.GetByRole(AriaRole.Button, new() { Name = "已交给接收人" }).ClickAsync();
        await Expect(agent.GetByText("结果已经交给申请人")).ToBeVisibleAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "显示图片" }).ClickAsync();
        await Expect(agent.GetByRole(AriaRole.Img, new() { NameRegex = new("^签名") })).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(agent, "agent/cases/{number}"));
        Assert.True(await agent.Locator(".attachments img").Last.EvaluateAsync<bool>("async i => { await i.decode(); return i.naturalWidth === 900; }"));

        await clerk.GotoAsync($"registers/agency?q={number}");
        await Expect(clerk.GetByText(number)).ToBeVisibleAsync();
        await Expect(clerk.GetByText("给予一次性救助").First).ToBeVisibleAsync();
        await clerk.GotoAsync($"cases/{number}");
        await clerk.GotoAsync(await clerk.GetByRole(AriaRole.Link, new() { Name = "送达回证" }).GetAttributeAsync("href") ?? "");
        await Expect(clerk.GetByRole(AriaRole.Img, new() { Name = "电子签名" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_before_it_is_sent_and_strangers_get_no_byte()
    {
        BrowserHall.Require();
        var agent = await hall.SignedIn("agent.shazhouba", "agent/new", 390, 844);
        await BrowserHall.Settled(agent);
        await agent.GetByLabel("查找申请事项").PressSequentiallyAsync("mz3");
        await agent.GetByRole(AriaRole.Option).First.ClickAsync();
        await agent.Locator(".agent-materials input[type=file][multiple]").First
            .SetInputFilesAsync(new FilePayload { Name = "身份证.png", MimeType = "image/png", Buffer = "<html>"u8.ToArray() });
        await Expect(agent.GetByRole(AriaRole.Alert)).ToContainTextAsync("不是照片或扫描件");
        await Expect(agent.Locator(".picked li")).ToHaveCountAsync(0);

        await agent.Locator(".agent-materials input[type=file][multiple]").First.SetInputFilesAsync(Photo);
        await Fill(agent, "11010519491231002X");
        await agent.GetByLabel(new Regex("委托我代为申请")).CheckAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "提交申请和 1 个附件" }).ClickAsync();
        await agent.WaitForURLAsync(new Regex("agent/cases/"));
        await BrowserHall.Settled(agent);
        var address = await agent.Locator(".attachment-face").First.GetAttributeAsync("href") ?? "";
        var mine = await agent.APIRequest.GetAsync($"{hall.Portal.Address}{address}");
        Assert.Equal((200, "no-store", "nosniff"), (mine.Status, mine.Headers["cache-control"], mine.Headers["x-content-type-options"]));
        Assert.StartsWith("sandbox", mine.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Equal(SampleFiles.Png, await mine.BodyAsync());
        foreach (var (user, status) in new[] { ("agent.wuyang", 403), ("clerk01.wuyang", 403), ("inspector.shazhouba", 403), ("clerk01.shazhouba", 200) })
        {
            var page = await hall.SignedIn(user, "access-denied");
            Assert.Equal((user, status), (user, (await page.APIRequest.GetAsync($"{hall.Portal.Address}{address}")).Status));
        }
    }

    private async Task<IPage> Finish(string number)
    {
        var clerk = await hall.SignedIn("director.jinjiang", "cases?v=Unanswered");
        await Expect(clerk.GetByRole(AriaRole.Row, new() { NameRegex = new(number) })).ToContainTextAsync("代办");
        await clerk.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await BrowserHall.Settled(clerk);
        await Expect(clerk.GetByText("附件 1 个")).ToBeVisibleAsync();
        foreach (var box in await clerk.GetByLabel("已收到").AllAsync())
            await box.CheckAsync();
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("登记收到的") }).ClickAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true }).ClickAsync();
        await Expect(clerk.GetByText("办理中").First).ToBeVisibleAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "办结", Exact = true }).ClickAsync();
        var dialog = clerk.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("办理结果").FillAsync("给予一次性救助 2000 元");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "办结" }).ClickAsync();
        await Expect(clerk.GetByText("已办结，待领取").First).ToBeVisibleAsync();
        return clerk;
    }

    private static async Task Fill(IPage agent, string number)
    {
        await agent.GetByLabel("居民身份证号码").FillAsync(number);
        await agent.GetByLabel("姓名", new() { Exact = true }).FillAsync("刘桂英");
        await agent.GetByLabel("联系电话").FillAsync("13800000077");
        await agent.GetByLabel("联系电话").PressAsync("Tab");
    }

    private static async Task Sign(IPage agent)
    {
        var pad = agent.Locator(".signature-pad");
        await pad.ScrollIntoViewIfNeededAsync();
        await Expect(agent.GetByLabel("接收人")).ToHaveValueAsync("刘桂英");
        var box = (await pad.BoundingBoxAsync())!;
        await agent.Mouse.MoveAsync(box.X + 40, box.Y + 30);
        await agent.Mouse.DownAsync();
        await agent.Mouse.MoveAsync(box.X + 200, box.Y + 90, new() { Steps = 8 });
        await agent.Mouse.MoveAsync(box.X + 60, box.Y + 100, new() { Steps = 8 });
        await agent.Mouse.UpAsync();
    }
}
