using BianMin.Domain.Scheduling;

namespace BianMin.Tests.Scheduling;

/// <summary>Several nodes of one installation on PostgreSQL: each time makes one run, and what a dead node began is taken over.</summary>
public sealed class JobNodesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_make_one_store_and_one_run()
    {
        var runs = 0;
        var work = new TestWork(_ => Task.FromResult($"第 {Interlocked.Increment(ref runs)} 次"));
        await using var one = await JobHouse.Build("PostgreSql", TimeProvider.System, work);
        JobHouse[] nodes = [one, one.Join(work), one.Join(work), one.Join(work)];
        await Task.WhenAll(nodes.Select(n => Task.Run(n.Start, Cancel)));

        await await Task.WhenAny(nodes.Select(n => n.Completed()));

        await Task.WhenAll(nodes[1..].Select(n => n.DisposeAsync().AsTask()));
        Assert.Equal(1, runs);
        Assert.Single(await one.Runs("TestWork"));
        Assert.DoesNotContain(nodes.SelectMany(n => n.Log.Lines), l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_whose_node_dies_is_taken_over_by_another()
    {
        var (begun, taken) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), 0);
        await using var one = await JobHouse.Build("PostgreSql", TimeProvider.System, new TestWork(_ => Task.FromResult($"接着做完，第 {Interlocked.Increment(ref taken)} 次。")));
        await using var line = new CutLine(one.Connection);
        await using var dying = one.JoinBy(line.Connection, new TestWork(async cancel =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
            return "";
        }));
        await dying.Start();
        await begun.Task.WaitAsync(Cancel);
        await one.Start();
        Assert.Equal(JobState.Running, (await one.Line("TestWork")).State);

        // From here the node reaches nothing any more: to the others it is as dead as one without power.
        line.Cut();
        await one.Completed();

        var run = Assert.Single(await one.Runs("TestWork"));
        Assert.Equal((JobOutcome.Succeeded, JobCause.TakenOver, "接着做完，第 1 次。"), (run.Outcome, run.Cause, run.Words));
        Assert.Empty(await one.Failing());
    }

    [Fact]
    public async Task A_run_that_an_orderly_stop_interrupts_is_taken_up_by_the_next_start()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var one = await JobHouse.Open("Sqlite", TimeProvider.System, new TestWork(async cancel =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
            return "";
        }));
        await begun.Task.WaitAsync(Cancel);
        await one.Stop();

        await using var next = one.Join(new TestWork(_ => Task.FromResult("做完了。")));
        await next.Start();
        await next.Completed();

        var runs = await next.Runs("TestWork");
        Assert.Equal([(JobOutcome.Succeeded, JobCause.TakenOver), (JobOutcome.Stopped, JobCause.CatchUp)], runs.Select(r => (r.Outcome, r.Cause)));
        Assert.True(next.NothingElse);
    }
}
