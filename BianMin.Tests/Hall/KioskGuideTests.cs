using AngleSharp.Dom;
using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Hall.Kiosk;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Hall;

/// <summary>The guides at the touch screen (HALL-6).</summary>
public sealed class KioskGuideTests
{
    private const string Script = "hall/kiosk.js";

    [Fact]
    public void Letters_find_the_item_and_lead_to_a_ticket_of_its_window()
    {
        using var fixture = Room();
        var kiosk = Open(fixture);

        Type(kiosk, "ZDSH");
        Tap(kiosk, "最低生活保障");
        Assert.Contains("2号窗口", kiosk.Find(".eight").TextContent, StringComparison.Ordinal);
        Tap(kiosk, "取号办理");
        Tap(kiosk, "普通取号");

        Assert.Equal("B", Assert.Single(fixture.UseCases.Asked.Select(a => a.Request).OfType<DrawTicket>()).Series);
        Assert.NotEmpty(kiosk.FindAll(".kiosk-ticket-number"));
    }

    [Fact]
    public void Who_may_go_to_several_windows_chooses_one_and_can_step_back()
    {
        using var fixture = Room();
        var kiosk = Open(fixture);
        Type(kiosk, "TD");
        Tap(kiosk, "土地权属争议");
        Tap(kiosk, "取号办理");
        Assert.Equal(["A", "C"], kiosk.FindAll(".kiosk-tile-code").Select(c => c.TextContent));

        Tap(kiosk, "计生");
        Tap(kiosk, "返回");
        Assert.Equal(2, kiosk.FindAll(".kiosk-tile").Count);
        Tap(kiosk, "返回");
        Assert.NotEmpty(kiosk.FindAll(".guide-text"));
        Tap(kiosk, "返回");
        Assert.Equal("TD", kiosk.Find(".guide-letters strong").TextContent);
        Tap(kiosk, "返回");
        Assert.Equal("请选择要办的业务", kiosk.Find(".kiosk-question").TextContent);
    }

    [Fact]
    public void Windows_and_occasions_lead_to_the_same_guides()
    {
        using var fixture = Room();
        var kiosk = Open(fixture);

        Tap(kiosk, "按窗口");
        Tap(kiosk, "计生");
        Assert.Equal("土地权属争议处理", Assert.Single(kiosk.FindAll(".guide-row-name")).TextContent);
        Tap(kiosk, "返回");
        Tap(kiosk, "按人生大事");
        Tap(kiosk, "救助");
        Assert.Equal("最低生活保障审核确认", Assert.Single(kiosk.FindAll(".guide-row-name")).TextContent);
    }

    [Fact]
    public void A_long_result_is_turned_by_large_buttons_and_keeps_its_page()
    {
        using var fixture = Room();
        for (var n = 1; n <= 9; n++)
            fixture.GuideQueries.With($"HJ-00{n}", $"户口登记项目{n}", "户籍", 4);
        var kiosk = Open(fixture);
        Type(kiosk, "HK");

        Tap(kiosk, "下一页");
        Assert.Contains("第 2 页，共 3 页", kiosk.Find(".guide-pager").TextContent, StringComparison.Ordinal);
        kiosk.Find(".guide-row").Click();
        Tap(kiosk, "返回");

        Assert.Contains("第 2 页", kiosk.Find(".guide-pager").TextContent, StringComparison.Ordinal);
        Assert.Equal("户口登记项目5", kiosk.Find(".guide-row-name").TextContent);
    }

    [Fact]
    public void Letters_that_fit_nothing_are_said_so_and_can_be_taken_back()
    {
        using var fixture = Room();
        var kiosk = Open(fixture);

        Type(kiosk, "ZDQ");
        Assert.Contains("没有找到", kiosk.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Tap(kiosk, "退格");

        Assert.Equal("最低生活保障审核确认", kiosk.Find(".guide-row-name").TextContent);
    }

    [Fact]
    public void A_centre_without_guides_says_so()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        var kiosk = Open(fixture);

        Assert.Contains("还没有公布办事指南", kiosk.Find(".kiosk-closed").TextContent, StringComparison.Ordinal);
        Assert.Empty(kiosk.FindAll(".letter-pad"));
    }

    [Fact]
    public void Guides_that_cannot_be_read_leave_the_tickets_alone()
    {
        using var fixture = Room();
        fixture.GuideQueries.Fault = new TimeoutException();
        var kiosk = Open(fixture);
        Assert.Contains("取号不受影响", kiosk.Find(".kiosk-closed").TextContent, StringComparison.Ordinal);

        fixture.GuideQueries.Fault = null;
        Tap(kiosk, "再试一次");

        Assert.Equal("您要办什么事？", kiosk.Find(".kiosk-question").TextContent);
    }

    [Fact]
    public void In_a_closed_hall_guides_are_read_and_no_ticket_is_offered()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = Room(hall with { Hours = hall.Hours with { Open = false, Text = "今日 14:00 开始办公" } });
        var kiosk = Open(fixture);
        Type(kiosk, "ZD");
        Tap(kiosk, "最低生活保障");

        Assert.Contains(HallRefusals.Closed("今日 14:00 开始办公").Message, kiosk.Find(".guide-windows").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(kiosk.FindAll("button"), b => b.TextContent.Contains("取号办理", StringComparison.Ordinal));
        Assert.Contains(kiosk.FindAll("button"), b => b.TextContent.Contains("打印指南", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PostState.Closed, "未开放")]
    [InlineData(PostState.Uncovered, "空岗")]
    public void A_window_at_which_nobody_stands_is_said_to_be_so(PostState state, string word)
    {
        using var fixture = Room(state == PostState.Closed ? HallSnapshots.Sixi().Closed(2) : HallSnapshots.Sixi().Left(2));
        var kiosk = Open(fixture);
        Type(kiosk, "ZD");
        Tap(kiosk, "最低生活保障");

        var said = kiosk.Find(".guide-windows").TextContent;
        Assert.Contains(word, said, StringComparison.Ordinal);
        Assert.Contains("窗口现在没有人", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_is_printed_as_the_ticket_is()
    {
        using var fixture = Room();
        var print = fixture.Module(Script).SetupVoid("print");
        var kiosk = Open(fixture);
        Type(kiosk, "ZD");
        Tap(kiosk, "最低生活保障");

        Tap(kiosk, "打印指南");
        Assert.Contains("正在打印", kiosk.Find(".guide-paper-state").TextContent, StringComparison.Ordinal);
        print.SetVoidResult();

        kiosk.WaitForAssertion(() => Assert.Contains("请取走", kiosk.Find(".guide-paper-state").TextContent, StringComparison.Ordinal));
        var paper = kiosk.Find("[data-paper]");
        Assert.Contains("居民户口簿", paper.TextContent, StringComparison.Ordinal);
        Assert.Contains("可容缺后补", paper.TextContent, StringComparison.Ordinal);
        Assert.Empty(fixture.UseCases.Asked);
    }

    [Fact]
    public async Task An_idle_screen_forgets_what_was_looked_for()
    {
        using var fixture = Room();
        var kiosk = Open(fixture);
        Type(kiosk, "ZD");
        Tap(kiosk, "最低生活保障");

        await kiosk.InvokeAsync(kiosk.Instance.GoHome);
        Tap(kiosk, "看指南");

        Assert.Empty(kiosk.FindAll(".guide-letters strong"));
    }

    private static PublicFixture Room(HallSnapshot? hall = null)
    {
        var fixture = new PublicFixture(hall ?? HallSnapshots.Sixi());
        fixture.GuideQueries.With("MZ-001", "最低生活保障审核确认", "救助", 2).With("GT-004", "土地权属争议处理", "纠纷", 1, 3);
        return fixture;
    }

    private static IRenderedComponent<KioskPage> Open(PublicFixture fixture)
    {
        var kiosk = fixture.Render<KioskPage>(p => p.Add(k => k.Center, "sixi"));
        Tap(kiosk, "看指南");
        return kiosk;
    }

    private static void Type(IRenderedComponent<KioskPage> kiosk, string letters)
    {
        foreach (var letter in letters)
            kiosk.FindAll(".letter-pad button").First(b => b.TextContent == letter.ToString()).Click();
    }

    private static void Tap(IRenderedComponent<KioskPage> kiosk, string text) =>
        kiosk.FindAll("button").First(b => b.TextContent.Contains(text, StringComparison.Ordinal)).Click();
}
