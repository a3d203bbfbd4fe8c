using BianMin.Domain.Calendar;

namespace BianMin.Domain.Cases;

/// <summary>A limit as counted.</summary>
/// <param name="Due">The last day; null while the clock stands.</param>
/// <param name="Days">Every day from the start to the last one, each with why it counts or does not.</param>
public sealed record ClockReading(DateOnly? Due, IReadOnlyList<ClockDay> Days)
{
    /// <summary>Whether it reaches into a year whose holidays are not published, and may change with them (<see cref="HolidayCalendar.Unpublished"/>).</summary>
    public bool Provisional => Days.Any(d => !d.Published);
}

/// <summary>One day of a limit.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Whether it counts.</param>
/// <param name="Count">How many have been counted up to and with it.</param>
/// <param name="Text">Why, in Chinese.</param>
/// <param name="Published">Whether the holidays of its year are published; else it is counted by the statutory ones alone.</param>
public sealed record ClockDay(DateOnly Date, ClockDayKind Kind, int Count, string Text, bool Published);

/// <summary>What a day is for a limit.</summary>
public enum ClockDayKind
{
    /// <summary>The day on which it began; not counted.</summary>
    Start,

    /// <summary>Counted.</summary>
    Counted,

    /// <summary>A weekend or a holiday.</summary>
    Off,

    /// <summary>The clock stood.</summary>
    Paused,

    /// <summary>The last day.</summary>
    Due,
}

/// <summary>How near a running case is to its limits.</summary>
public enum CaseLight
{
    /// <summary>时限内.</summary>
    Calm,

    /// <summary>即将到期: one working day or less is left of the promised limit.</summary>
    Hint,

    /// <summary>超承诺时限.</summary>
    Yellow,

    /// <summary>超法定时限.</summary>
    Red,

    /// <summary>暂停计时.</summary>
    Stopped,
}
