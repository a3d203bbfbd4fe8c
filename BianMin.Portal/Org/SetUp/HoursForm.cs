using BianMin.Domain.Calendar;

namespace BianMin.Portal.Org.SetUp;

/// <summary>An office regime while somebody types it.</summary>
internal sealed class HoursForm
{
    private HoursForm()
    {
    }

    /// <summary>Which days are days of full attendance.</summary>
    public Attendance Attendance { get; set; }

    /// <summary>Hours of such a day.</summary>
    public SessionsForm Hours { get; private init; } = null!;

    /// <summary>Whether the weekend has a duty.</summary>
    public bool HasDuty { get; set; }

    /// <summary>Hours of the duty.</summary>
    public SessionsForm Duty { get; private init; } = null!;

    /// <summary>The days of <see cref="Attendance.OnWeekdays"/>.</summary>
    public Weekdays Weekdays { get; set; }

    /// <summary>How market days are numbered.</summary>
    public Reckoning Reckoning { get; set; }

    /// <summary>Last digits of market days; empty where no market is held.</summary>
    public string Digits { get; set; } = "";

    /// <summary>What was typed, as a regime; it may still have a flaw.</summary>
    public OfficeRegime Regime => new()
    {
        Name = Attendance switch
        {
            Attendance.OnMarketDays => OfficeRegime.RuijinMarketDays.Name,
            Attendance.OnWeekdays => OfficeRegime.RuijinWeekdays.Name,
            Attendance.Centralised => (HasDuty ? OfficeRegime.Shanggao : OfficeRegime.RuijinCentralised).Name,
        },
        Attendance = Attendance,
        Hours = Hours.Value,
        WeekendDuty = HasDuty && Attendance == Attendance.Centralised ? Duty.Value : null,
        Weekdays = Attendance == Attendance.OnWeekdays ? Weekdays : Weekdays.None,
        Market = Digits.Trim().Length == 0 ? null : new MarketDays(Reckoning, Digits.Trim()),
    };

    /// <summary>A form that shows a regime.</summary>
    public static HoursForm Of(OfficeRegime regime) => new()
    {
        Attendance = regime.Attendance,
        Hours = SessionsForm.Of(regime.Hours),
        HasDuty = regime.WeekendDuty is not null,
        Duty = SessionsForm.Of(regime.WeekendDuty ?? DayHours.Duty),
        Weekdays = regime.Weekdays,
        Reckoning = regime.Market?.Reckoning ?? Reckoning.Lunar,
        Digits = regime.Market?.Digits ?? "",
    };
}

/// <summary>The two sessions of a day while somebody types them; an empty begin or end leaves the session out.</summary>
public sealed class SessionsForm
{
    /// <summary>Begin of the morning.</summary>
    public TimeOnly? MorningFrom { get; set; }

    /// <summary>End of the morning.</summary>
    public TimeOnly? MorningUntil { get; set; }

    /// <summary>Begin of the afternoon.</summary>
    public TimeOnly? AfternoonFrom { get; set; }

    /// <summary>End of the afternoon.</summary>
    public TimeOnly? AfternoonUntil { get; set; }

    /// <summary>What was typed.</summary>
    public DayHours Value => new(Session(MorningFrom, MorningUntil), Session(AfternoonFrom, AfternoonUntil));

    /// <summary>A form that shows the hours of a day.</summary>
    public static SessionsForm Of(DayHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return new()
        {
            MorningFrom = hours.Morning?.From,
            MorningUntil = hours.Morning?.Until,
            AfternoonFrom = hours.Afternoon?.From,
            AfternoonUntil = hours.Afternoon?.Until,
        };
    }

    private static Session? Session(TimeOnly? from, TimeOnly? until) => from is { } f && until is { } u ? new Session(f, u) : null;
}
