using BianMin.Domain.Kernel;

namespace BianMin.Domain.Posts;

/// <summary>告警 to the director about one window. It ends by itself when its cause does; until then it can be acknowledged or silenced.</summary>
public sealed class Alarm : IAlarmStand
{
    private Alarm()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The window.</summary>
    public Guid WindowId { get; private init; }

    /// <summary>What it is about.</summary>
    public AlarmKind Kind { get; private init; }

    /// <summary>When it was raised (UTC).</summary>
    public DateTimeOffset RaisedAt { get; private init; }

    /// <summary>Who acknowledged it.</summary>
    public string? AcknowledgedBy { get; private set; }

    /// <summary>When it was acknowledged.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Makes no sound until then.</summary>
    public DateTimeOffset? SilencedUntil { get; private set; }

    /// <summary>When its cause ended; null while it stands.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>Raises an alarm.</summary>
    public static Alarm Raise(string centerId, Guid windowId, AlarmKind kind, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = centerId,
        WindowId = windowId,
        Kind = kind,
        RaisedAt = now.Instant,
    };

    /// <summary>Somebody has taken note; twice is the same as once.</summary>
    public void Acknowledge(string by, Moment now)
    {
        AcknowledgedBy ??= by;
        AcknowledgedAt ??= now.Instant;
    }

    /// <summary>Quiet for a while; it stays visible. What somebody has taken note of is quiet already.</summary>
    public void Silence(TimeSpan time, Moment now) => SilencedUntil = this.AwaitsNote() ? now.Instant + time : SilencedUntil;

    /// <summary>Its cause has ended.</summary>
    public void Clear(Moment now) => ClearedAt ??= now.Instant;
}

/// <summary>An alarm that stands, as far as it matters to what can be done about it: the alarm itself, or as it was read.</summary>
public interface IAlarmStand
{
    /// <summary>Who has taken note of it; null while nobody has.</summary>
    string? AcknowledgedBy { get; }

    /// <summary>Makes no sound until then (UTC).</summary>
    DateTimeOffset? SilencedUntil { get; }
}

/// <summary>What can be done about an alarm that stands.</summary>
public static class AlarmRules
{
    /// <summary>Whether somebody is still to take note of it, or to silence it.</summary>
    public static bool AwaitsNote(this IAlarmStand alarm) => alarm.AcknowledgedBy is null;

    /// <summary>Whether somebody has silenced it for now.</summary>
    public static bool IsSilenced(this IAlarmStand alarm, DateTimeOffset now) => alarm.SilencedUntil > now;

    /// <summary>Whether it should sound now.</summary>
    public static bool Sounds(this IAlarmStand alarm, DateTimeOffset now) => alarm.AwaitsNote() && !alarm.IsSilenced(now);
}

/// <summary>Kinds of <see cref="Alarm"/>.</summary>
public enum AlarmKind
{
    /// <summary>空岗.</summary>
    Uncovered,

    /// <summary>空岗, and the clerk left without a word.</summary>
    AwayUnannounced,

    /// <summary>The B who was sent did not acknowledge in time, or declined.</summary>
    NotAcknowledged,
}
