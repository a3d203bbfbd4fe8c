using System.Text.Json.Serialization;

namespace BianMin.Domain.Calendar;

/// <summary>When a centre is open (ORG-7, ORG-8). Immutable; equal by value; stored as JSON text with its centre.</summary>
public sealed record OfficeRegime
{
    /// <summary>What the regime is called where one is chosen, such as 每周七天工作制.</summary>
    public string Name { get; init; } = "完全集中办公";

    /// <summary>Hours of a day of full attendance.</summary>
    public DayHours Hours { get; init; } = DayHours.Usual;

    /// <summary>Which days are days of full attendance.</summary>
    public Attendance Attendance { get; init; }

    /// <summary>Hours of the weekend duty of a centralised regime; null when the weekend is free.</summary>
    public DayHours? WeekendDuty { get; init; }

    /// <summary>The township's market days; null where there is none. A centralised centre only shows them.</summary>
    public MarketDays? Market { get; init; }

    /// <summary>The days of <see cref="Attendance.OnWeekdays"/>.</summary>
    public Weekdays Weekdays { get; init; }

    /// <summary>A, the Shanggao plan 二(4): seven days a week, Monday to Friday in full, the weekend by duty roster.</summary>
    public static OfficeRegime Shanggao { get; } = new()
    {
        Name = "每周七天工作制（双休日值班）",
        WeekendDuty = DayHours.Duty,
    };

    /// <summary>B, the Ruijin standard S二5, first kind: fully centralised by the working hours of government offices.</summary>
    public static OfficeRegime RuijinCentralised { get; } = new();

    /// <summary>B, S二5, second kind: relative, on market days; here by lunar days ending in 1, 4 and 7.</summary>
    public static OfficeRegime RuijinMarketDays { get; } = new()
    {
        Name = "相对集中办公（逢圩日）",
        Attendance = Attendance.OnMarketDays,
        Market = MarketDays.Lunar("147"),
    };

    /// <summary>B, S二5, second kind: relative, on given days of the week; here Monday, Wednesday and Friday.</summary>
    public static OfficeRegime RuijinWeekdays { get; } = new()
    {
        Name = "相对集中办公（每周固定日）",
        Attendance = Attendance.OnWeekdays,
        Weekdays = Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday,
    };

    /// <summary>What both plans provide for, to choose from.</summary>
    public static IReadOnlyList<OfficeRegime> Presets { get; } = [Shanggao, RuijinCentralised, RuijinMarketDays, RuijinWeekdays];

    /// <summary>The regime in one Chinese sentence for walls, guides and tickets.</summary>
    [JsonIgnore]
    public string Text => Attendance switch
    {
        Attendance.OnMarketDays => $"{Market?.Text} {Hours.Text}",
        Attendance.OnWeekdays => $"每{Weekdays.Text()} {Hours.Text}",
        _ when WeekendDuty is { } duty => $"周一至周五 {Hours.Text}；周末值班 {duty.Text}",
        _ => $"周一至周五 {Hours.Text}",
    };

    /// <summary>What is wrong with the regime, in Chinese, for whoever edits it; null when it can be worked by.</summary>
    public string? Flaw() =>
        string.IsNullOrWhiteSpace(Name) ? "请填写办公制度名称。"
        : Hours.Flaw() ?? WeekendDuty?.Flaw() ?? Market?.Flaw()
        ?? (Hours.Sessions.Any() ? null : "请至少填写上午或下午的办公时间。")
        ?? (Attendance == Attendance.OnMarketDays && Market is null ? "逢圩日办公的，请填写圩日规律。" : null)
        ?? (Attendance == Attendance.OnWeekdays && Weekdays == Weekdays.None ? "请至少选择一个办公的星期。" : null);
}

/// <summary>Which days are days of full attendance (S二5).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Attendance>))]
public enum Attendance
{
    /// <summary>完全集中办公: Monday to Friday and make-up working days.</summary>
    Centralised,

    /// <summary>相对集中办公 on market days, whatever day of the week they are.</summary>
    OnMarketDays,

    /// <summary>相对集中办公 on given days of the week.</summary>
    OnWeekdays,
}

/// <summary>Days of the week as a set.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<Weekdays>))]
public enum Weekdays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>周日.</summary>
    Sunday = 1 << DayOfWeek.Sunday,

    /// <summary>周一.</summary>
    Monday = 1 << DayOfWeek.Monday,

    /// <summary>周二.</summary>
    Tuesday = 1 << DayOfWeek.Tuesday,

    /// <summary>周三.</summary>
    Wednesday = 1 << DayOfWeek.Wednesday,

    /// <summary>周四.</summary>
    Thursday = 1 << DayOfWeek.Thursday,

    /// <summary>周五.</summary>
    Friday = 1 << DayOfWeek.Friday,

    /// <summary>周六.</summary>
    Saturday = 1 << DayOfWeek.Saturday,
}
