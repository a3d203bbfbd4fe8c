using BianMin.Domain.Desk;
using BianMin.Domain.Scheduling;
using Quartz;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Starts jobs by hand.</summary>
internal sealed class JobRunner(JobScheduler jobs, WorkPlan plan, TimeProvider time) : IJobRunner
{
    public async Task<Refusal?> Hindrance(string key, CancellationToken cancel)
    {
        if (plan.Find(key) is null)
            return Refusal.NotFound("scheduling.unknown-job", "没有这项任务，请刷新页面后重新选择。");
        if (jobs.Running is not { } scheduler)
            return Refusal.Conflict("scheduling.starting", "定时任务还没有启动好，请过一分钟再试；一直这样请查看日志。");
        var triggers = await scheduler.QueryTriggers(new() { Job = JobKeys.Job(key), Take = PagedQuery.All }, cancel);
        var now = time.GetUtcNow();
        return triggers.Items.Any(t => !JobKeys.IsSchedule(t.Key) && (t.NextFireTimeUtc is null || t.NextFireTimeUtc <= now) || t.State is TriggerState.Blocked or TriggerState.Executing)
            ? Refusal.Conflict("scheduling.running", "这项任务正在执行，请等它做完。")
            : null;
    }

    public async Task Start(string key, CancellationToken cancel)
    {
        var trigger = TriggerBuilder.Create(time).WithIdentity(JobKeys.ByHandOf(key)).ForJob(JobKeys.Job(key)).StartNow().Build();
        // A retry of an earlier run by hand gives way to this one.
        await jobs.Running!.ScheduleTrigger(trigger, TriggerConflict.KeepEarlier, cancel);
    }
}
