using BianMin.Domain.Desk;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Database;
using Quartz;
using Quartz.Extensibility;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Reads the jobs from the store of Quartz and its history, which all nodes share.</summary>
internal sealed class JobBook(JobScheduler jobs, WorkPlan plan, IExecutionHistoryStore history) : IJobBook
{
    public Task<Outcome<IReadOnlyList<JobLine>>> All(Actor actor, CancellationToken cancel) =>
        Read<IReadOnlyList<JobLine>>(actor, async () =>
        {
            var statuses = await Statuses(cancel);
            var triggers = jobs.Running is { } running ? (await running.QueryTriggers(new() { Take = PagedQuery.All }, cancel)).Items : [];
            var firings = jobs.Running is { } still
                ? (await still.QueryFireInstances(new() { State = FireInstanceState.Executing, Take = PagedQuery.All }, cancel)).Items : [];
            return [.. plan.All
                .Select(p => Line(p, statuses.GetValueOrDefault(p.Work.Key), triggers, firings))
                .OrderBy(l => l.Title, StringComparer.Ordinal)];
        });

    public Task<Outcome<JobRuns>> Runs(Actor actor, string key, int skip, int take, CancellationToken cancel) =>
        Read(actor, async () =>
        {
            if (jobs.Running is null)
                return new JobRuns([], 0);
            var page = await history.QueryExecutions(
                new() { SchedulerName = JobKeys.Scheduler, Job = JobKeys.Job(key), Skip = skip, Take = take, IncludeTotalCount = true }, cancel);
            return new JobRuns([.. page.Items.Select(Run)], page.TotalCount ?? page.Items.Count);
        });

    public Task<Outcome<IReadOnlyList<string>>> Failing(Actor actor, CancellationToken cancel) =>
        Read<IReadOnlyList<string>>(actor, async () =>
        {
            var statuses = await Statuses(cancel);
            return [.. plan.All.Where(p => IsFailing(statuses.GetValueOrDefault(p.Work.Key))).Select(p => p.Work.Title).Order(StringComparer.Ordinal)];
        });

    private static async Task<Outcome<T>> Read<T>(Actor actor, Func<Task<T>> read)
    {
        if (actor.Lacks(Permission.Administer, CenterScope.Installation) is { } forbidden)
            return forbidden;
        try
        {
            return await read();
        }
        catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
        {
            return Refusal.Unavailable();
        }
    }

    // The tables are there once the scheduler has started.
    private async Task<Dictionary<string, JobRunStatus>> Statuses(CancellationToken cancel) => jobs.Running is null
        ? []
        : (await history.QueryJobRunStatuses(new() { SchedulerName = JobKeys.Scheduler, Take = PagedQuery.All }, cancel)).Items.ToDictionary(s => s.Job.Name);

    private static bool IsFailing(JobRunStatus? status) =>
        status?.LastFailedAtUtc is { } failed && (status.LastSucceededAtUtc is not { } succeeded || succeeded < failed);

    private static JobLine Line(PlannedWork planned, JobRunStatus? status, IReadOnlyList<TriggerHeader> triggers, IReadOnlyList<FireInstance> firings)
    {
        var job = JobKeys.Job(planned.Work.Key);
        var own = triggers.Where(t => t.JobKey == job).ToList();
        var firing = firings.FirstOrDefault(f => f.JobKey == job);
        var state = firing is not null ? JobState.Running : own.Exists(t => !JobKeys.IsSchedule(t.Key) && t.RetryAttempt == 0) ? JobState.Waiting : JobState.Resting;
        return new(
            planned.Work.Key, planned.Work.Title, planned.Work.What, CronWords.Of(planned.Cron.CronExpressionString),
            own.Min(t => t.NextFireTimeUtc), state, firing?.FireTimeUtc, LastOf(status), IsFailing(status));
    }

    private static LastRun? LastOf(JobRunStatus? status) => status is null ? null : new(
        status.LastFiredAtUtc, status.LastDuration, OutcomeOf(status.LastResult),
        Words(status.LastResult, status.LastSummary, status.LastFailureMessage));

    private static JobRun Run(ExecutionHistoryEntry entry) => new(
        entry.EntryId ?? entry.FireInstanceId ?? "", entry.FiredAtUtc, entry.Duration, OutcomeOf(entry.EffectiveResult),
        Words(entry.EffectiveResult, entry.Summary, entry.ExceptionMessage), CauseOf(entry.TriggerGroup),
        entry.RetryAttempt, entry.RetryScheduled, JobKeys.MachineOf(entry.SchedulerInstanceId));

    private static JobOutcome OutcomeOf(JobRunResult result) => result switch
    {
        JobRunResult.Failed => JobOutcome.Failed,
        JobRunResult.Cancelled => JobOutcome.Stopped,
        _ => JobOutcome.Succeeded,
    };

    private static string Words(JobRunResult result, string? summary, string? failure) => result switch
    {
        JobRunResult.Failed => failure ?? summary ?? "",
        JobRunResult.Cancelled => "服务器停止时中断，余下的由下一次执行补做。",
        _ => summary ?? "",
    };

    private static JobCause CauseOf(string triggerGroup) => triggerGroup switch
    {
        SchedulerConstants.DefaultRecoveryGroup => JobCause.TakenOver,
        _ when JobKeys.IsByHand(triggerGroup) => JobCause.ByHand,
        _ when JobKeys.IsCatchUp(triggerGroup) => JobCause.CatchUp,
        _ => JobCause.Schedule,
    };
}
