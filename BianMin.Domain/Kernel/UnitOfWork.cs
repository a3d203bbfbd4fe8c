namespace BianMin.Domain.Kernel;

/// <summary>What one use case changes. It is committed at once with its events, its audit entry and the centre's version when the
/// handler succeeds, and forgotten when it refuses.</summary>
public interface IUnitOfWork
{
    /// <summary>The instant (UTC) and business day that everything in this unit happens at.</summary>
    Moment Now { get; }

    /// <summary>What the screens must learn of at the commit. Changes that no screen shows need no event.</summary>
    void Raise(HallEvent happened);

    /// <summary>What is to be done once the commit stands: a job to be started, a memory to be renewed. Never done for a refusal.</summary>
    void Afterwards(Func<CancellationToken, Task> act);
}

/// <summary>An instant and the business day it belongs to.</summary>
/// <param name="Instant">UTC.</param>
/// <param name="Day">The date in Asia/Shanghai.</param>
public readonly record struct Moment(DateTimeOffset Instant, DateOnly Day)
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>China has one time zone without summer time, so the offset is fixed. An instant has whole microseconds: PostgreSQL
    /// keeps no finer ones, and what is read must be what was written, to the last bit that a hash is made of.</summary>
    public static Moment At(DateTimeOffset instant) =>
        new(new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero), DateOnly.FromDateTime(instant.ToOffset(ChinaOffset).DateTime));

    /// <summary>The clock on the wall in China.</summary>
    public DateTime Local => Instant.ToOffset(ChinaOffset).DateTime;

    /// <summary>The instant (UTC) of a time on the wall clock in China.</summary>
    public static DateTimeOffset FromLocal(DateTime local) =>
        new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), ChinaOffset).ToUniversalTime();

    /// <summary>When a day begins on the wall clock in China.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => FromLocal(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The wall clock of an instant in China.</summary>
    public static DateTime LocalOf(DateTimeOffset instant) => instant.ToOffset(ChinaOffset).DateTime;
}
