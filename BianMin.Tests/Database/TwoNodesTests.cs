using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BianMin.Tests.Database;

/// <summary>A call that one node committed is announced by the lobby TV of another.</summary>
public sealed class TwoNodesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public Task The_poll_alone_brings_a_call_to_the_other_node(string engine) => Heard(engine, typeof(HallPoll));

    [Fact]
    public Task On_PostgreSQL_the_notification_alone_brings_it() => Heard("PostgreSql", typeof(PostgresNotifier));

    private static async Task Heard(string engine, Type by)
    {
        await using var fixture = await HallFixture.Open(engine, windows: 1);
        await using var other = await fixture.SecondNode(engine);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        IHostedService[] running = [Service(fixture, by), Service(other, by)];
        foreach (var service in running)
            await service.StartAsync(TestContext.Current.CancellationToken);
        try
        {
            var heard = new TaskCompletionSource<HallAnnouncement>(TaskCreationOptions.RunContinuationsAsynchronously);
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var watch = other.Feed.WatchCalls(fixture.CenterId, update =>
            {
                seen.TrySetResult();
                if (update.Announcements.Count > 0)
                    heard.TrySetResult(update.Announcements[0]);
                return Task.CompletedTask;
            });
            await seen.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            var ticket = await fixture.Draw();
            await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null));

            // Who begins to listen after the call hears of it with the next change or round; so both come until it is heard.
            for (var i = 0; i < 100 && !heard.Task.IsCompleted; i++)
            {
                fixture.Time.Advance(HallPoll.Round);
                await fixture.Draw();
            }

            var announcement = await heard.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

            Assert.Equal(ticket.Label, announcement.Label);
            Assert.Equal($"请{ticket.Label}号到1号窗口", announcement.Text);
        }
        finally
        {
            foreach (var service in running)
                await service.StopAsync(CancellationToken.None);
        }
    }

    private static IHostedService Service(HallFixture node, Type type) => node.Services.GetServices<IHostedService>().Single(s => s.GetType() == type);
}
