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
        await using var house = await HallHouse.Open(engine);
        var ticket = await house.Draw();
        await house.Must(house.Director, new VoidTicket(house.CenterId, ticket.TicketId, "幽灵号"));

        await using var context = await house.Context();
        var entries = await context.Set<AuditEntry>().Where(e => e.CenterId == house.CenterId).OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], entries.Select(e => e.Sequence));
        Assert.Equal(("DrawTicket", "自助终端"), (entries[1].Action, entries[1].ActorName));
        Assert.Contains("\"State\":\"Waiting\"", entries[2].Changes, StringComparison.Ordinal);
        Assert.Contains("\"State\":\"Voided\"", entries[2].Changes, StringComparison.Ordinal);
        Assert.Contains("幽灵号", entries[2].Changes, StringComparison.Ordinal);
        Assert.Null((await Chain(house)).Fault);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_changed_a_removed_and_a_cut_off_entry_are_each_noticed(string engine)
    {
        await Meddle(engine, "was changed", (entries, _) => entries.Where(e => e.Sequence == 2).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "别人")));
        await Meddle(engine, "is missing", (entries, _) => entries.Where(e => e.Sequence == 2).ExecuteDeleteAsync());
        await Meddle(engine, "the head says", (entries, last) => entries.Where(e => e.Sequence == last).ExecuteDeleteAsync());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_entry_cannot_be_changed_through_a_unit_of_work(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await using var scope = house.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<Infrastructure.Database.BianMinDbContext>();
        var entry = await context.Set<AuditEntry>().FirstAsync(e => e.CenterId == house.CenterId, TestContext.Current.CancellationToken);
        context.Remove(entry);
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<Domain.Desk.IUnitOfWork>()
            .Commit(house.Director, new VoidTicket(house.CenterId, Guid.Empty, "x"), [], TestContext.Current.CancellationToken));
    }

    private static async Task Meddle(string engine, string fault, Func<IQueryable<AuditEntry>, long, Task<int>> meddle)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Draw();
        await house.Draw();
        await using (var context = await house.Context())
            Assert.Equal(1, await meddle(context.Set<AuditEntry>().Where(e => e.CenterId == house.CenterId), 3));
        Assert.Contains(fault, (await Chain(house)).Fault, StringComparison.Ordinal);
    }

    private static async Task<AuditChainResult> Chain(HallHouse house) =>
        (await house.Services.GetRequiredService<AuditVerification>().Verify(TestContext.Current.CancellationToken)).Single(r => r.CenterId == house.CenterId);
}
