using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Starts jobs beside their schedule.</summary>
internal sealed partial class JobRunner(
    JobScheduler jobs, WorkPlan plan, JobRecord record, JobEngine engine, TimeProvider time, ILogger<JobRunner> logger) : IJobRunner
{
    public async Task<Refusal?> Hindrance(string key, CancellationToken cancellationToken)
    {
        if (plan.Find(key) is null)
            return Refusal.NotFound("scheduling.unknown-job", "没有这项任务，请刷新页面后重新选择。");
        if (!jobs.IsOpen)
            return Refusal.Conflict("scheduling.starting", "定时任务还没有启动好，请过一分钟再试；一直这样请查看日志。");
        return (await record.Standing(key, cancellationToken)).IsRunning || engine.Waiting().Contains(key)
            ? Refusal.Conflict("scheduling.running", "这项任务正在执行，请等它做完。")
            : null;
    }

    public Task Start(string key, CancellationToken cancellationToken)
    {
        engine.Ask(key, JobCause.ByHand, time.GetUtcNow());
        return Task.CompletedTask;
    }

    public void Soon(string key)
    {
        if (!jobs.IsOpen)
            return;
        try
        {
            engine.Ask(key, JobCause.OnDemand, time.GetUtcNow());
        }
        catch (Exception e)
        {
            // What was asked for is committed, and the schedule brings the job anyway.
            NotSoon(key, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job {Key} could not be asked for; it runs at its next time")]
    private partial void NotSoon(string key, Exception exception);
}
