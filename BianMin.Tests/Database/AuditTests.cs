using BianMin.Domain.Hall;
using BianMin.Infrastructure.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Database;

/// <summary>The audit trail tells who did what, before and after, and shows when somebody meddled with it.</summary>
public sealed class AuditTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_use_case_leaves_one_entry_with_actor_and_change_and_the_chain_is_whole(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var ticket = await fixture.Draw();
        await fixture.Must(fixture.Director, new VoidTicket(fixture.CenterId, ticket.TicketId, "幽灵号"));

        await using var context = await fixture.Context();
        var entries = await context.Set<AuditEntry>().Where(e => e.CenterId == fixture.CenterId).OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], entries.Select(e => e.Sequence));
        Assert.Equal(("DrawTicket", "自助终端"), (entries[1].Action, entries[1].ActorName));
        Assert.Contains("\"State\":\"Waiting\"", entries[2].Changes, StringComparison.Ordinal);
        Assert.Contains("\"State\":\"Voided\"", entries[2].Changes, StringComparison.Ordinal);
        Assert.Contains("幽灵号", entries[2].Changes, StringComparison.Ordinal);
        Assert.Null((await Chain(fixture)).Fault);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clock_that_is_finer_than_the_database_breaks_no_chain(string engine)
    {
        await using var fixture = await HallFixture.Open(engine, at: new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero).AddTicks(1_234_567));
        await fixture.Draw();

        Assert.Null((await Chain(fixture)).Fault);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_changed_a_removed_and_a_cut_off_entry_are_each_noticed(string engine)
    {
        await using var changed = await Meddle(engine, entries => entries.Where(e => e.Sequence == 2).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "别人")));
        await using var removed = await Meddle(engine, entries => entries.Where(e => e.Sequence == 2).ExecuteDeleteAsync());
        await using var cutOff = await Meddle(engine, entries => entries.Where(e => e.Sequence == 3).ExecuteDeleteAsync());

        var chains = (await Chains(cutOff)).ToDictionary(c => c.CenterId, c => c.Fault);

        Assert.Contains("was changed", chains[changed.CenterId], StringComparison.Ordinal);
        Assert.Contains("is missing", chains[removed.CenterId], StringComparison.Ordinal);
        Assert.Contains("the head says", chains[cutOff.CenterId], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_trail_that_grows_while_it_is_verified_is_whole(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
                await fixture.Draw();
        }, TestContext.Current.CancellationToken);

        do
            Assert.Null((await Chain(fixture)).Fault);
        while (!writing.IsCompleted);

        await writing;
        Assert.Equal(61, (await Chain(fixture)).Entries);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_entry_cannot_be_changed_through_a_unit_of_work(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await using var scope = fixture.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<Infrastructure.Database.BianMinDbContext>();
        var entry = await context.Set<AuditEntry>().FirstAsync(e => e.CenterId == fixture.CenterId, TestContext.Current.CancellationToken);
        context.Remove(entry);
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<Infrastructure.UseCases.UnitOfWork>()
            .Commit(fixture.Director, new VoidTicket(fixture.CenterId, Guid.Empty, "x"), [], TestContext.Current.CancellationToken));
    }

    /// <summary>A fixture with three entries, of which one is meddled with.</summary>
    private static async Task<HallFixture> Meddle(string engine, Func<IQueryable<AuditEntry>, Task<int>> meddle)
    {
        var fixture = await HallFixture.Open(engine);
        await fixture.Draw();
        await fixture.Draw();
        await using var context = await fixture.Context();
        Assert.Equal(1, await meddle(context.Set<AuditEntry>().Where(e => e.CenterId == fixture.CenterId)));
        return fixture;
    }

    private static async Task<AuditChainResult> Chain(HallFixture fixture) => (await Chains(fixture)).Single(r => r.CenterId == fixture.CenterId);

    // Those of every fixture on this engine: it is the whole trail that is verified.
    private static Task<IReadOnlyList<AuditChainResult>> Chains(HallFixture fixture) =>
        fixture.Services.GetRequiredService<AuditVerification>().Verify(TestContext.Current.CancellationToken);
}
