using BianMin.Domain.Kernel;

namespace BianMin.Domain.Calendar;

/// <summary>One centre's days and hours: its regime over the public holidays. Pure.</summary>
/// <param name="regime">When the centre is open by itself.</param>
/// <param name="holidays">What the State Council arranged.</param>
public sealed class CenterCalendar(OfficeRegime regime, HolidayCalendar holidays)
{
    /// <summary>How far ahead the next opening is looked for, in days; the longest holiday with its weekends is far shorter.</summary>
    public const int HorizonDays = 60;

    /// <summary>What kind of day a date is for this centre. A public holiday closes every regime.</summary>
    public DayKind KindOf(DateOnly date)
    {
        var special = holidays.On(date)?.Kind;
        if (special == CalendarDayKind.Holiday)
            return DayKind.Holiday;

        return regime.Attendance switch
        {
            Attendance.OnMarketDays => IsMarketDay(date) ? DayKind.MarketDay : DayKind.Off,
            Attendance.OnWeekdays => regime.Weekdays.Include(date) ? DayKind.Working : DayKind.Off,
            _ when special == CalendarDayKind.MakeUpWorkday => DayKind.MakeUpWorkday,
            _ when !date.IsWeekend() => DayKind.Working,
            _ => regime.WeekendDuty is null ? DayKind.Off : DayKind.WeekendDuty,
        };
    }

    /// <summary>Whether the township's market is held, open or not.</summary>
    public bool IsMarketDay(DateOnly date) => regime.Market?.Include(date) ?? false;

    /// <summary>Whether legal and promised limits count the day (see <see cref="HolidayCalendar.IsWorkingDay"/>).</summary>
    public bool IsWorkingDay(DateOnly date) => holidays.IsWorkingDay(date);

    /// <summary>The sessions of a day; <see cref="DayHours.None"/> when closed.</summary>
    public DayHours HoursOn(DateOnly date) => KindOf(date) switch
    {
        DayKind.Working or DayKind.MakeUpWorkday or DayKind.MarketDay => regime.Hours,
        DayKind.WeekendDuty => regime.WeekendDuty ?? DayHours.None,
        DayKind.Holiday or DayKind.Off => DayHours.None,
    };

    /// <summary>When the next session after a wall-clock time begins; null when none does within <see cref="HorizonDays"/>.</summary>
    public DateTime? NextOpening(DateTime after)
    {
        var today = DateOnly.FromDateTime(after);
        for (var date = today; date <= today.AddDays(HorizonDays); date = date.AddDays(1))
        {
            foreach (var session in HoursOn(date).Sessions)
            {
                var opening = date.ToDateTime(session.From);
                if (opening > after)
                    return opening;
            }
        }

        return null;
    }

    /// <summary>The hours as they stand at an instant, in words.</summary>
    public HallHours At(Moment now)
    {
        var time = TimeOnly.FromDateTime(now.Local);
        var session = HoursOn(now.Day).Sessions.FirstOrDefault(s => s.Contains(time));
        var next = NextOpening(now.Local);
        return new(session is not null, session is null ? ClosedText(now.Local, next) : OpenText(now.Day, session, next),
            LunarDate.Of(now.Day).Text, IsMarketDay(now.Day))
        {
            ClosesAt = session is null ? null : Moment.FromLocal(now.Day.ToDateTime(session.Until)),
            NextOpening = next is null ? null : Moment.FromLocal(next.Value),
            Today = [.. OpenOn(now.Day)],
        };
    }

    /// <summary>How much of a stretch of time (UTC) lay in the sessions of its days.</summary>
    public TimeSpan Within(DateTimeOffset from, DateTimeOffset to)
    {
        var open = TimeSpan.Zero;
        for (var day = Moment.At(from).Day; day <= Moment.At(to).Day; day = day.AddDays(1))
            open += OpenOn(day).Select(s => s.Cut(from, to)).Aggregate(TimeSpan.Zero, (sum, s) => sum + (s is { } cut ? cut.Until - cut.From : TimeSpan.Zero));
        return open;
    }

    private IEnumerable<OpenStretch> OpenOn(DateOnly day) =>
        HoursOn(day).Sessions.Select(s => new OpenStretch(Moment.FromLocal(day.ToDateTime(s.From)), Moment.FromLocal(day.ToDateTime(s.Until))));

    private string OpenText(DateOnly today, Session session, DateTime? next)
    {
        var what = KindOf(today) switch
        {
            DayKind.WeekendDuty => "周末值班",
            DayKind.MakeUpWorkday => "调休上班",
            DayKind.MarketDay => "逢圩办公",
            DayKind.Working or DayKind.Holiday or DayKind.Off => "正在办公",
        };
        var later = next is { } opening && DateOnly.FromDateTime(opening) == today ? $"，{opening:HH:mm} 继续办公" : "";
        return $"{what}，至 {session.Until:HH\\:mm}{later}";
    }

    private string ClosedText(DateTime now, DateTime? next)
    {
        var today = DateOnly.FromDateTime(now);
        if (next is not { } opening)
            return $"{WhyClosed(today)}，近期没有安排办公，请咨询服务热线";

        var day = DateOnly.FromDateTime(opening);
        if (day != today)
            return $"{WhyClosed(today)}，{(day == today.AddDays(1) ? "明天 " : "")}{day:M月d日} {day.WeekdayText()} {opening:HH:mm} 开始办公";

        var first = HoursOn(today).Sessions.First().From;
        return TimeOnly.FromDateTime(now) < first
            ? $"未到办公时间，今天 {opening:HH:mm} 开始办公"
            : $"午间休息，{opening:HH:mm} 继续办公";
    }

    private string WhyClosed(DateOnly date) => KindOf(date) switch
    {
        DayKind.Holiday => holidays.On(date)!.Text,
        not DayKind.Off => "今天办公已结束",
        _ when regime.Attendance == Attendance.OnMarketDays => "今天不逢圩",
        _ when date.IsWeekend() => "周末休息",
        DayKind.Off => "今天不办公",
    };
}

/// <summary>What a day is for a centre.</summary>
public enum DayKind
{
    /// <summary>A day of full attendance.</summary>
    Working,

    /// <summary>A weekend day of full attendance, in exchange for a holiday.</summary>
    MakeUpWorkday,

    /// <summary>A weekend day kept by the duty roster (ORG-8).</summary>
    WeekendDuty,

    /// <summary>A public holiday; closed.</summary>
    Holiday,

    /// <summary>A market day of a centre that is open on market days.</summary>
    MarketDay,

    /// <summary>Closed by the regime.</summary>
    Off,
}
