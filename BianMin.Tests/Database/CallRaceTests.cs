using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Database;

/// <summary>Two clerks never get the same visitor, whatever the engine and the number of nodes (HALL-1).</summary>
public sealed class CallRaceTests
{
    private const int Callers = 16;
    private const int Tickets = 500;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Sixteen_callers_on_two_nodes_empty_a_queue_and_no_ticket_is_called_twice(string engine)
    {
        await using var fixture = await HallFixture.Open(engine, windows: Callers);
        await using var other = await fixture.SecondNode(engine);
        await Seed(fixture);
        // One node has screens, whose picture of the queue it calls by; the other has none and asks the database.
        using var screen = fixture.Feed.Watch(fixture.CenterId, _ => Task.CompletedTask);
        for (var n = 1; n <= Callers; n++)
            await fixture.Must(fixture.Clerk(n), new SignOnPost(fixture.CenterId, fixture.Window(n)));

        var called = await Task.WhenAll(Enumerable.Range(1, Callers).Select(n => CallUntilEmpty(n % 2 == 0 ? fixture : other, n)));

        var all = called.SelectMany(c => c).ToList();
        Assert.Equal(Tickets, all.Count);
        Assert.Equal(Tickets, all.Distinct().Count());
        await using var context = await fixture.Context();
        Assert.Equal(Tickets, await context.Set<Ticket>().CountAsync(t => t.CenterId == fixture.CenterId && t.State == TicketState.Finished, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Tickets_drawn_at_the_same_time_on_two_nodes_have_different_numbers_without_gaps(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await using var other = await fixture.SecondNode(engine);

        var drawn = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Eventually(() => Draw(i % 2 == 0 ? fixture : other, $"race-{i}"))));

        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"A{n:D3}"), drawn.Select(d => d.Label).Order());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_key_at_the_same_time_gives_one_ticket(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await using var other = await fixture.SecondNode(engine);

        var drawn = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Eventually(() => Draw(i % 2 == 0 ? fixture : other, "same-key"))));

        Assert.Single(drawn.Select(d => d.TicketId).Distinct());
        Assert.Equal(1, drawn.Count(d => !d.Existing));
    }

    private static Task<Outcome<DrawnTicket>> Draw(HallFixture node, string key) =>
        node.UseCases.Do(node.Kiosk, new DrawTicket(node.CenterId, "A", Courtesy.None, TicketSource.Kiosk, key), TestContext.Current.CancellationToken);

    /// <summary>"Busy" promises that nothing was changed and that trying again is right; so that is what is done.</summary>
    private static async Task<T> Eventually<T>(Func<Task<Outcome<T>>> act)
    {
        while (true)
        {
            var outcome = await act();
            if (outcome.Refusal?.Code != "request.busy")
                return outcome.Value;
        }
    }

    private static async Task Seed(HallFixture fixture)
    {
        await using var context = await fixture.Context();
        for (var n = 1; n <= Tickets; n++)
            context.Add(Ticket.Draw(fixture.CenterId, "A", n, TicketSource.Machine, Courtesy.None, $"k{n}", Moment.At(fixture.Time.GetUtcNow())));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<List<Guid>> CallUntilEmpty(HallFixture node, int number)
    {
        var called = new List<Guid>();
        while (true)
        {
            var call = await node.UseCases.Do(node.Clerk(number), new CallNextTicket(node.CenterId, node.Window(number), null), TestContext.Current.CancellationToken);
            if (call.Refusal?.Code == "request.busy")
                continue;
            if (!call.Succeeded)
            {
                Assert.Equal(HallRefusals.NobodyWaits, call.Refusal);
                return called;
            }

            called.Add(call.Value.TicketId);
            await Eventually(() => node.UseCases.Do(node.Clerk(number), new FinishService(node.CenterId, node.Window(number), call.Value.TicketId), TestContext.Current.CancellationToken));
        }
    }
}
