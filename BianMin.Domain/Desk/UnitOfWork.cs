namespace BianMin.Domain.Desk;

/// <summary>What one use case changes, committed at once together with its events, its audit entry and the centre's hall version.</summary>
public interface IUnitOfWork
{
    /// <summary>The instant (UTC) and business day that everything in this unit happens at.</summary>
    Moment Now { get; }

    /// <summary>Commits everything that was loaded and changed or added, once.</summary>
    /// <param name="actor">Who, for the audit trail.</param>
    /// <param name="useCase">What, for the audit trail.</param>
    /// <param name="events">What the screens must learn of; none for changes that no screen shows.</param>
    /// <param name="cancel">Cancels before the commit only.</param>
    Task Commit(Actor actor, IUseCase useCase, IReadOnlyList<HallEvent> events, CancellationToken cancel);
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
