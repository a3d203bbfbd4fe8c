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
        await using var fixture = await HallFixture.Open(engine);
        var ticket = await Called(fixture);

        var refusal = await fixture.Refused(
            fixture.Clerk(1), new TransferTicket(fixture.CenterId, fixture.Window(1), ticket, null, fixture.Window(2), "转办"), "hall.window-not-open");

        Assert.Contains("2号窗口", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task When_a_window_closes_those_who_waited_for_it_alone_are_called_by_the_others(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        foreach (var close in new Func<Task>[]
        {
            () => fixture.Must(fixture.Director, new CloseWindow(fixture.CenterId, fixture.Window(2))),
            () => fixture.Must(fixture.Clerk(2), new SignOffPost(fixture.CenterId, fixture.Window(2))),
        })
        {
            await fixture.Must(fixture.Clerk(2), new SignOnPost(fixture.CenterId, fixture.Window(2)));
            var ticket = await Called(fixture);
            await fixture.Must(fixture.Clerk(1), new TransferTicket(fixture.CenterId, fixture.Window(1), ticket, null, fixture.Window(2), "由专人办理"));

            await close();

            Assert.Equal(ticket, (await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null))).TicketId);
            await fixture.Must(fixture.Clerk(1), new FinishService(fixture.CenterId, fixture.Window(1), ticket));
        }
    }

    private static async Task<Guid> Called(HallFixture fixture)
    {
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        await fixture.Draw();
        return (await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null))).TicketId;
    }
}
