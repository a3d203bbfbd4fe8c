using System.Text.Json.Serialization;

namespace BianMin.Domain.Org;

/// <summary>How a centre's hall queues, calls and guards its windows. The defaults suit a township.</summary>
public sealed record HallSettings
{
    /// <summary>How often a called ticket may be called again, 0–10.</summary>
    public int RecallLimit { get; init; } = 3;

    /// <summary>Minutes by which entitled people stand ahead of their time of arrival, 0–60.</summary>
    public int CourtesyHeadStartMinutes { get; init; } = 15;

    /// <summary>Of all calls while others wait, at most this share may go ahead by courtesy, 0–90 percent.</summary>
    public int CourtesySharePercent { get; init; } = 50;

    /// <summary>Seconds in which a B stand-in must acknowledge before the director is asked again, 30–900.</summary>
    public int AcknowledgeSeconds { get; init; } = 120;

    /// <summary>Seconds without a sign of life of the console after which the clerk counts as gone, 30–900.</summary>
    public int LostAfterSeconds { get; init; } = 90;

    /// <summary>Minutes of waiting from which the director's light is yellow.</summary>
    public int WaitYellowMinutes { get; init; } = 15;

    /// <summary>Minutes of waiting from which the director's light is red.</summary>
    public int WaitRedMinutes { get; init; } = 30;

    /// <summary>How applications that lack something are dealt with (CASE-4, CASE-5).</summary>
    public IntakeRegime Intake { get; init; }

    /// <summary>From this hour on the wall clock an application counts as received on the next day; null for none.</summary>
    public TimeOnly? CutOff { get; init; }
}

/// <summary>How a centre deals with what is missing (the two plans differ).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IntakeRegime>))]
public enum IntakeRegime
{
    /// <summary>A: main materials decide; general ones are supplemented after acceptance, with missing main ones nothing is accepted (CASE-2, CASE-4).</summary>
    MainDecide,

    /// <summary>B: what is missing is told once, and accepted after it was completed (CASE-5).</summary>
    TellOnce,
}
