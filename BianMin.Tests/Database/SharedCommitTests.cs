using System.Diagnostics.Metrics;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Centers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Database;

/// <summary>What has to wait for its turn is committed together, and each gets the answer it would have had alone (docs/decisions/0016).</summary>
public sealed class SharedCommitTests
{
    private const int Waiting = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Those_who_wait_are_written_by_one_commit_in_the_order_they_came(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Draw();
        using var commits = new CommitSizes(fixture);

        var drawn = await BehindALock(fixture, Enumerable.Range(1, Waiting).Select(n => Ask(() => Draw(fixture, $"wait-{n}"))));

        Assert.All(drawn, d => Assert.True(d.Succeeded));
        Assert.Equal(Enumerable.Range(2, Waiting).Select(n => $"A{n:D3}"), drawn.Select(d => d.Value.Label));
        Assert.Equal([Waiting], commits.Seen);
        await StandsInOrder(fixture);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_is_refused_among_them_changes_nothing_and_holds_up_nobody(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var first = await fixture.Draw();

        var answers = await BehindALock(fixture,
        [
            Ask(() => Draw(fixture, "before")),
            Ask(() => Do(fixture, new VoidTicket(fixture.CenterId, Guid.NewGuid(), "打印机卡纸"), HallRefusals.UnknownTicket)),
            Ask(() => Do(fixture, new VoidTicket(fixture.CenterId, first.TicketId, "打印机卡纸"), null)),
            Ask(() => Draw(fixture, "before")),
            Ask(() => Draw(fixture, "after")),
        ]);

        Assert.Equal(["A002", "", "", "A002", "A003"], answers.Select(a => a.Succeeded ? a.Value.Label : "?"));
        Assert.Equal([false, false, false, true, false], answers.Select(a => a.Value.Existing));
        await StandsInOrder(fixture);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_took_a_post_may_call_behind_himself_in_the_same_line(string engine)
    {
        await using var fixture = await HallFixture.Open(engine, windows: 1);
        var ticket = await fixture.Draw();

        var answers = await BehindALock(fixture,
        [
            Ask(() => Do(fixture, fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)))),
            Ask(() => Do(fixture, fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null))),
        ]);

        Assert.All(answers, a => Assert.True(a.Succeeded, a.Refusal?.Message));
        await using var context = await fixture.Context();
        Assert.Equal(TicketState.Called, (await context.Set<Ticket>().SingleAsync(t => t.Id == ticket.TicketId, Cancel)).State);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task When_another_node_was_faster_each_is_done_again_by_itself(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await using var other = await fixture.SecondNode(engine);
        await fixture.Draw();
        await other.Draw();
        // The node still believes in the head of before: whatever it commits is refused once.
        Assert.Equal(2L, fixture.Services.GetRequiredService<CenterVersions>().Known(fixture.CenterId)!.AuditSequence);

        var drawn = await BehindALock(fixture, Enumerable.Range(1, Waiting).Select(n => Ask(() => Draw(fixture, $"late-{n}"))));

        Assert.Equal(Enumerable.Range(3, Waiting).Select(n => $"A{n:D3}"), drawn.Select(d => d.Value.Label).Order());
        await StandsInOrder(fixture);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_gives_up_while_waiting_leaves_the_line_and_the_others_go_on(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        using var patience = new CancellationTokenSource();
        var taken = await fixture.Services.GetRequiredService<CenterLocks>().Enter(fixture.CenterId, Cancel);
        var gone = fixture.UseCases.Do(fixture.Kiosk, Request(fixture, "gone"), patience.Token);
        var stays = fixture.UseCases.Do(fixture.Kiosk, Request(fixture, "stays"), Cancel);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        taken.Dispose();

        Assert.Equal("A001", (await stays).Value.Label);
        await using var context = await fixture.Context();
        Assert.Equal(1, await context.Set<Ticket>().CountAsync(t => t.CenterId == fixture.CenterId, Cancel));
    }

    [Fact]
    public async Task A_line_that_takes_too_long_is_told_so()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        using var taken = await fixture.Services.GetRequiredService<CenterLocks>().Enter(fixture.CenterId, Cancel);
        var waits = fixture.UseCases.Do(fixture.Kiosk, Request(fixture, "waits"), Cancel);

        fixture.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Refusal.Busy().Code, (await waits).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_has_the_wrong_shape_is_refused_without_waiting_for_anybody(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        using var taken = await fixture.Services.GetRequiredService<CenterLocks>().Enter(fixture.CenterId, Cancel);

        Assert.Equal(RefusalKind.Invalid, (await fixture.UseCases.Do(fixture.Kiosk, Request(fixture, ""), Cancel)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await fixture.UseCases.Do(fixture.Kiosk, new VoidTicket(fixture.CenterId, Guid.NewGuid(), "打印机卡纸"), Cancel)).Refusal?.Kind);
        Assert.Equal(OrgRefusals.UnknownCenter, (await fixture.UseCases.Do(fixture.Kiosk, new DrawTicket("nowhere", "A", Courtesy.None, TicketSource.Kiosk, "k"), Cancel)).Refusal);
    }

    /// <summary>Lets all of them come one after the other while the lock is taken, and waits for the answers.</summary>
    private static async Task<Outcome<DrawnTicket>[]> BehindALock(HallFixture fixture, IEnumerable<Func<Task<Outcome<DrawnTicket>>>> requests)
    {
        var taken = await fixture.Services.GetRequiredService<CenterLocks>().Enter(fixture.CenterId, Cancel);
        // Each has its place in the line when the call returns: nothing before it has to wait for anything.
        var answers = requests.Select(ask => ask()).ToList();
        taken.Dispose();
        return await Task.WhenAll(answers);
    }

    private static Func<Task<Outcome<DrawnTicket>>> Ask(Func<Task<Outcome<DrawnTicket>>> ask) => ask;

    private static DrawTicket Request(HallFixture fixture, string key) => new(fixture.CenterId, "A", Courtesy.None, TicketSource.Kiosk, key);

    private static Task<Outcome<DrawnTicket>> Draw(HallFixture fixture, string key) => fixture.UseCases.Do(fixture.Kiosk, Request(fixture, key), Cancel);

    private static async Task<Outcome<DrawnTicket>> Do(HallFixture fixture, VoidTicket request, Refusal? expected)
    {
        Assert.Equal(expected?.Code, (await fixture.UseCases.Do(fixture.Clerk(1), request, Cancel)).Refusal?.Code);
        return Nothing;
    }

    private static async Task<Outcome<DrawnTicket>> Do<T>(HallFixture fixture, Actor actor, IUseCase<T> request) =>
        (await fixture.UseCases.Do(actor, request, Cancel)).Refusal is { } refusal ? refusal : Nothing;

    private static Outcome<DrawnTicket> Nothing => new DrawnTicket(Guid.Empty, "", "", "", 0, null, Existing: false);

    private static async Task StandsInOrder(HallFixture fixture)
    {
        var chain = (await fixture.Services.GetRequiredService<AuditVerification>().Verify(Cancel)).Single(r => r.CenterId == fixture.CenterId);
        Assert.Null(chain.Fault);
        await using var context = await fixture.Context();
        var versions = await context.Set<StoredHallEvent>().Where(e => e.CenterId == fixture.CenterId).Select(e => e.HallVersion).ToListAsync(Cancel);
        Assert.Equal(versions.Count, versions.Distinct().Count());
        Assert.Equal(versions.Count, versions.Max());
    }

    /// <summary>How many use cases each commit of a fixture wrote.</summary>
    private sealed class CommitSizes : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly List<int> _seen = [];

        public CommitSizes(HallFixture fixture)
        {
            var factory = fixture.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "bianmin.commit.use_cases" && ReferenceEquals(instrument.Meter.Scope, factory))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<int>((_, size, _, _) => _seen.Add(size));
            _listener.Start();
        }

        public IReadOnlyList<int> Seen => _seen;

        public void Dispose() => _listener.Dispose();
    }
}
