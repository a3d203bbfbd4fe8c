using Quartz;
using Quartz.Extensibility;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>
/// Two nodes that start together may both find a job behind, and the second ask for it when the first has just done it. So
/// whether it is still behind is asked once more where no other run of it can be under way: as the run begins.
/// </summary>
internal sealed class CatchUpGuard(WorkPlan plan, IExecutionHistoryStore history, TimeProvider time) : ITriggerListener
{
    public async ValueTask<bool> VetoJobExecution(ITrigger trigger, IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (!JobKeys.IsCatchUp(trigger.Key.Group) || plan.Find(trigger.JobKey.Name) is not { } planned)
            return false;
        var status = await history.GetJobRunStatus(JobKeys.Scheduler, trigger.JobKey, cancellationToken);
        return !planned.IsBehind(status?.LastSucceededAtUtc, time.GetUtcNow());
    }
}
