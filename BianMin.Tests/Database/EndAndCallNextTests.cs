using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
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
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        var here = await Called(house);
        foreach (var (end, state) in new[] { (ServiceEnd.Finished, TicketState.Finished), (ServiceEnd.NotCome, TicketState.NoShow), (ServiceEnd.PutAside, TicketState.Held) })
        {
            var waits = await house.Draw();
            if (end != ServiceEnd.NotCome)
                await house.Must(house.Clerk(1), new StartService(house.CenterId, house.Window(1), here));

            var next = await house.Must(house.Clerk(1), Ends(house, here, end));

            Assert.Equal(waits.TicketId, next.Called?.TicketId);
            Assert.Equal((state, TicketState.Called), (await State(house, here), await State(house, waits.TicketId)));
            here = waits.TicketId;
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_second_press_calls_nobody_else(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        var here = await Called(house);
        await house.Must(house.Clerk(1), new StartService(house.CenterId, house.Window(1), here));
        await house.Draw();
        await house.Draw();

        var once = await house.Must(house.Clerk(1), Ends(house, here, ServiceEnd.Finished));
        var twice = await house.Must(house.Clerk(1), Ends(house, here, ServiceEnd.Finished));

        Assert.Equal(once.Called?.TicketId, twice.Called?.TicketId);
        await using var context = await house.Context();
        Assert.Equal(1, await context.Set<Ticket>().CountAsync(t => t.CenterId == house.CenterId && t.State == TicketState.Waiting, Cancel));
    }

    [Fact]
    public async Task Where_nobody_waits_the_visitor_leaves_all_the_same()
    {
        await using var house = await HallHouse.Open("Sqlite");
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        var here = await Called(house);

        Assert.Null((await house.Must(house.Clerk(1), Ends(house, here, ServiceEnd.NotCome))).Called);
        Assert.Equal(TicketState.NoShow, await State(house, here));
    }

    [Fact]
    public async Task Who_cannot_leave_that_way_stays_and_nobody_is_called()
    {
        await using var house = await HallHouse.Open("Sqlite");
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        var here = await Called(house);
        await house.Must(house.Clerk(1), new StartService(house.CenterId, house.Window(1), here));
        var waits = await house.Draw();

        Assert.False((await house.Desk.Do(house.Clerk(1), Ends(house, here, ServiceEnd.NotCome), Cancel)).Succeeded);
        await house.Refused(house.Clerk(1), Ends(house, here, ServiceEnd.PutAside) with { Reason = "" }, "desk.invalid");

        Assert.Equal((TicketState.Serving, TicketState.Waiting), (await State(house, here), await State(house, waits.TicketId)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_application_for_another_window_goes_there_with_the_ticket_or_is_not_taken_in(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (hall, window) = (house.Hall, house.Hall.Window(2));
        await hall.Must(house.Clerk, new SignOnPost(house.Center, hall.Window(1)));
        var here = await Called(hall);
        var asking = await house.Asking(new(IntakeOutcome.Redirect, "2号窗口"));
        asking = asking with { TicketId = here, SendTo = window };

        await hall.Refused(house.Clerk, asking, HallRefusals.WindowNotOpen("").Code);
        Assert.Equal(0, await Cases(hall));
        await hall.Must(hall.Clerk(2), new SignOnPost(house.Center, window));
        await hall.Must(house.Clerk, asking);

        await using var context = await hall.Context();
        var ticket = await context.Set<Ticket>().SingleAsync(t => t.Id == here, Cancel);
        Assert.Equal((TicketState.Waiting, window, 1), (ticket.State, ticket.TargetWindowId, await Cases(hall)));
    }

    private static EndAndCallNext Ends(HallHouse house, Guid ticket, ServiceEnd end) =>
        new(house.CenterId, house.Window(1), ticket, end, end == ServiceEnd.PutAside ? "回家取材料" : "");

    private static async Task<Guid> Called(HallHouse house)
    {
        await house.Draw();
        return (await house.Must(house.Clerk(1), new CallNextTicket(house.CenterId, house.Window(1), null))).TicketId;
    }

    private static async Task<TicketState> State(HallHouse house, Guid ticket)
    {
        await using var context = await house.Context();
        return (await context.Set<Ticket>().SingleAsync(t => t.Id == ticket, Cancel)).State;
    }

    private static async Task<int> Cases(HallHouse hall)
    {
        await using var context = await hall.Context();
        return await context.Set<Case>().CountAsync(c => c.CenterId == hall.CenterId, Cancel);
    }
}
