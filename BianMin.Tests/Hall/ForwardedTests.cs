using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Tests.Database;

namespace BianMin.Tests.Hall;

/// <summary>People who were sent to one window are never forgotten there, on every engine.</summary>
public sealed class ForwardedTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_is_sent_to_a_window_that_is_not_open(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var ticket = await Called(house);

        var refusal = await house.Refused(
            house.Clerk(1), new TransferTicket(house.CenterId, house.Window(1), ticket, null, house.Window(2), "转办"), "hall.window-not-open");

        Assert.Contains("2号窗口", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task When_a_window_closes_those_who_waited_for_it_alone_are_called_by_the_others(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        foreach (var close in new Func<Task>[]
        {
            () => house.Must(house.Director, new CloseWindow(house.CenterId, house.Window(2))),
            () => house.Must(house.Clerk(2), new SignOffPost(house.CenterId, house.Window(2))),
        })
        {
            await house.Must(house.Clerk(2), new SignOnPost(house.CenterId, house.Window(2)));
            var ticket = await Called(house);
            await house.Must(house.Clerk(1), new TransferTicket(house.CenterId, house.Window(1), ticket, null, house.Window(2), "由专人办理"));

            await close();

            Assert.Equal(ticket, (await house.Must(house.Clerk(1), new CallNextTicket(house.CenterId, house.Window(1), null))).TicketId);
            await house.Must(house.Clerk(1), new FinishService(house.CenterId, house.Window(1), ticket));
        }
    }

    private static async Task<Guid> Called(HallHouse house)
    {
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        await house.Draw();
        return (await house.Must(house.Clerk(1), new CallNextTicket(house.CenterId, house.Window(1), null))).TicketId;
    }
}
