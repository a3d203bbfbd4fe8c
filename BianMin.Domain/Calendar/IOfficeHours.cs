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
/// <param name="Text">In words, such as 「今日 08:30–12:00 14:00–17:30 办公」 or why it is closed and when it opens.</param>
/// <param name="LunarDate">The lunar date, such as 十月十四.</param>
/// <param name="MarketDay">Whether it is a market day (逢圩).</param>
public sealed record HallHours(bool Open, string Text, string LunarDate, bool MarketDay);
