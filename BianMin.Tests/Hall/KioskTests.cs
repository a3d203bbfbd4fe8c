using AngleSharp.Dom;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Portal.Hall.Kiosk;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Hall;

/// <summary>The touch screen in the hall (HALL-6).</summary>
public sealed class KioskTests
{
    private const string Script = "hall/kiosk.js";

    [Fact]
    public void Two_taps_and_the_number_is_there()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        var kiosk = Open(fixture);

        Tap(kiosk, "治安调解");
        Tap(kiosk, "老年人");

        Assert.Equal("A001", kiosk.Find(".kiosk-ticket-number").TextContent);
        var (actor, request) = fixture.UseCases.Asked[0];
        Assert.Equal(ActorKind.Kiosk, actor.Kind);
        Assert.Equal((Courtesy.Elderly, TicketSource.Kiosk), (((DrawTicket)request).Courtesy, ((DrawTicket)request).Source));
    }

    [Fact]
    public async Task A_double_tap_draws_one_ticket()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        var answer = new TaskCompletionSource();
        fixture.UseCases.Gate = answer.Task;
        var kiosk = Open(fixture);
        Tap(kiosk, "治安调解");

        var first = Button(kiosk, "普通取号").ClickAsync(new());
        var second = Button(kiosk, "普通取号").ClickAsync(new());
        answer.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(1, fixture.UseCases.Issued);
    }

    [Fact]
    public void Trying_again_after_an_outage_keeps_the_key()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        fixture.UseCases.Refusal = Refusal.Unavailable();
        var kiosk = Open(fixture);
        Tap(kiosk, "治安调解");
        Tap(kiosk, "普通取号");

        fixture.UseCases.Refusal = null;
        Tap(kiosk, "再试一次");

        Assert.Equal("A001", kiosk.Find(".kiosk-ticket-number").TextContent);
        Assert.Single(fixture.UseCases.Asked.Select(a => a.Request).OfType<DrawTicket>().Select(d => d.IdempotencyKey).Distinct());
    }

    [Fact]
    public void The_paper_is_confirmed_when_the_printer_is_done()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        var script = fixture.Module(Script);
        var print = script.SetupVoid("print");
        var kiosk = Open(fixture);
        Tap(kiosk, "治安调解");
        Tap(kiosk, "普通取号");
        Assert.Equal("正在打印…", kiosk.Find(".kiosk-ticket-paper").TextContent);
        Assert.Empty(fixture.UseCases.Asked.Select(a => a.Request).OfType<ConfirmPaper>());

        print.SetVoidResult();

        kiosk.WaitForAssertion(() => Assert.Single(fixture.UseCases.Asked.Select(a => a.Request).OfType<ConfirmPaper>()));
        Assert.StartsWith("请取走号票", kiosk.Find(".kiosk-ticket-paper").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_paper_names_the_ticket_the_centre_and_its_code()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        var kiosk = Open(fixture);
        Tap(kiosk, "治安调解");
        Tap(kiosk, "普通取号");

        var paper = kiosk.Find(".paper");
        Assert.Contains("泗溪镇便民服务中心", paper.TextContent, StringComparison.Ordinal);
        Assert.Contains("A001", paper.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("data:image/png;base64,", paper.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_booking_is_checked_in_with_its_six_digits()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        var kiosk = Open(fixture);
        Tap(kiosk, "我有预约");
        foreach (var digit in "123456")
            Tap(kiosk, digit.ToString());

        Tap(kiosk, "确认取号");

        Assert.Equal("123456", Assert.Single(fixture.UseCases.Asked.Select(a => a.Request).OfType<CheckInBooking>()).Code);
    }

    [Fact]
    public void Five_digits_are_not_enough()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        var kiosk = Open(fixture);
        Tap(kiosk, "我有预约");
        foreach (var digit in "12345")
            Tap(kiosk, digit.ToString());

        Assert.True(Button(kiosk, "确认取号").HasAttribute("disabled"));
    }

    [Fact]
    public async Task An_idle_screen_goes_back_to_the_start()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        var kiosk = Open(fixture);
        Tap(kiosk, "治安调解");

        await kiosk.InvokeAsync(kiosk.Instance.GoHome);

        Assert.Equal("请选择要办的业务", kiosk.Find(".kiosk-question").TextContent);
    }

    [Fact]
    public void A_closed_hall_says_why_and_offers_no_ticket()
    {
        var hall = HallSnapshots.Sixi();
        using var fixture = new PublicFixture(hall with { Hours = hall.Hours with { Open = false, Text = "今日 14:00 开始办公" } });
        var kiosk = Open(fixture);

        Assert.Contains("今日 14:00 开始办公", kiosk.Markup, StringComparison.Ordinal);
        Assert.Empty(kiosk.FindAll(".kiosk-tiles"));
    }

    [Fact]
    public void A_refusal_is_told_in_its_own_words()
    {
        using var fixture = new PublicFixture(HallSnapshots.Sixi());
        fixture.UseCases.Refusal = HallRefusals.QuotaReached("民政", 60);
        var kiosk = Open(fixture);
        Tap(kiosk, "治安调解");
        Tap(kiosk, "普通取号");

        Assert.Contains("已取完", kiosk.Find("[role=alert] p").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<KioskPage> Open(PublicFixture fixture) =>
        fixture.Render<KioskPage>(p => p.Add(k => k.Center, "sixi"));

    private static IElement Button(IRenderedComponent<KioskPage> kiosk, string text) =>
        kiosk.FindAll("button").First(b => b.TextContent.Contains(text, StringComparison.Ordinal));

    private static void Tap(IRenderedComponent<KioskPage> kiosk, string text) => Button(kiosk, text).Click();
}
