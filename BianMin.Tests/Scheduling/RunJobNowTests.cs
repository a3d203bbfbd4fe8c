using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Scheduling;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Scheduling;

/// <summary>The works that the portal has, run by hand in an installation of their own.</summary>
public sealed class RunJobNowTests : IAsyncLifetime
{
    private HallFixture _fixture = null!;
    private readonly Completions _completions = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private JobScheduler Jobs => _fixture.Services.GetRequiredService<JobScheduler>();

    private Actor Admin => _fixture.As(Role.Administrator);

    public async ValueTask InitializeAsync()
    {
        _fixture = await HallFixture.Open("Sqlite", connection: $"Data Source={Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db")}");
        _completions.Hear(_fixture.Services);
    }

    public async ValueTask DisposeAsync()
    {
        await Jobs.StoppingAsync(CancellationToken.None);
        await _fixture.DisposeAsync();
    }

    [Fact]
    public async Task A_run_by_hand_is_in_the_history_and_who_asked_in_the_trail()
    {
        await _fixture.Refused(Admin, new RunJobNow("VerifyAudit"), "scheduling.starting");
        await Start();

        await _fixture.Refused(Admin, new RunJobNow("Nothing"), "scheduling.unknown-job");
        await _fixture.Refused(_fixture.Director, new RunJobNow("VerifyAudit"), "request.forbidden");
        await RunByHand();

        var runs = await Runs();
        Assert.Equal((JobOutcome.Succeeded, JobCause.ByHand), (runs[0].Outcome, runs[0].Cause));
        Assert.Matches("^已核对 2 个记录链、\\d+ 条记录，全部完好。$", runs[0].Words);
        await using var context = await _fixture.Context();
        var entry = await context.Set<AuditEntry>().SingleAsync(e => e.Action == nameof(RunJobNow), Cancel);
        Assert.Equal(("admin", "[{\"asked\":\"VerifyAudit\"}]"), (entry.ActorId, entry.Changes));
    }

    [Fact]
    public async Task A_broken_trail_fails_the_job_until_it_is_whole_again()
    {
        await Start();
        await using var context = await _fixture.Context();
        var entries = context.Set<AuditEntry>().Where(e => e.CenterId == _fixture.CenterId && e.Sequence == 1);
        var name = (await entries.SingleAsync(Cancel)).ActorName;
        await entries.ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "别人"), Cancel);

        await RunByHand();

        var failed = (await Runs())[0];
        Assert.Equal((JobOutcome.Failed, true), (failed.Outcome, failed.TriedAgain));
        Assert.StartsWith($"{_fixture.CenterId} 的操作记录与校验值不符", failed.Words, StringComparison.Ordinal);
        Assert.Equal(("核对操作记录", JobTroubleKind.Failing), (await Troubles()).Select(t => (t.Title, t.Kind)).Single());

        // A retry is waiting; whoever has put it right need not wait for it, and it does not come twice.
        await entries.ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, name), Cancel);
        await RunByHand();
        Assert.Empty(await Troubles());
        Assert.Equal(3, (await Runs()).Count);
        Assert.Equal(0, _fixture.Services.GetRequiredService<JobEngine>().Storage.GetMonitoringApi().ScheduledCount());
    }

    [Fact]
    public async Task The_portals_works_are_planned_and_only_administrators_read_of_them()
    {
        await Start();
        var queries = _fixture.Services.GetRequiredService<IJobQueries>();

        var lines = (await queries.All(Admin, Cancel)).Value;
        Assert.Equal(
            [("CountDays", "每天 02:10"), ("KeepCases", "每小时整点"), ("MakeReports", "每天 07:05、17:05"), ("PushReports", "每 5 分钟"), ("VerifyAudit", "每天 02:30")], lines.Select(l => (l.Key, l.Schedule)).Order());
        Assert.All(lines, l => Assert.Equal(JobOutcome.Succeeded, l.LastRun!.Outcome));
        Assert.Equal(RefusalKind.Forbidden, (await queries.All(_fixture.Director, Cancel)).Refusal!.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await queries.Runs(_fixture.Director, "KeepCases", 0, 10, Cancel)).Refusal!.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await queries.Troubles(_fixture.Director, Cancel)).Refusal!.Kind);
    }

    private async Task Start()
    {
        await Jobs.Open(Cancel);
        var works = new List<string>();
        for (var n = 0; n < 5; n++)
            works.Add((await _completions.Next()).Key);
        Assert.Equal(["CountDays", "KeepCases", "MakeReports", "PushReports", "VerifyAudit"], works.Order());
    }

    private async Task RunByHand()
    {
        _fixture.Time.Advance(TimeSpan.FromSeconds(1));
        await _fixture.Must(Admin, new RunJobNow("VerifyAudit"));
        Assert.Equal(new Completion("VerifyAudit", Ending.Over), await _completions.Next());
    }

    private async Task<IReadOnlyList<JobRun>> Runs() =>
        (await _fixture.Services.GetRequiredService<IJobQueries>().Runs(Admin, "VerifyAudit", 0, 10, Cancel)).Value.Runs;

    private async Task<IReadOnlyList<JobTrouble>> Troubles() =>
        (await _fixture.Services.GetRequiredService<IJobQueries>().Troubles(Admin, Cancel)).Value;
}
