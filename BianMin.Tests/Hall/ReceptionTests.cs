using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Portal.Hall.Reception;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace BianMin.Tests.Hall;

/// <summary>The reception desk tells what came of each of its forms.</summary>
public sealed class ReceptionTests
{
    private static readonly DrawnTicket Drawn = new(HallSnapshots.Id('t', 1), "A905", "A", "治安调解", 4, new WaitEstimate(8, 12), Existing: false);

    [Fact]
    public void A_refused_number_of_the_paper_pad_is_said()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        fixture.UseCases.Refusal = HallRefusals.PadNumberUsed("A905");
        var reception = fixture.Render<ReceptionPage>();

        KeyIn(reception, 905);

        Assert.Contains(HallRefusals.PadNumberUsed("A905").Message, reception.Find(".refusal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_the_paper_pad_that_was_keyed_in_is_said_and_takes_the_refusal_before_it_away()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        fixture.UseCases.Refusal = HallRefusals.PadNumberUsed("A905");
        var reception = fixture.Render<ReceptionPage>();
        KeyIn(reception, 905);
        (fixture.UseCases.Refusal, fixture.UseCases.Answer) = (null, Drawn);

        KeyIn(reception, 906);

        Assert.Contains("A905", reception.Find(".reception-answer [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(reception.FindAll(".refusal"));
    }

    [Fact]
    public void A_draw_in_a_closed_hall_is_said()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        fixture.UseCases.Refusal = HallRefusals.Closed("今天办公已结束");
        var reception = fixture.Render<ReceptionPage>();

        Draw(reception);

        Assert.Contains("今天办公已结束", reception.Find(".refusal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printer_that_does_not_answer_is_said_beside_the_number_that_was_drawn()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        fixture.JSInterop.SetupModule("./hall/paper.js").SetupVoid("print").SetException(new JSException("no afterprint"));
        fixture.UseCases.Answer = Drawn;
        var reception = fixture.Render<ReceptionPage>();

        Draw(reception);

        reception.WaitForAssertion(() => Assert.Contains("打印机没有回应", reception.Find(".refusal").TextContent, StringComparison.Ordinal));
        Assert.Contains("A905", reception.Find(".reception-answer [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draw-title", "请选择要办理的业务，号段是一个大写字母。")]
    [InlineData("pad-title", "请选择要办理的业务。", "纸质备用号从 901 到 999，请核对票面号码。")]
    [InlineData("book-title", "请选择要办理的业务。", "请填写预约的时间。")]
    public void What_a_form_lacks_is_told_at_its_fields_and_above_them_where_the_focus_goes(string form, params string[] faults)
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        var reception = fixture.Render<ReceptionPage>();

        reception.Find($"form[aria-labelledby={form}]").Submit();

        Assert.Equal(faults, reception.FindAll($"form[aria-labelledby={form}] .form-errors li").Select(l => l.TextContent));
        Assert.Equal(faults.Length, reception.FindAll($"form[aria-labelledby={form}] [aria-invalid=true]").Count);
        fixture.JSInterop.VerifyFocusAsyncInvoke();
        Assert.Empty(fixture.UseCases.Asked);
    }

    [Fact]
    public void What_is_looked_for_in_the_days_tickets_is_in_the_address()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        var navigation = fixture.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("hall/reception?series=A&state=NoShow&paper=true&p=2");
        var reception = fixture.Render<ReceptionPage>();
        Assert.Equal((new TicketFilter("A", TicketState.NoShow, null, true), 20), Assert.Single(fixture.Tickets.Asked));
        Assert.True(reception.Find(".reception-check input").HasAttribute("checked"));

        reception.Find("#ticket-number").Change(" A012 ");

        Assert.EndsWith("hall/reception?series=A&state=NoShow&paper=true&no=A012", navigation.Uri, StringComparison.Ordinal);
        Assert.Equal((new TicketFilter("A", TicketState.NoShow, "A012", true), 0), fixture.Tickets.Asked[^1]);
    }

    private static void KeyIn(IRenderedComponent<ReceptionPage> reception, int number)
    {
        reception.Find("form[aria-labelledby=pad-title] select").Change("A");
        reception.Find("form[aria-labelledby=pad-title] input").Change(number);
        reception.Find("form[aria-labelledby=pad-title]").Submit();
    }

    private static void Draw(IRenderedComponent<ReceptionPage> reception)
    {
        reception.Find("form[aria-labelledby=draw-title] select").Change("A");
        reception.Find("form[aria-labelledby=draw-title]").Submit();
    }
}
