using Hangfire;
using Hangfire.Common;
using Hangfire.States;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>What Hangfire does with a run beside running it.</summary>
internal static class JobFilters
{
    /// <summary>After a failure: again after these, then at the next time of the schedule.</summary>
    public static IReadOnlyList<TimeSpan> Retries { get; } = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];

    /// <summary>Those of every node.</summary>
    public static JobFilterCollection All() => new()
    {
        new StatisticsHistoryAttribute(),
        new PutOffAttribute(),
        // A run that failed for good is in our own history; Hangfire would keep it for ever.
        new AutomaticRetryAttribute
        {
            Attempts = Retries.Count,
            DelaysInSeconds = [.. Retries.Select(r => (int)r.TotalSeconds)],
            OnAttemptsExceeded = AttemptsExceededAction.Delete,
            LogEvents = false,
        },
    };
}

/// <summary>Another run of the same job is under way: this one comes later, and finds out then whether it is still needed.</summary>
internal sealed class StillRunningException() : Exception("Another run of this job is under way.");

/// <summary>Puts off a run that must not begin yet; that is no failure and no retry.</summary>
internal sealed class PutOffAttribute : JobFilterAttribute, IElectStateFilter
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is FailedState { Exception: StillRunningException })
            context.CandidateState = new ScheduledState(Rest) { Reason = "Another run of this job is under way" };
    }
}
