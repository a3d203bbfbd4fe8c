using BianMin.Domain.Scheduling;
using Npgsql;

namespace BianMin.Tests.Scheduling;

/// <summary>A job that takes longer than anybody waits for a dead node.</summary>
public sealed class LongJobTests
{
    // How long the engine takes a silent node for a living one, and a little more.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(21);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _now;
    private int _most;
    private int _begins;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task It_never_runs_twice_at_once_and_what_was_asked_meanwhile_waits_for_it(string engine)
    {
        await using var one = await JobFixture.Open(engine, TimeProvider.System, Work);
        await _begun.Task.WaitAsync(Cancel);
        // On SQLite there is one node; its second worker is the other one there.
        await using var two = engine == "Sqlite" ? null : one.Join(Work);
        if (two is not null)
            await two.Start();
        one.Engine.Ask("TestWork", JobCause.Schedule, default);
        one.Engine.Ask("TestWork", JobCause.ByHand, TimeProvider.System.GetUtcNow());

        for (var others = 0; others < 2; others++)
            Assert.Equal(Ending.PutOff, (await one.Completed()).Ending);
        Assert.Null(await (two ?? one).Alone.TryTake("TestWork", Cancel));
        _go.SetResult();
        while ((await one.Completed()).Ending != Ending.Over)
        {
            // The start of the second node found it running, too.
        }

        Assert.Equal((1, 1), (_most, _begins));
    }

    [Fact]
    public async Task It_is_not_taken_over_while_its_node_lives()
    {
        await using var one = await JobFixture.Open("PostgreSql", TimeProvider.System, Work);
        await _begun.Task.WaitAsync(Cancel);
        await using var two = one.Join(Work);
        await two.Start();

        // The node renews its hold on the run again and again.
        var first = await HeldAt(one);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await HeldAt(one) < first + Long)
            await beat.WaitForNextTickAsync(Cancel);

        Assert.Equal(1, _begins);
        _go.SetResult();
        while ((await one.Completed()).Ending != Ending.Over)
        {
            // The second node asked when it started.
        }

        Assert.Equal((1, 1), (_most, _begins));
        Assert.Equal(JobOutcome.Succeeded, Assert.Single(await one.Runs("TestWork")).Outcome);
    }

    private TestWork Work => new(async cancellationToken =>
    {
        Interlocked.Increment(ref _begins);
        _most = Math.Max(_most, Interlocked.Increment(ref _now));
        _begun.TrySetResult();
        await _go.Task.WaitAsync(cancellationToken);
        Interlocked.Decrement(ref _now);
        return "做完了。";
    });

    private static async Task<DateTime> HeldAt(JobFixture fixture)
    {
        await using var connection = new NpgsqlConnection(fixture.Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("SELECT min(fetchedat) FROM jobs.jobqueue WHERE fetchedat IS NOT NULL", connection);
        return (DateTime)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
