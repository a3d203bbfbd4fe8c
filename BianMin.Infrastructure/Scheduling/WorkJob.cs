using BianMin.Infrastructure.Database;
using Quartz;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Runs one <see cref="IRecurringWork"/> for Quartz: the name of the job is its key. Quartz keeps what it reports or throws.</summary>
[DisallowConcurrentExecution]
internal sealed class WorkJob(WorkPlan plan, JobMeter meter) : IJob
{
    /// <summary>After a failure: again after these, then at the next time of the schedule.</summary>
    public static RetryPolicy Retries { get; } =
        RetryPolicy.Explicit([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)]);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var (key, begun) = (context.JobDetail.Key.Name, meter.Begin());
        try
        {
            // A node that is about to be updated may not know the work of a newer one.
            if (plan.Find(key)?.Work is not { } work)
                throw new WorkFailedException("这台服务器的程序版本没有这项任务，请把各服务器更新到同一版本。");
            context.Result = JobRunReport.Succeeded(await work.Run(cancellationToken));
            meter.Over(key, begun, succeeded: true);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e)
        {
            meter.Over(key, begun, succeeded: false);
            // Quartz writes it to the log as an error, with what is behind it.
            throw new JobExecutionException(ReasonOf(e), e);
        }
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        WorkFailedException => exception.Message,
        _ when DatabaseErrors.MeansUnavailable(exception) => $"数据库暂时无法使用（{exception.Message}）。",
        _ => $"程序出错（{exception.GetType().Name}：{exception.Message}），详细情况在日志里。",
    };
}
