namespace BianMin.Infrastructure.Scheduling;

/// <summary>
/// Work with a calendar: something that is made up to now whenever it runs. A run does all that is due and missing and
/// nothing twice, because it comes at its time, once more after a restart, again after a failure, and by hand; never twice at
/// the same time in one installation. Registered with <see cref="SchedulingSetup.AddRecurringWork{T}"/>.
/// </summary>
internal interface IRecurringWork
{
    /// <summary>Stable name in ASCII letters, 2 to 40 of them, such as <c>VerifyAudit</c>: the key of its settings and history.</summary>
    string Key { get; }

    /// <summary>What it is called, in Chinese.</summary>
    string Title { get; }

    /// <summary>What it does, in one Chinese sentence.</summary>
    string What { get; }

    /// <summary>When, as a <see cref="CronSchedule"/>; <c>Jobs:Key:Schedule</c> sets another.</summary>
    string Schedule { get; }

    /// <summary>Does all that is due and missing.</summary>
    /// <param name="progress">Told how far it is, for the screen.</param>
    /// <param name="cancellationToken">The portal stops, or another node has taken the run over.</param>
    /// <returns>What was done, in one Chinese sentence.</returns>
    /// <exception cref="WorkFailedException">It could not be done, with a reason that the administrator can act on.</exception>
    Task<string> Run(IWorkProgress progress, CancellationToken cancellationToken);
}

/// <summary>How far a run is.</summary>
internal interface IWorkProgress
{
    /// <summary>So much is done of so much; may be told as often as one likes.</summary>
    Task Report(int done, int total);
}

/// <summary>Why a run failed, told to the administrator.</summary>
/// <param name="reason">A Chinese sentence.</param>
/// <param name="inner">What was behind it.</param>
internal sealed class WorkFailedException(string reason, Exception? inner = null) : Exception(reason, inner);
