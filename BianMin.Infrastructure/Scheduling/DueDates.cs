namespace BianMin.Infrastructure.Scheduling;

/// <summary>
/// What is due, what is behind, what is overdue: told from a schedule, from how a job stands, and from the clock, and from
/// nothing else (docs/decisions/0014).
/// </summary>
/// <param name="schedule">When the job is to run.</param>
internal sealed class DueDates(CronSchedule schedule)
{
    /// <summary>A due time that has not begun after this long is told to the administrator.</summary>
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromMinutes(5);

    // The clocks of two nodes may differ by as much; a run that began so shortly before its time was meant for it.
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromSeconds(10);

    /// <summary>When it runs next (UTC), a retry included; null when never again.</summary>
    public DateTimeOffset? Next(JobStanding standing, DateTimeOffset now) =>
        schedule.Next(now) is var next && standing.RetryAt is { } retry && !(next < retry) ? retry : next;

    /// <summary>Whether a run has something to catch up: it never succeeded, a time has passed since the last success began, or the last run was interrupted.</summary>
    public bool IsBehind(JobStanding standing, DateTimeOffset now) =>
        standing.ServedAt is not { } served || standing.WasInterrupted || schedule.Next(served + ClocksDiffer) <= now;

    /// <summary>Since when a run is due and has not begun, if that is longer than <see cref="OverdueAfter"/>; else null.</summary>
    /// <param name="standing">How the job stands.</param>
    /// <param name="upSince">When the portal started (UTC): what came due while none ran is overdue only from then on.</param>
    /// <param name="now">The present (UTC).</param>
    public DateTimeOffset? OverdueSince(JobStanding standing, DateTimeOffset upSince, DateTimeOffset now)
    {
        if (standing.IsRunning)
            return null;
        var due = standing.BeganAt is { } began ? schedule.Next(began + ClocksDiffer) : upSince;
        if (standing.RetryAt is { } retry && !(due < retry))
            due = retry;
        var since = due < upSince ? upSince : due;
        return since + OverdueAfter <= now ? since : null;
    }
}
