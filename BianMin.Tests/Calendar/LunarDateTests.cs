using BianMin.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Calendar;

public sealed class LunarDateTests
{
    [Theory]
    [InlineData("2026-11-22", "十月十四")]
    [InlineData("2025-01-28", "腊月廿九")]
    [InlineData("2025-01-29", "正月初一")]
    [InlineData("2025-07-24", "六月三十")]
    [InlineData("2025-07-25", "闰六月初一")]
    [InlineData("2025-08-23", "七月初一")]
    [InlineData("2025-10-06", "八月十五")]
    [InlineData("2026-02-15", "腊月廿八")]
    [InlineData("2026-02-17", "正月初一")]
    [InlineData("2026-03-03", "正月十五")]
    [InlineData("2026-06-19", "五月初五")]
    [InlineData("2026-09-25", "八月十五")]
    [InlineData("2023-03-22", "闰二月初一")]
    public void The_lunar_date_is_the_one_on_the_wall_calendar(string day, string text) =>
        Assert.Equal(text, LunarDate.Of(China.Day(day)).Text);

    [Fact]
    public void The_twentieth_is_written_in_full() =>
        Assert.Equal("十月二十", LunarDate.Of(new(2026, 11, 28)).Text);

    [Fact]
    public void Each_lunar_day_follows_the_one_before()
    {
        Prop.ForAll(CalendarArbitraries.Days, day =>
        {
            var today = LunarDate.Of(day);
            var tomorrow = LunarDate.Of(day.AddDays(1));
            return tomorrow.Day == today.Day + 1
                ? (tomorrow.Year, tomorrow.Month, tomorrow.Leap) == (today.Year, today.Month, today.Leap)
                : tomorrow.Day == 1 && today.Day is 29 or 30;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_day_of_a_century_can_be_told_in_words()
    {
        for (var day = LunarDate.First; day <= LunarDate.Last; day = day.AddDays(1))
            Assert.InRange(LunarDate.Of(day).Text.Length, 4, 5);
    }
}
