using BianMin.Domain.Hall;
using BianMin.Portal.Hall.Console;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Hall;

/// <summary>The guides beside the person in service (OPEN-2).</summary>
public sealed class GuidePanelTests
{
    [Fact]
    public void Nothing_is_read_before_the_search_is_used()
    {
        using var fixture = Room();
        var console = fixture.Render<ConsolePage>();
        Assert.Empty(fixture.GuideQueries.Read);
        Assert.NotEmpty(console.FindAll(".window-info"));

        console.Find("[role=combobox]").Focus();

        Assert.Equal(HallSnapshots.Sixi().Day, Assert.Single(fixture.GuideQueries.Read));
        Assert.Equal(["临时救助", "最低生活保障审核确认", "人民调解"], Names(console));
    }

    [Fact]
    public void Two_letters_and_Enter_open_what_is_told()
    {
        using var fixture = Room(HallSnapshots.Sixi().At(2, TicketState.Serving));
        var console = Used(fixture);

        Type(console, "zd");
        Press(console, "Enter");

        var told = console.Find(".guide-tell");
        foreach (var thing in (string[])["办理窗口", "受理依据", "受理程序", "申请材料", "服务承诺", "收费标准", "受理单位", "联系电话"])
            Assert.Contains(thing, told.TextContent, StringComparison.Ordinal);
        Assert.Equal(["主要材料", "一般材料", "可容缺后补", "可承诺代替"], told.QuerySelectorAll(".mark").Select(m => m.TextContent));
        Assert.Equal("public/sixi/guides/MZ-001", console.Find("[data-print-page]").GetAttribute("data-print-page"));
    }

    [Fact]
    public void Arrows_choose_another_line_and_stop_at_the_ends()
    {
        using var fixture = Room();
        var console = Used(fixture);

        Press(console, "ArrowUp");
        Assert.Equal("临时救助", Selected(console));
        Press(console, "ArrowDown");
        Assert.Equal("最低生活保障审核确认", Selected(console));
        for (var i = 0; i < 5; i++)
            Press(console, "ArrowDown");

        Assert.Equal("人民调解", Selected(console));
        Assert.Equal("guide-SF-001", console.Find("[role=combobox]").GetAttribute("aria-activedescendant"));
    }

    [Fact]
    public void Esc_goes_one_step_back_and_never_loses_what_was_typed()
    {
        using var fixture = Room();
        var console = Used(fixture);
        Type(console, "lsjz");
        Press(console, "Enter");
        Assert.NotEmpty(console.FindAll(".guide-tell"));

        console.Find(".guide-tell").KeyDown("Escape");
        Assert.Equal(["临时救助"], Names(console));
        Press(console, "Escape");

        Assert.NotEmpty(console.FindAll(".window-info"));
        Assert.Equal("lsjz", console.Find("[role=combobox]").GetAttribute("value"));
    }

    [Fact]
    public void Enter_that_ends_a_word_of_the_input_method_opens_nothing()
    {
        using var fixture = Room();
        var console = Used(fixture);

        console.Find("[role=combobox]").KeyDown(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter", IsComposing = true });

        Assert.Empty(console.FindAll(".guide-tell"));
    }

    [Fact]
    public async Task A_new_set_up_or_day_is_read_again_and_a_mere_call_is_not()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = Room(hall);
        var console = Used(fixture);

        await fixture.Feed.Show(hall.Waiting(2, 3));
        Assert.Single(fixture.GuideQueries.Read);
        fixture.GuideQueries.With("MZ-002", "特困人员认定", "救助", 2);
        await fixture.Feed.Show(hall.Waiting(2, 4) with { Center = hall.Center with { Version = 2 } });
        console.WaitForAssertion(() => Assert.Contains("特困人员认定", Names(console)));
        await fixture.Feed.Show(hall.Waiting(2, 5) with { Version = 9, Center = hall.Center with { Version = 2 }, Day = hall.Day.AddDays(1) });

        console.WaitForAssertion(() => Assert.Equal([hall.Day, hall.Day, hall.Day.AddDays(1)], fixture.GuideQueries.Read));
    }

    [Fact]
    public void What_was_published_meanwhile_is_there_after_some_minutes()
    {
        using var fixture = Room();
        var console = Used(fixture);
        fixture.GuideQueries.With("MZ-002", "特困人员认定", "救助", 2);

        console.Find("[role=combobox]").Focus();
        Assert.DoesNotContain("特困人员认定", Names(console));
        fixture.Clock.Advance(TimeSpan.FromMinutes(6));
        console.Find("[role=combobox]").Focus();

        console.WaitForAssertion(() => Assert.Contains("特困人员认定", Names(console)));
    }

    [Fact]
    public void While_they_are_read_it_says_so_and_what_was_typed_meanwhile_counts()
    {
        using var fixture = Room();
        var gate = new TaskCompletionSource();
        fixture.GuideQueries.Gate = gate.Task;
        var console = Used(fixture);
        Assert.Contains("正在取出办事指南", console.Find(".guide-panel").TextContent, StringComparison.Ordinal);

        Type(console, "ls");
        gate.SetResult();

        console.WaitForAssertion(() => Assert.Equal(["临时救助"], Names(console)));
    }

    [Fact]
    public void Nothing_published_nothing_found_and_nothing_readable_are_told_apart()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(2), HallSnapshots.Sixi());
        fixture.GuideQueries.Fault = new TimeoutException();
        var console = Used(fixture);
        Assert.Contains("叫号和办理不受影响", console.Find(".guide-panel").TextContent, StringComparison.Ordinal);

        fixture.GuideQueries.Fault = null;
        console.FindAll(".guide-panel button").Single(b => b.TextContent == "再试一次").Click();
        Assert.Contains("还没有公布办事指南", console.Find(".guide-panel").TextContent, StringComparison.Ordinal);

        using var full = Room();
        var other = Used(full);
        Type(other, "qqq");
        Assert.Contains("没有找到", other.Find(".guide-panel").TextContent, StringComparison.Ordinal);
    }

    private static PortalFixture Room(HallSnapshot? hall = null)
    {
        var fixture = new PortalFixture(PortalFixture.Clerk(2), hall ?? HallSnapshots.Sixi());
        fixture.GuideQueries.With("MZ-001", "最低生活保障审核确认", "救助", 1, 2).With("LS-001", "临时救助", "救助", 2).With("SF-001", "人民调解", "纠纷", 1);
        return fixture;
    }

    private static IRenderedComponent<ConsolePage> Used(PortalFixture fixture)
    {
        var console = fixture.Render<ConsolePage>();
        console.Find("[role=combobox]").Focus();
        return console;
    }

    private static void Type(IRenderedComponent<ConsolePage> console, string text) => console.Find("[role=combobox]").Input(text);

    private static void Press(IRenderedComponent<ConsolePage> console, string key) => console.Find("[role=combobox]").KeyDown(key);

    private static IEnumerable<string> Names(IRenderedComponent<ConsolePage> console) =>
        console.FindAll("[role=option] strong").Select(o => o.TextContent);

    private static string Selected(IRenderedComponent<ConsolePage> console) => console.Find("[role=option][aria-selected=true] strong").TextContent;
}
