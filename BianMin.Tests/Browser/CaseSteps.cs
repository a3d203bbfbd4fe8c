using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>What a clerk does with an application, step by step, as the walks put it together.</summary>
internal static class CaseSteps
{
    /// <summary>The citizen's number of whoever has this telephone in a walk: each their own, so that no walk recalls another's applicant.</summary>
    public static string Number(string phone)
    {
        var body = "11010519491231" + phone[^3..];
        var sum = body.Select((digit, i) => (digit - '0') * ((1 << (17 - i)) % 11)).Sum();
        return body + "10X98765432"[sum % 11];
    }

    /// <summary>A clerk who has signed on as A at the window where they belong.</summary>
    public static async Task<IPage> OnDuty(BrowserHall hall, string user)
    {
        var clerk = await hall.SignedIn(user, "console");
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("^上岗 · A岗 ") }).First.ClickAsync();
        await Expect(clerk.GetByText("窗口空闲")).ToBeVisibleAsync();
        return clerk;
    }

    public static async Task Intake(IPage clerk, string item)
    {
        // A key pressed while the console is still busy with what came before presses nothing.
        await Expect(clerk.GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true })).ToBeEnabledAsync();
        await clerk.Keyboard.PressAsync("Alt+a");
        await Expect(Find(clerk)).ToBeFocusedAsync();
        await clerk.Keyboard.TypeAsync(item);
        await Expect(clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await clerk.Keyboard.PressAsync("Enter");
        await Expect(clerk.GetByLabel("居民身份证号码")).ToBeFocusedAsync();
    }

    public static async Task Fill(IPage clerk, string name, string phone)
    {
        await clerk.Keyboard.TypeAsync(Number(phone));
        await clerk.Keyboard.PressAsync("Tab");
        await clerk.GetByLabel("姓名", new() { Exact = true }).FillAsync(name);
        await clerk.GetByLabel("联系电话").FillAsync(phone);
    }

    public static async Task Answer(IPage clerk, string action, string label, string? words)
    {
        await clerk.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        var dialog = clerk.GetByRole(AriaRole.Dialog);
        if (words is not null)
            await dialog.GetByLabel(label).FillAsync(words);
        await Expect(dialog.GetByLabel(label)).Not.ToHaveValueAsync("");
        await dialog.GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Hands the result over to whoever signs the printed receipt.</summary>
    public static async Task HandOver(IPage clerk)
    {
        await clerk.GetByRole(AriaRole.Button, new() { Name = "送达签收", Exact = true }).ClickAsync();
        var dialog = clerk.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("领取人")).Not.ToHaveValueAsync("");
        await dialog.GetByLabel("送达方式").SelectOptionAsync("OnPaper");
        await Expect(dialog.GetByText("请领取人在纸上签名")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "送达签收" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    // What a press depends on, as the browser has it.
    private const string Standing = """
        () => JSON.stringify({
          page: { ...document.documentElement.dataset }, focus: document.activeElement?.outerHTML.slice(0, 160),
          save: document.querySelector("[data-shortcut=W]")?.outerHTML.slice(0, 200),
          unfit: [...document.querySelectorAll("[role=dialog] :invalid")].map(e => e.outerHTML.slice(0, 120)),
          values: [...document.querySelectorAll("[role=dialog] input, [role=dialog] textarea")].filter(e => e.type !== "radio").map(e => `${e.id}=${e.value}`),
        })
        """;

    public static ILocator Find(IPage clerk) => clerk.GetByLabel("查找申请事项");

    public static ILocator Save(IPage clerk) => clerk.GetByRole(AriaRole.Dialog).Locator("[data-shortcut=W]");

    /// <summary>Keeps what was decided, once the console has understood it.</summary>
    public static async Task<string> Keep(IPage clerk, string outcome)
    {
        await Expect(Save(clerk)).ToContainTextAsync(outcome);
        await Expect(Save(clerk)).ToBeEnabledAsync();
        await clerk.Keyboard.PressAsync("Alt+w");
        return await Taken(clerk, outcome);
    }

    public static async Task<string> Taken(IPage clerk, string outcome)
    {
        var dialog = clerk.GetByRole(AriaRole.Dialog);
        try
        {
            await Expect(dialog).ToHaveCountAsync(0);
        }
        catch (PlaywrightException)
        {
            // Why it stays open is said in it; without that nobody could tell a refusal from a lost key.
            Assert.Fail($"The intake stays open: {string.Join(" | ", await dialog.GetByRole(AriaRole.Alert).AllInnerTextsAsync())}\n{await clerk.EvaluateAsync<string>(Standing)}\n{await dialog.First.InnerTextAsync()}");
        }

        var told = clerk.Locator(".service-taken");
        await Expect(told).ToContainTextAsync(outcome);
        return await told.GetByRole(AriaRole.Link).InnerTextAsync();
    }
}
