using BianMin.Domain.Cases;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Database;

/// <summary>Acts that belong together happen together, or not at all.</summary>
public sealed class EndAndCallNextTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whichever_way_a_visitor_leaves_the_next_is_called_in_the_same_step(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var here = await Called(fixture);
        foreach (var (end, state) in new[] { (ServiceEnd.Finished, TicketState.Finished), (ServiceEnd.NotCome, TicketState.NoShow), (ServiceEnd.PutAside, TicketState.Held) })
        {
            var waits = await fixture.Draw();
            if (end != ServiceEnd.NotCome)
                await fixture.Must(fixture.Clerk(1), new StartService(fixture.CenterId, fixture.Window(1), here));

            var next = await fixture.Must(fixture.Clerk(1), Ends(fixture, here, end));

            Assert.Equal(waits.TicketId, next.Called?.TicketId);
            Assert.Equal((state, TicketState.Called), (await State(fixture, here), await State(fixture, waits.TicketId)));
            here = waits.TicketId;
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_second_press_calls_nobody_else(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var here = await Called(fixture);
        await fixture.Must(fixture.Clerk(1), new StartService(fixture.CenterId, fixture.Window(1), here));
        await fixture.Draw();
        await fixture.Draw();

        var once = await fixture.Must(fixture.Clerk(1), Ends(fixture, here, ServiceEnd.Finished));
        var twice = await fixture.Must(fixture.Clerk(1), Ends(fixture, here, ServiceEnd.Finished));

        Assert.Equal(once.Called?.TicketId, twice.Called?.TicketId);
        await using var context = await fixture.Context();
        Assert.Equal(1, await context.Set<Ticket>().CountAsync(t => t.CenterId == fixture.CenterId && t.State == TicketState.Waiting, Cancel));
    }

    [Fact]
    public async Task Where_nobody_waits_the_visitor_leaves_all_the_same()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var here = await Called(fixture);

        Assert.Null((await fixture.Must(fixture.Clerk(1), Ends(fixture, here, ServiceEnd.NotCome))).Called);
        Assert.Equal(TicketState.NoShow, await State(fixture, here));
    }

    [Fact]
    public async Task Who_cannot_leave_that_way_stays_and_nobody_is_called()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var here = await Called(fixture);
        await fixture.Must(fixture.Clerk(1), new StartService(fixture.CenterId, fixture.Window(1), here));
        var waits = await fixture.Draw();

        Assert.False((await fixture.UseCases.Do(fixture.Clerk(1), Ends(fixture, here, ServiceEnd.NotCome), Cancel)).Succeeded);
        await fixture.Refused(fixture.Clerk(1), Ends(fixture, here, ServiceEnd.PutAside) with { Reason = "" }, "request.invalid");

        Assert.Equal((TicketState.Serving, TicketState.Waiting), (await State(fixture, here), await State(fixture, waits.TicketId)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_application_for_another_window_goes_there_with_the_ticket_or_is_not_taken_in(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var (hall, window) = (fixture.Hall, fixture.Hall.Window(2));
        await hall.Must(fixture.Clerk, new SignOnPost(fixture.Center, hall.Window(1)));
        var here = await Called(hall);
        var asking = await fixture.Asking(new(IntakeOutcome.Redirect, "2号窗口"));
        asking = asking with { TicketId = here, SendTo = window };

        await hall.Refused(fixture.Clerk, asking, HallRefusals.WindowNotOpen("").Code);
        Assert.Equal(0, await Cases(hall));
        await hall.Must(hall.Clerk(2), new SignOnPost(fixture.Center, window));
        await hall.Must(fixture.Clerk, asking);

        await using var context = await hall.Context();
        var ticket = await context.Set<Ticket>().SingleAsync(t => t.Id == here, Cancel);
        Assert.Equal((TicketState.Waiting, window, 1), (ticket.State, ticket.TargetWindowId, await Cases(hall)));
    }

    private static EndAndCallNext Ends(HallFixture fixture, Guid ticket, ServiceEnd end) =>
        new(fixture.CenterId, fixture.Window(1), ticket, end, end == ServiceEnd.PutAside ? "回家取材料" : "");

    private static async Task<Guid> Called(HallFixture fixture)
    {
        await fixture.Draw();
        return (await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null))).TicketId;
    }

    private static async Task<TicketState> State(HallFixture fixture, Guid ticket)
    {
        await using var context = await fixture.Context();
        return (await context.Set<Ticket>().SingleAsync(t => t.Id == ticket, Cancel)).State;
    }

    private static async Task<int> Cases(HallFixture hall)
    {
        await using var context = await hall.Context();
        return await context.Set<Case>().CountAsync(c => c.CenterId == hall.CenterId, Cancel);
    }
}
