using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Database;
using Hangfire;
using Hangfire.Server;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Runs one <see cref="IRecurringWork"/> for Hangfire, alone, and keeps what became of it.</summary>
internal sealed partial class WorkJob(
    WorkPlan plan, JobRecord record, RunsAlone alone, JobEngine engine, TimeProvider time, JobMeter meter, ILogger<WorkJob> logger)
{
    /// <summary>What a run says whose work another has done.</summary>
    public const string Needless = "已由另一次执行做完。";

    private const string RetryCount = "RetryCount";

    /// <summary>Runs it, unless what it was asked for has been done meanwhile.</summary>
    /// <param name="key">The work.</param>
    /// <param name="cause">Why.</param>
    /// <param name="asked">When it was asked for (UTC); not told by the calendar.</param>
    /// <param name="context">From Hangfire.</param>
    /// <param name="cancellationToken">From Hangfire: the node stops, or another has taken the run over.</param>
    /// <returns>What was done, in one Chinese sentence.</returns>
    [JobDisplayName("{0}")]
    public async Task<string> Run(string key, JobCause cause, DateTimeOffset asked, PerformContext context, CancellationToken cancellationToken)
    {
        await using var held = await alone.TryTake(key, cancellationToken) ?? throw new StillRunningException();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, held.Lost);
        var standing = await record.Standing(key, cancellationToken);
        var planned = plan.Find(key);
        if (cause is JobCause.ByHand or JobCause.OnDemand ? standing.ServedAt > asked : planned?.Due.IsBehind(standing, time.GetUtcNow()) == false)
            return Needless;
        var (engineId, retry) = (context.BackgroundJob.Id, context.GetJobParameter<int>(RetryCount));
        if (standing.RetryAt is not null && standing.EngineId != engineId)
            engine.Forget(standing.EngineId);
        await record.Change(key, s => s.Begin(cause, retry, Environment.MachineName, engineId, time.GetUtcNow()), cancellationToken);
        var begun = meter.Begin();
        try
        {
            // A node that is about to be updated may not know the work of a newer one.
            var work = planned?.Work ?? throw new WorkFailedException("这台服务器的程序版本没有这项任务，请把各服务器更新到同一版本。");
            var words = await work.Run(new Progress(key, record, time), either.Token);
            await record.Change(key, s => s.Succeed(words, time.GetUtcNow()), CancellationToken.None);
            meter.Over(key, begun, succeeded: true);
            return words;
        }
        catch (Exception e) when (either.IsCancellationRequested)
        {
            // Whoever has lost the job must not write over what its new holder keeps.
            if (!held.Lost.IsCancellationRequested)
                await record.Change(key, s => s.EngineId == engineId ? s.Stop(time.GetUtcNow()) : null, CancellationToken.None);
            throw new OperationCanceledException(e.Message, e, either.Token);
        }
        catch (Exception e)
        {
            meter.Over(key, begun, succeeded: false);
            Failed(key, e);
            var again = retry < JobFilters.Retries.Count ? time.GetUtcNow() + JobFilters.Retries[retry] : (DateTimeOffset?)null;
            await record.Change(key, s => s.Fail(ReasonOf(e), again, time.GetUtcNow()), CancellationToken.None);
            throw;
        }
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        WorkFailedException => exception.Message,
        _ when DatabaseErrors.MeansUnavailable(exception) => $"数据库暂时无法使用（{exception.Message}）。",
        _ => $"程序出错（{exception.GetType().Name}：{exception.Message}），详细情况在日志里。",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Key} failed")]
    private partial void Failed(string key, Exception exception);

    // The screen is read every other second; more often need not be written.
    private sealed class Progress(string key, JobRecord record, TimeProvider time) : IWorkProgress
    {
        private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
        private long _told;

        public async Task Report(int done, int total)
        {
            if (_told != 0 && time.GetElapsedTime(_told) < Rest)
                return;
            _told = time.GetTimestamp();
            await record.Progress(key, done, total, CancellationToken.None);
        }
    }
}
