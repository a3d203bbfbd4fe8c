namespace BianMin.Domain.Calendar;

/// <summary>A day on which the week's own order does not hold (ORG-8). One for a date, for the whole installation.</summary>
/// <param name="Date">The day; identity.</param>
/// <param name="Kind">Free, or worked though it is a weekend.</param>
/// <param name="Name">The festival it belongs to, such as 春节; up to <see cref="NameLength"/> characters.</param>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Name)
{
    /// <summary>Greatest length of a name.</summary>
    public const int NameLength = 32;

    /// <summary>The year it is listed under.</summary>
    public int Year => Date.Year;

    /// <summary>In words: 春节放假, 春节调休上班.</summary>
    public string Text => Kind == CalendarDayKind.Holiday ? $"{Name}放假" : $"{Name}调休上班";
}

/// <summary>Kinds of <see cref="CalendarDay"/>.</summary>
public enum CalendarDayKind
{
    /// <summary>放假.</summary>
    Holiday,

    /// <summary>调休上班: a weekend day worked in exchange.</summary>
    MakeUpWorkday,
}
