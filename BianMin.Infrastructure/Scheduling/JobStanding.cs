using BianMin.Domain.Scheduling;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>How a job stands: the durable record that outlives the engine's queue and the rows of the history.</summary>
internal sealed class JobStanding
{
    /// <summary>Greatest length of what a run says.</summary>
    public const int WordsLength = 1000;

    private const string Abandoned = "服务器断电或者被强行结束时中断，余下的由下一次执行补做。";
    private const string Interrupted = "服务器停止时中断，余下的由下一次执行补做。";

    private JobStanding()
    {
    }

    /// <summary>The job.</summary>
    public string Key { get; private init; } = "";

    /// <summary>When the last run that is over began (UTC); null before the first.</summary>
    public DateTimeOffset? EndedRunBeganAt { get; private set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>How it ended.</summary>
    public JobOutcome Outcome { get; private set; }

    /// <summary>What it said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When the last run that succeeded began (UTC): whatever was due by then is done.</summary>
    public DateTimeOffset? ServedAt { get; private set; }

    /// <summary>When the first failure after the last success ended (UTC); null while the job does not fail.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>When a failed run is tried again (UTC); null when it is not.</summary>
    public DateTimeOffset? RetryAt { get; private set; }

    /// <summary>When the run began that is under way (UTC); null while there is none. A node that died leaves it set.</summary>
    public DateTimeOffset? RunningSince { get; private set; }

    /// <summary>The engine's name of the last run.</summary>
    public string EngineId { get; private set; } = "";

    /// <summary>Who runs it, or ran it last.</summary>
    public string Node { get; private set; } = "";

    /// <summary>Why it runs, or ran last.</summary>
    public JobCause Cause { get; private set; }

    /// <summary>Which retry that is, from 1; 0 for none.</summary>
    public int Retry { get; private set; }

    /// <summary>How much of the run is done, of <see cref="Total"/>; 0 while unknown.</summary>
    public int Progressed { get; private set; }

    /// <summary>How much there is to do; 0 while unknown.</summary>
    public int Total { get; private set; }

    /// <summary>Whether a run is under way, as far as anybody knows.</summary>
    public bool IsRunning => RunningSince is not null;

    /// <summary>When the last run began (UTC), be it over or not; null before the first.</summary>
    public DateTimeOffset? BeganAt => RunningSince ?? EndedRunBeganAt;

    /// <summary>Whether the last run did not come to its end, because its node stopped or died.</summary>
    public bool WasInterrupted => IsRunning || EndedRunBeganAt is not null && Outcome == JobOutcome.Stopped;

    /// <summary>A job that never ran.</summary>
    public static JobStanding Of(string key) => new() { Key = key };

    /// <summary>A run begins, where no other can be under way: what still seems to be is what a dead node left.</summary>
    /// <returns>The row of the abandoned run, for the history; null when there is none.</returns>
    public JobRunRow? Begin(JobCause cause, int retry, string node, string engineId, DateTimeOffset now)
    {
        // What a redelivery or a catch-up does after an interruption is the rest of the interrupted run.
        var takesOver = WasInterrupted && (cause != JobCause.ByHand || EngineId == engineId);
        var abandoned = IsRunning ? End(JobOutcome.Stopped, Abandoned, now) : null;
        (RunningSince, Cause, Retry, Node, EngineId) = (now, takesOver ? JobCause.TakenOver : cause, retry, node, engineId);
        (RetryAt, Progressed, Total) = (null, 0, 0);
        return abandoned;
    }

    /// <summary>It did its work.</summary>
    public JobRunRow Succeed(string words, DateTimeOffset now)
    {
        (ServedAt, FailingSince) = (RunningSince, null);
        return End(JobOutcome.Succeeded, words, now);
    }

    /// <summary>It failed, and may be tried again.</summary>
    public JobRunRow Fail(string reason, DateTimeOffset? retryAt, DateTimeOffset now)
    {
        FailingSince ??= now;
        RetryAt = retryAt;
        return End(JobOutcome.Failed, reason, now);
    }

    /// <summary>Its node stops.</summary>
    public JobRunRow Stop(DateTimeOffset now) => End(JobOutcome.Stopped, Interrupted, now);

    private JobRunRow End(JobOutcome outcome, string words, DateTimeOffset now)
    {
        var began = RunningSince ?? now;
        var cut = words.Length <= WordsLength ? words : words[..WordsLength];
        (EndedRunBeganAt, Duration, Outcome, Words, RunningSince) = (began, now - began, outcome, cut, null);
        return new()
        {
            Key = Key,
            BeganAt = began,
            Duration = Duration,
            Outcome = outcome,
            Words = cut,
            Cause = Cause,
            Retry = Retry,
            TriedAgain = RetryAt is not null,
            Node = Node,
        };
    }
}

/// <summary>A run that is over, as the history keeps it for <see cref="IJobQueries.DaysKept"/> days.</summary>
internal sealed class JobRunRow
{
    public long Id { get; private init; }

    public required string Key { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public required TimeSpan Duration { get; init; }

    public required JobOutcome Outcome { get; init; }

    public required string Words { get; init; }

    public required JobCause Cause { get; init; }

    public required int Retry { get; init; }

    public required bool TriedAgain { get; init; }

    public required string Node { get; init; }
}
