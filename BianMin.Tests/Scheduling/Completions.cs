using System.Threading.Channels;
using BianMin.Infrastructure.Scheduling;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Scheduling;

/// <summary>Hears of what becomes of runs, on one node or several.</summary>
internal sealed class Completions
{
    private readonly Channel<(BackgroundJob Job, IState State, JobStorage Storage)> _ended = Channel.CreateUnbounded<(BackgroundJob, IState, JobStorage)>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Listens to a node that has not started yet.</summary>
    public void Hear(IServiceProvider node) => node.GetRequiredService<JobFilterCollection>().Add(new Ear(this));

    /// <summary>The next one, once the engine has noted it too: that comes after its filters, and nothing tells of it.</summary>
    public async Task<Completion> Next()
    {
        var (job, state, storage) = await _ended.Reader.ReadAsync(Cancel);
        using var connection = storage.GetConnection();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (connection.GetStateData(job.Id)?.Name == ProcessingState.StateName)
            await beat.WaitForNextTickAsync(Cancel);
        return new((string)job.Job.Args[0], state switch
        {
            SucceededState { Result: string said } when said == WorkJob.Needless => Ending.Needless,
            ScheduledState { Reason: var reason } when reason.StartsWith("Another", StringComparison.Ordinal) => Ending.PutOff,
            _ => Ending.Over,
        });
    }

    private sealed class Ear(Completions completions) : IApplyStateFilter
    {
        public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
        {
            if (context.OldStateName == ProcessingState.StateName && context.NewState is not ProcessingState)
                Assert.True(completions._ended.Writer.TryWrite((context.BackgroundJob, context.NewState, context.Storage)));
        }

        public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
        {
        }
    }
}

/// <summary>What became of one run.</summary>
/// <param name="Key">The job.</param>
/// <param name="Ending">How it ended.</param>
internal sealed record Completion(string Key, Ending Ending);

/// <summary>How a run ended, as the engine sees it.</summary>
internal enum Ending
{
    /// <summary>It ran, and succeeded or failed.</summary>
    Over,

    /// <summary>Another had done its work.</summary>
    Needless,

    /// <summary>Another was at it.</summary>
    PutOff,
}
