using BianMin.Domain.Kernel;

namespace BianMin.Domain.Scheduling;

/// <summary>Reads the jobs and their history; for administrators.</summary>
public interface IJobQueries
{
    /// <summary>Runs are kept this many days; of each job, how it stands is kept for ever.</summary>
    const int DaysKept = 90;

    /// <summary>All jobs of this installation, in the order of their titles. Refused: no authority, database away.</summary>
    Task<Outcome<IReadOnlyList<JobLine>>> All(Actor actor, CancellationToken cancellationToken);

    /// <summary>Past runs of a job. Refused: no authority, database away.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The job.</param>
    /// <param name="skip">Runs of the pages before.</param>
    /// <param name="take">Runs of a page.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<Outcome<JobRuns>> Runs(Actor actor, string key, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Jobs that fail or do not begin, in the order of their titles. Refused: no authority, database away.</summary>
    Task<Outcome<IReadOnlyList<JobTrouble>>> Troubles(Actor actor, CancellationToken cancellationToken);
}

/// <summary>Starts jobs.</summary>
public interface IJobRunner
{
    /// <summary>Why a job cannot be started now: unknown, running already, the jobs are still starting; null when it can.</summary>
    Task<Refusal?> Hindrance(string key, CancellationToken cancellationToken);

    /// <summary>Has a job run as soon as possible; asked for twice at once, it runs once.</summary>
    Task Start(string key, CancellationToken cancellationToken);

    /// <summary>There is work for a job that need not wait for its time. Never fails: the job comes at its time anyway.</summary>
    void Soon(string key);
}
