using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Scheduling;
using BianMin.Tests.Database;
using BianMin.Tests.Fakes;
using Hangfire.Storage;
using Microsoft.Extensions.Time.Testing;

namespace BianMin.Tests.Scheduling;

/// <summary>Work with a calendar: it is caught up, retried and reported, and nothing is lost or doubled.</summary>
public sealed class JobSchedulerTests
{
    // Sunday 22 November 2026, 10:00 in China.
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly Completion Ran = new("TestWork", Ending.Over);
    private static readonly Completion RanInVain = new("TestWork", Ending.Needless);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_first_start_catches_up_at_once_and_then_waits_for_the_schedule(string engine)
    {
        var time = new FakeTimeProvider(Now);
        await using var fixture = await JobFixture.Open(engine, time, new TestWork(_ => Task.FromResult("做了一件事。")));
        Assert.Equal(Ran, await fixture.Completed());

        var line = await fixture.Line("TestWork");
        Assert.Equal(("测试任务", "每天 02:30", JobState.Resting, false), (line.Title, line.Schedule, line.State, line.Failing));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.Zero), line.NextRun);
        Assert.Equal((Now, JobOutcome.Succeeded, "做了一件事。"), (line.LastRun!.At, line.LastRun.Outcome, line.LastRun.Words));
        var run = Assert.Single(await fixture.Runs("TestWork"));
        Assert.Equal((JobCause.CatchUp, 0, Environment.MachineName), (run.Cause, run.Retry, run.Node));

        time.Advance(TimeSpan.FromHours(16.5));
        fixture.TimeHasCome("TestWork");
        Assert.Equal(Ran, await fixture.Completed());
        Assert.Equal([JobCause.Schedule, JobCause.CatchUp], (await fixture.Runs("TestWork")).Select(r => r.Cause));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_failure_is_told_and_tried_again_after_one_five_and_fifteen_minutes_until_it_succeeds(string engine)
    {
        var (time, broken) = (new FakeTimeProvider(Now), true);
        await using var fixture = await JobFixture.Open(engine, time, new TestWork(_ =>
            broken ? throw new WorkFailedException("上报目录写不进去。") : Task.FromResult("已补做。")));
        await fixture.Completed();
        foreach (var (minutes, retry) in ((int, int)[])[(1, 1), (5, 2), (15, 3)])
        {
            Assert.Equal(TimeSpan.FromMinutes(minutes), await fixture.RestOf("TestWork"));
            Assert.Equal(time.GetUtcNow().AddMinutes(minutes), (await fixture.Line("TestWork")).NextRun);
            time.Advance(TimeSpan.FromMinutes(minutes));
            await fixture.RestIsOver("TestWork");
            await fixture.Completed();
            Assert.Equal(retry, (await fixture.Runs("TestWork"))[0].Retry);
        }

        var runs = await fixture.Runs("TestWork");
        Assert.Equal([false, true, true, true], runs.Select(r => r.TriedAgain));
        Assert.All(runs, r => Assert.Equal((JobOutcome.Failed, "上报目录写不进去。"), (r.Outcome, r.Words)));
        Assert.Equal((JobTrouble[])[new("测试任务", JobTroubleKind.Failing, Now)], await fixture.Troubles());
        Assert.Equal(4, fixture.Log.Lines.Count(l => l.StartsWith("Error", StringComparison.Ordinal) && l.Contains("上报目录写不进去。", StringComparison.Ordinal)));

        broken = false;
        time.Advance(TimeSpan.FromHours(16.5) - TimeSpan.FromMinutes(21));
        fixture.TimeHasCome("TestWork");
        await fixture.Completed();
        Assert.Empty(await fixture.Troubles());
        Assert.Equal((JobOutcome.Succeeded, "已补做。", JobCause.Schedule), ((await fixture.Runs("TestWork"))[0].Outcome, (await fixture.Runs("TestWork"))[0].Words, (await fixture.Runs("TestWork"))[0].Cause));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_came_due_while_no_portal_ran_is_caught_up_once(string engine)
    {
        var (time, runs) = (new FakeTimeProvider(Now), 0);
        var work = new TestWork(_ => Task.FromResult($"第 {Interlocked.Increment(ref runs)} 次"));
        await using var before = await JobFixture.Open(engine, time, work);
        await before.Completed();
        await before.Stop();

        // Nothing came due: a restart alone runs nothing.
        time.Advance(TimeSpan.FromHours(1));
        await using var restarted = before.Join(work);
        await restarted.Start();
        await restarted.Stop();
        Assert.Equal(1, runs);

        time.Advance(TimeSpan.FromDays(5));
        await using var after = before.Join(work);
        await after.Start();
        Assert.Equal(Ran, await after.Completed());
        // The calendar of the engine brings what it missed as well; there is nothing left to do.
        after.TimeHasCome("TestWork");
        Assert.Equal(RanInVain, await after.Completed());
        Assert.Equal((2, JobState.Resting), (runs, (await after.Line("TestWork")).State));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 18, 30, 0, TimeSpan.Zero), (await after.Line("TestWork")).NextRun);
        Assert.Equal(2, (await after.Runs("TestWork")).Count);
    }

    [Fact]
    public async Task What_goes_wrong_unforeseen_is_told_with_its_name_and_a_long_reason_is_cut_and_not_lost()
    {
        await using var fixture = await JobFixture.Open("Sqlite", new FakeTimeProvider(Now), new TestWork(_ => throw new InvalidOperationException(new string('长', 3000))));
        await fixture.Completed();

        var run = Assert.Single(await fixture.Runs("TestWork"));
        Assert.StartsWith("程序出错（InvalidOperationException：长长", run.Words, StringComparison.Ordinal);
        Assert.True((await fixture.Line("TestWork")).Failing);
        Assert.Single(fixture.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Another_schedule_takes_the_place_of_the_stored_one_and_work_that_is_gone_is_forgotten(string engine)
    {
        var time = new FakeTimeProvider(Now);
        await using var before = await JobFixture.Open(engine, time, Quick("Kept", "0 18 15 * *; 0 18 L * *"), Quick("Gone"));
        await before.Completed();
        await before.Completed();
        Assert.Equal(["Gone", "Kept", "Kept:2"], Planned(before));
        await before.Stop();

        await using var after = before.Join(Quick("Kept", "0 12 * * *"));
        await after.Start();

        Assert.Equal(("每天 12:00", Now.AddHours(2)), ((await after.Line("Kept")).Schedule, (await after.Line("Kept")).NextRun));
        Assert.Single((await after.Queries.All(JobFixture.Admin, Cancel)).Value);
        Assert.Equal(["Kept"], Planned(after));
    }

    [Fact]
    public async Task A_run_by_hand_comes_beside_the_schedule_and_one_that_was_asked_for_before_it_is_needless()
    {
        var time = new FakeTimeProvider(Now);
        await using var fixture = await JobFixture.Open("Sqlite", time, Quick("TestWork"));
        await fixture.Completed();

        var early = time.GetUtcNow();
        time.Advance(TimeSpan.FromSeconds(1));
        await fixture.Runner.Start("TestWork", Cancel);
        Assert.Equal(Ran, await fixture.Completed());
        // Two who press together make one run.
        fixture.Engine.Ask("TestWork", JobCause.ByHand, early);
        Assert.Equal(RanInVain, await fixture.Completed());

        Assert.Equal([JobCause.ByHand, JobCause.CatchUp], (await fixture.Runs("TestWork")).Select(r => r.Cause));
    }

    [Fact]
    public async Task A_run_tells_how_far_it_is()
    {
        var (told, go) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var fixture = await JobFixture.Open("Sqlite", new FakeTimeProvider(Now), new TestWork(async (progress, cancellationToken) =>
        {
            await progress.Report(3, 12);
            told.SetResult();
            await go.Task.WaitAsync(cancellationToken);
            return "做完了。";
        }));
        await told.Task.WaitAsync(Cancel);
        Assert.Equal((JobState.Running, Now, new JobProgress(3, 12)), ((await fixture.Line("TestWork")).State, (await fixture.Line("TestWork")).Since, (await fixture.Line("TestWork")).Progress));

        go.SetResult();
        await fixture.Completed();
        Assert.Null((await fixture.Line("TestWork")).Progress);
    }

    [Fact]
    public async Task A_job_that_is_due_and_does_not_begin_is_logged_once_and_runs_older_than_ninety_days_are_swept()
    {
        var time = new FakeTimeProvider(Now);
        await using var fixture = await JobFixture.Open("Sqlite", time, Quick("TestWork"));
        await fixture.Completed();
        var watch = fixture.Watch;

        time.Advance(TimeSpan.FromHours(16.5) + TimeSpan.FromMinutes(4));
        await watch.Look(Cancel);
        Assert.Empty(await fixture.Troubles());
        time.Advance(TimeSpan.FromMinutes(1));
        await watch.Look(Cancel);
        await watch.Look(Cancel);
        Assert.Equal((JobTrouble[])[new("测试任务", JobTroubleKind.Overdue, Now.AddHours(16.5))], await fixture.Troubles());
        Assert.Single(fixture.Log.Lines, l => l.StartsWith("Error: The job TestWork has been due since 2026-11-22 18:30:00Z", StringComparison.Ordinal));

        time.Advance(TimeSpan.FromDays(IJobQueries.DaysKept));
        await watch.Look(Cancel);
        Assert.Empty(await fixture.Runs("TestWork"));
        Assert.Equal("做了。", (await fixture.Line("TestWork")).LastRun!.Words);
    }

    private static IEnumerable<string> Planned(JobFixture fixture)
    {
        using var connection = fixture.Engine.Storage.GetConnection();
        return [.. connection.GetRecurringJobs().Select(r => r.Id).Order(StringComparer.Ordinal)];
    }

    private static TestWork Quick(string key, string schedule = "30 2 * * *") => new(_ => Task.FromResult("做了。"), key, schedule);
}
