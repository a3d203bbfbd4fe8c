using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Extensibility;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Starts Quartz once the portal serves, tells it what there is to do and catches up what is behind; stops it with the portal.</summary>
internal sealed partial class JobScheduler(
    ISchedulerFactory factory, WorkPlan plan, IExecutionHistoryStore history, TimeProvider time, ILogger<JobScheduler> logger)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource _stopping = new();
    private Task _opening = Task.CompletedTask;
    private volatile IScheduler? _scheduler;

    /// <summary>The scheduler while it runs on this node.</summary>
    public IScheduler? Running => _scheduler;

    /// <summary>Nobody waits for the jobs: the portal is already serving.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _opening = Task.Run(() => KeepOpening(_stopping.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>What runs is asked to stop and waited for; it is taken up again by another node or at the next start.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _opening;
        if (_scheduler is not { } scheduler)
            return;
        _scheduler = null;
        try
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken).AsTask().WaitAsync(StopLimit, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Without its database Quartz would try for ever to note what became of a run; what it could not note is taken over.
            NotStopped();
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    /// <summary>Opens the store, plans, starts and catches up.</summary>
    public async Task Open(CancellationToken cancel)
    {
        var scheduler = await factory.GetScheduler(cancel);
        var known = await scheduler.QueryJobs(new() { Take = PagedQuery.All }, cancel);
        await scheduler.DeleteJobs([.. known.Items.Select(j => j.Key).Where(k => plan.Find(k.Name) is null)], cancel);
        foreach (var planned in plan.All)
            await Plan(scheduler, planned, cancel);
        // Missed times and runs that died with a node become triggers here, so that what is behind is known afterwards.
        await scheduler.Start(cancel);
        foreach (var planned in plan.All)
            await CatchUp(scheduler, planned, cancel);
        _scheduler = scheduler;
    }

    private async Task KeepOpening(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await Open(cancel);
                return;
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                NotStarted(e);
                await Task.Delay(Patience, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // A trigger that stays keeps when it was due, so that a time that passed while no portal ran is not lost.
    private async Task Plan(IScheduler scheduler, PlannedWork planned, CancellationToken cancel)
    {
        var key = planned.Work.Key;
        var job = JobBuilder.Create<WorkJob>().WithIdentity(JobKeys.Job(key)).WithDescription(planned.Work.Title)
            .StoreDurably().RequestRecovery().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancel);
        var trigger = TriggerBuilder.Create(time).WithIdentity(JobKeys.ScheduleOf(key)).ForJob(job)
            .WithCronSchedule(planned.Cron.CronExpressionString, c => c.InTimeZone(WorkPlan.China).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        var stored = await scheduler.GetTrigger(trigger.Key, cancel) as ICronTrigger;
        if (stored?.CronExpressionString != planned.Cron.CronExpressionString)
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancel);
    }

    private async Task CatchUp(IScheduler scheduler, PlannedWork planned, CancellationToken cancel)
    {
        var job = JobKeys.Job(planned.Work.Key);
        var status = await history.GetJobRunStatus(scheduler.SchedulerName, job, cancel);
        var now = time.GetUtcNow();
        if (!planned.IsBehind(status?.LastSucceededAtUtc, now))
            return;
        var triggers = await scheduler.QueryTriggers(new() { Job = job, Take = PagedQuery.All }, cancel);
        // A missed time is fired by Quartz itself, and what died in mid-run is taken over by it.
        if (triggers.Items.All(t => JobKeys.IsSchedule(t.Key) && t.NextFireTimeUtc > now && t.State == TriggerState.Normal))
        {
            var trigger = TriggerBuilder.Create(time).WithIdentity(JobKeys.CatchUpOf(planned.Work.Key)).ForJob(job).StartNow().Build();
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The jobs could not be started; trying again in a minute")]
    private partial void NotStarted(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The jobs did not stop in time; what they were at is taken over later")]
    private partial void NotStopped();
}
