using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Calendar;

/// <summary>Tells whether a centre's hall is open.</summary>
public interface IOfficeHours
{
    /// <summary>The hall's hours as they stand at an instant.</summary>
    HallHours At(CenterProfile center, Moment now);

    /// <summary>How much of a stretch of time (UTC) lay in the hall's hours.</summary>
    TimeSpan Within(CenterProfile center, DateTimeOffset from, DateTimeOffset to);
}

/// <summary>A stretch of time for which a hall is open.</summary>
/// <param name="From">Its beginning (UTC).</param>
/// <param name="Until">Its end (UTC).</param>
public readonly record struct OpenStretch(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>What of it lies between two instants; null when nothing does.</summary>
    public OpenStretch? Cut(DateTimeOffset from, DateTimeOffset until)
    {
        var cut = new OpenStretch(From > from ? From : from, Until < until ? Until : until);
        return cut.From < cut.Until ? cut : null;
    }
}

/// <summary>What people want to know of the hours at one instant.</summary>
/// <param name="Open">Whether tickets are given now.</param>
/// <param name="Text">In words, such as 「正在办公，至 12:00，14:00 继续办公」 or why it is closed and when it opens.</param>
/// <param name="LunarDate">The lunar date, such as 十月十四.</param>
/// <param name="MarketDay">Whether it is a market day (逢圩).</param>
public sealed record HallHours(bool Open, string Text, string LunarDate, bool MarketDay)
{
    /// <summary>When the present session ends; null when closed, or never closed.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>When the next session begins; null when none is foreseen.</summary>
    public DateTimeOffset? NextOpening { get; init; }

    /// <summary>The day's sessions in their order; none on a day without office hours.</summary>
    public IReadOnlyList<OpenStretch> Today { get; init; } = [];
}

/// <summary>Hours by each centre's regime over the known holidays.</summary>
/// <param name="holidays">The holidays known now.</param>
/// <param name="alwaysOpen">The demo's switch (<c>Demo:AlwaysOpen</c>): open at any hour of any day.</param>
public sealed class OfficeHours(IHolidays holidays, bool alwaysOpen) : IOfficeHours
{
    /// <inheritdoc/>
    public HallHours At(CenterProfile center, Moment now)
    {
        ArgumentNullException.ThrowIfNull(center);
        var hours = Calendar(center).At(now);
        return alwaysOpen
            ? hours with { Open = true, Text = "全天办公（演示）", ClosesAt = null, NextOpening = null, Today = [new(Moment.StartOf(now.Day), Moment.StartOf(now.Day.AddDays(1)))] }
            : hours;
    }

    /// <inheritdoc/>
    public TimeSpan Within(CenterProfile center, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentNullException.ThrowIfNull(center);
        return alwaysOpen ? to - from : Calendar(center).Within(from, to);
    }

    private CenterCalendar Calendar(CenterProfile center) => new(center.Regime, holidays.Current);
}
