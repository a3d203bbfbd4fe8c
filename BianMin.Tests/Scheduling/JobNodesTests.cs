using System.Globalization;
using System.Net;
using BianMin.Domain.Reports;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Scheduling;
using BianMin.Tests.Browser;
using BianMin.Tests.Database;
using BianMin.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Scheduling;

/// <summary>Nodes that start together, stop in order or are killed: each time makes one run, and what was begun is done to its end.</summary>
public sealed class JobNodesTests
{
    private static readonly TimeSpan TakenOverWithin = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_make_one_store_and_one_run()
    {
        var runs = 0;
        var work = new TestWork(_ => Task.FromResult($"第 {Interlocked.Increment(ref runs)} 次"));
        await using var one = await JobFixture.Build("PostgreSql", TimeProvider.System, work);
        JobFixture[] nodes = [one, one.Join(work), one.Join(work)];
        await Task.WhenAll(nodes.Select(n => Task.Run(n.Start, Cancel)));

        // Whoever found it behind has asked, and one was heard.
        while ((await one.Completed()).Ending != Ending.Over)
        {
            // Another was faster.
        }

        await Task.WhenAll(nodes[1..].Select(n => n.DisposeAsync().AsTask()));
        Assert.Equal(1, runs);
        Assert.Single(await one.Runs("TestWork"));
        Assert.DoesNotContain(nodes.SelectMany(n => n.Log.Lines), l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_an_orderly_stop_interrupts_is_taken_up_by_the_next_start()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var one = await JobFixture.Open("Sqlite", TimeProvider.System, new TestWork(async cancellationToken =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return "";
        }));
        await begun.Task.WaitAsync(Cancel);
        await one.Stop();

        await using var next = one.Join(new TestWork(_ => Task.FromResult("做完了。")));
        await next.Start();
        await next.Completed();

        Assert.Equal(
            [(JobOutcome.Succeeded, JobCause.TakenOver), (JobOutcome.Stopped, JobCause.CatchUp)],
            (await next.Runs("TestWork")).Select(r => (r.Outcome, r.Cause)));
    }

    [Fact]
    public async Task On_PostgreSQL_the_run_of_a_portal_that_is_killed_or_stopped_is_taken_over_by_another()
    {
        await using var office = await Office.Open("PostgreSql");
        PortalProcess[] portals = await Task.WhenAll(office.Start(0), office.Start(1), office.Start(2));
        try
        {
            await office.PushesUntilSuccess();
            await office.SendIn();
            office.AskForAPush();

            var dead = await office.County.Asked(TakenOverWithin);
            // As a power cut does it, in the middle of the push.
            await portals[dead].Kill();
            var stopped = await office.County.Asked(TakenOverWithin);
            await portals[stopped].Stop();
            var last = await office.County.Asked(TakenOverWithin);
            office.County.Answers();

            Assert.Equal([0, 1, 2], ((int[])[dead, stopped, last]).Order());
            Assert.Equal(
                [(JobOutcome.Succeeded, JobCause.TakenOver), (JobOutcome.Stopped, JobCause.TakenOver), (JobOutcome.Stopped, JobCause.OnDemand)],
                (await office.PushesUntilSuccess()).Take(3));
        }
        finally
        {
            foreach (var portal in portals)
                await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task On_SQLite_a_portal_that_was_killed_in_mid_job_does_the_rest_at_its_next_start()
    {
        await using var office = await Office.Open("Sqlite");
        await office.SendIn();
        await using (var portal = await office.Start(0))
        {
            await office.County.Asked(TakenOverWithin);
            await portal.Kill();
        }

        await using var next = await office.Start(1);
        Assert.Equal(1, await office.County.Asked(TakenOverWithin));
        office.County.Answers();

        Assert.Equal([(JobOutcome.Succeeded, JobCause.TakenOver), (JobOutcome.Stopped, JobCause.CatchUp)], await office.PushesUntilSuccess());
    }

    /// <summary>A centre with a report to push, portals of its own, and a county that takes its time.</summary>
    private sealed class Office(ReportFixture fixture, Guid report, string engine, string connection) : IAsyncDisposable
    {
        public SlowCounty County { get; } = new();

        public static async Task<Office> Open(string engine)
        {
            var connection = await Engines.Own(engine);
            var fixture = await ReportFixture.OpenOn(engine, connection);
            await fixture.Morning();
            fixture.Until("2026-11-30 17:05");
            return new(fixture, await fixture.Made("2026-11-B"), engine, connection);
        }

        /// <summary>Sends the report in, which is then to be pushed.</summary>
        public async Task SendIn()
        {
            var made = await fixture.Read(report);
            await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, report, made.Version, made.Title, "本期平稳。", "张主任"));
        }

        /// <summary>As a portal does it when a report is sent in there.</summary>
        public void AskForAPush() =>
            fixture.Hall.Services.GetRequiredService<JobEngine>().Ask(IDeliveries.PushJob, JobCause.OnDemand, TimeProvider.System.GetUtcNow());

        public Task<PortalProcess> Start(int number) => PortalProcess.Start(TestFolder.Path, settings: new Dictionary<string, string>
        {
            ["Demo__Enabled"] = "false",
            ["Database__Provider"] = engine,
            ["ConnectionStrings__BianMin"] = connection,
            [$"Reports__Push__{fixture.Hall.CountyId}__Address"] = $"{County.Address}{number}",
            [$"Reports__Push__{fixture.Hall.CountyId}__Secret"] = "shared-secret",
            ["Jobs__PushReports__Schedule"] = "0 3 * * *",
        });

        /// <summary>All pushes so far, newest first, once the newest has succeeded.</summary>
        public async Task<IEnumerable<(JobOutcome, JobCause)>> PushesUntilSuccess()
        {
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (true)
            {
                await using var context = await fixture.Hall.Context();
                var runs = await context.Set<JobRunRow>().Where(r => r.Key == IDeliveries.PushJob).OrderByDescending(r => r.Id).ToListAsync(Cancel);
                if (runs is [{ Outcome: JobOutcome.Succeeded }, ..])
                    return runs.Select(r => (r.Outcome, r.Cause));
                await beat.WaitForNextTickAsync(Cancel);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await County.DisposeAsync();
            await fixture.DisposeAsync();
        }
    }

    /// <summary>The county's own system: it listens, and answers only when it is told to.</summary>
    private sealed class SlowCounty : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly System.Threading.Channels.Channel<int> _asked = System.Threading.Channels.Channel.CreateUnbounded<int>();
        private readonly TaskCompletionSource _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task _listening;

        public SlowCounty()
        {
            using (var port = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                port.Start();
                Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}/reports/");
            }

            _listener.Prefixes.Add(Address);
            _listener.Start();
            _listening = Listen();
        }

        public string Address { get; }

        /// <summary>A push is under way, one more than before; by which portal.</summary>
        public async Task<int> Asked(TimeSpan within) => await _asked.Reader.ReadAsync(Cancel).AsTask().WaitAsync(within, Cancel);

        /// <summary>From now on it answers.</summary>
        public void Answers() => _answers.SetResult();

        public async ValueTask DisposeAsync()
        {
            _answers.TrySetResult();
            _listener.Close();
            await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        private async Task Listen()
        {
            while (true)
                _ = Answer(await _listener.GetContextAsync());
        }

        private async Task Answer(HttpListenerContext http)
        {
            _asked.Writer.TryWrite(int.Parse(http.Request.Url!.Segments[^1], CultureInfo.InvariantCulture));
            await _answers.Task;
            try
            {
                http.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Whoever asked is dead.
            }
        }
    }
}
