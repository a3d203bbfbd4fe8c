using System.Collections.Concurrent;
using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Database;

/// <summary>A call is told at its commit, before the board is read anew, once and in order (HALL-3, HALL-7).</summary>
public sealed class CallsAtCommitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_call_is_heard_before_the_board_that_shows_it_and_only_once(string engine)
    {
        await using var fixture = await HallFixture.Open(engine, windows: 1);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var heard = new Ear(fixture);
        var boards = ((HallFixture.OpenAllDay)fixture.Services.GetRequiredService<IOfficeHours>()).Free;

        var ticket = await fixture.Draw();
        // A board may be newer than its version says; the draw is settled when the version says so too.
        await heard.Until(u => u.Hall.Version == fixture.Services.GetRequiredService<CenterVersions>().Known(fixture.CenterId)!.HallVersion);
        boards.Reset();
        await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null));
        await heard.Until(u => u.Announcements.Count > 0);
        Assert.DoesNotContain(heard.Updates, u => u.Hall.Windows[0].Current is not null);
        boards.Set();
        await heard.Until(u => u.Hall.Windows[0].Current?.Label == ticket.Label);
        await fixture.Must(fixture.Clerk(1), new RecallTicket(fixture.CenterId, fixture.Window(1), ticket.TicketId, 0));
        await heard.Until(u => u.Hall.Windows[0].Current?.Recalls == 1);

        Assert.Equal([(ticket.Label, false), (ticket.Label, true)], heard.Calls.Select(a => (a.Label, a.Recall)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task All_who_listen_hear_every_call_of_a_busy_hall_in_the_same_order(string engine)
    {
        const int Windows = 6, Each = 8;
        await using var fixture = await HallFixture.Open(engine, windows: Windows);
        for (var n = 1; n <= Windows; n++)
            await fixture.Must(fixture.Clerk(n), new SignOnPost(fixture.CenterId, fixture.Window(n)));
        for (var n = 0; n < Windows * Each; n++)
            await fixture.Draw();
        Ear[] ears = [new(fixture), new(fixture)];
        foreach (var ear in ears)
            await ear.Until(u => u.Hall.WaitingTotal == Windows * Each);

        await Task.WhenAll(Enumerable.Range(1, Windows).Select(async n =>
        {
            for (var i = 0; i < Each; i++)
            {
                var called = await fixture.Must(fixture.Clerk(n), new CallNextTicket(fixture.CenterId, fixture.Window(n), null));
                await fixture.Must(fixture.Clerk(n), new FinishService(fixture.CenterId, fixture.Window(n), called.TicketId));
            }
        }));

        var told = new List<string[]>();
        foreach (var ear in ears)
        {
            await ear.Until(_ => ear.Calls.Count() == Windows * Each);
            told.Add([.. ear.Calls.Select(c => c.Id)]);
        }

        Assert.Equal(told[0], told[1]);
        Assert.Equal(told[0].OrderBy(id => long.Parse(id[..id.IndexOf('.', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)), told[0]);
        Assert.Equal(Windows * Each, told[0].Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_another_node_commits_while_a_use_case_reads_is_found_out_even_when_this_node_hears_of_it(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await using var other = await fixture.SecondNode(engine);
        await fixture.Draw();
        await using var scope = fixture.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(fixture.CenterId, TestContext.Current.CancellationToken);

        await other.Draw();
        var heads = fixture.Services.GetRequiredService<CenterVersions>();
        heads.Forget(fixture.CenterId);
        await fixture.Hall();

        var refused = await Assert.ThrowsAnyAsync<DbUpdateException>(
            () => work.Commit(Actor.System, new Meanwhile(fixture.CenterId), [new HallEvent(HallEventKind.CenterChanged)], TestContext.Current.CancellationToken));
        Assert.True(DatabaseErrors.MeansAnotherWasFaster(refused));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_came_to_a_window_on_another_node_may_call_there_at_once(string engine)
    {
        await using var fixture = await HallFixture.Open(engine, windows: 1);
        await using var other = await fixture.SecondNode(engine);
        var ticket = await fixture.Draw();
        // This node knows the posts now, and hears nothing of the other: no poll runs here.
        await fixture.Refused(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null), HallRefusals.NotAtThisWindow.Code);
        await other.Must(other.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));

        var called = await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null));

        Assert.Equal(ticket.Label, called.Label);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_left_a_window_on_another_node_calls_nobody_more_here(string engine)
    {
        await using var fixture = await HallFixture.Open(engine, windows: 1);
        await using var other = await fixture.SecondNode(engine);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        await fixture.Draw();
        await fixture.Draw();
        var called = await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null));
        await fixture.Must(fixture.Clerk(1), new FinishService(fixture.CenterId, fixture.Window(1), called.TicketId));
        await other.Must(other.Clerk(1), new SignOffPost(fixture.CenterId, fixture.Window(1)));

        await fixture.Refused(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null), HallRefusals.NotAtThisWindow.Code);
    }

    private sealed record Meanwhile(string CenterId) : IUseCase;

    /// <summary>Hears everything that one screen is told.</summary>
    private sealed class Ear
    {
        private readonly ConcurrentQueue<(Func<HallUpdate, bool> Wanted, TaskCompletionSource Came)> _waiting = [];

        // Lives as long as the fixture: nobody stops listening in the middle of a test.
        public Ear(HallFixture fixture) => fixture.Feed.WatchCalls(fixture.CenterId, Hear);

        public ConcurrentQueue<HallUpdate> Updates { get; } = [];

        public IEnumerable<HallAnnouncement> Calls => Updates.SelectMany(u => u.Announcements);

        public Task Until(Func<HallUpdate, bool> wanted)
        {
            var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue((wanted, came));
            if (Updates.Any(wanted))
                came.TrySetResult();
            return came.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }

        private Task Hear(HallUpdate update)
        {
            Updates.Enqueue(update);
            foreach (var (wanted, came) in _waiting)
            {
                if (wanted(update))
                    came.TrySetResult();
            }

            return Task.CompletedTask;
        }
    }
}
