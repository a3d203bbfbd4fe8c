using BianMin.Domain.Desk;
using BianMin.Domain.Org;

namespace BianMin.Domain.Calendar;

/// <summary>Tells whether a centre's hall is open.</summary>
public interface IOfficeHours
{
    /// <summary>The hall's hours as they stand at an instant.</summary>
    HallHours At(CenterProfile center, Moment now);
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
        var hours = new CenterCalendar(center.Regime, holidays.Current).At(now);
        return alwaysOpen ? hours with { Open = true, Text = "全天办公（演示）", ClosesAt = null, NextOpening = null } : hours;
    }
}
