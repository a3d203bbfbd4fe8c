namespace BianMin.Domain.Scheduling;

/// <summary>A job (定时任务) as the administrator sees it (REP-1, SUP-4).</summary>
/// <param name="Key">Stable name in letters: the key of its settings and of its history.</param>
/// <param name="Title">What it is called.</param>
/// <param name="What">What it does, in one sentence.</param>
/// <param name="Schedule">When it runs, in words: 每天 02:30.</param>
/// <param name="NextRun">When it runs next (UTC), a retry included; null while the jobs are starting.</param>
/// <param name="State">Whether it runs now.</param>
/// <param name="Since">Since when it runs (UTC).</param>
/// <param name="LastRun">What came of the last run; null before the first.</param>
/// <param name="FailingSince">When it failed first since its last success (UTC): the administrator is told until it succeeds; null when it does not fail.</param>
public sealed record JobLine(
    string Key, string Title, string What, string Schedule, DateTimeOffset? NextRun, JobState State, DateTimeOffset? Since, LastRun? LastRun,
    DateTimeOffset? FailingSince)
{
    /// <summary>It failed and has not succeeded since.</summary>
    public bool Failing => FailingSince is not null;

    /// <summary>Since when it is due and does not begin (UTC), told after 5 minutes; null when it began in time.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>How far the run under way is; null when it does not tell.</summary>
    public JobProgress? Progress { get; init; }
}

/// <summary>How far a run is.</summary>
/// <param name="Done">What is done.</param>
/// <param name="Total">What there is to do.</param>
public sealed record JobProgress(int Done, int Total);

/// <summary>What the administrator is told of a job without asking.</summary>
/// <param name="Title">What the job is called.</param>
/// <param name="Kind">What is the matter.</param>
/// <param name="Since">Since when (UTC).</param>
public sealed record JobTrouble(string Title, JobTroubleKind Kind, DateTimeOffset Since);

/// <summary>What is the matter with a job.</summary>
public enum JobTroubleKind
{
    /// <summary>It failed and has not succeeded since.</summary>
    Failing,

    /// <summary>It is due and does not begin.</summary>
    Overdue,
}

/// <summary>Whether a job runs.</summary>
public enum JobState
{
    /// <summary>It waits for its time.</summary>
    Resting,

    /// <summary>It is due and waits for a free place.</summary>
    Waiting,

    /// <summary>It runs, on this server or another.</summary>
    Running,
}

/// <summary>The last run of a job.</summary>
/// <param name="At">When it began (UTC).</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Words">What was done, or why it failed.</param>
public sealed record LastRun(DateTimeOffset At, TimeSpan Duration, JobOutcome Outcome, string Words);

/// <summary>One run of a job, as the history keeps it.</summary>
/// <param name="Id">Identity within the history.</param>
/// <param name="At">When it began (UTC).</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Words">What was done, or why it failed.</param>
/// <param name="Cause">Why it ran.</param>
/// <param name="Retry">Which retry it was, from 1; 0 for none.</param>
/// <param name="TriedAgain">It failed and was to be tried again by itself.</param>
/// <param name="Node">The server that ran it.</param>
public sealed record JobRun(
    long Id, DateTimeOffset At, TimeSpan Duration, JobOutcome Outcome, string Words, JobCause Cause, int Retry, bool TriedAgain, string Node);

/// <summary>A page of runs, newest first.</summary>
/// <param name="Runs">The runs.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record JobRuns(IReadOnlyList<JobRun> Runs, int Total);

/// <summary>How a run ended.</summary>
public enum JobOutcome
{
    /// <summary>It did its work, or found nothing to do.</summary>
    Succeeded,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>The server stopped in the middle; another run does the rest.</summary>
    Stopped,
}

/// <summary>Why a job ran.</summary>
public enum JobCause
{
    /// <summary>Its time had come, or had been missed.</summary>
    Schedule,

    /// <summary>Somebody asked for it.</summary>
    ByHand,

    /// <summary>A server started and found it behind.</summary>
    CatchUp,

    /// <summary>A server had stopped or died while it ran.</summary>
    TakenOver,

    /// <summary>Somebody did what makes work for it.</summary>
    OnDemand,
}
