using BianMin.Domain.Calendar;

namespace BianMin.Tests.Calendar;

public sealed class MarketDayTests
{
    [Theory]
    [InlineData("2026-11-22", true)]   // 十月十四
    [InlineData("2026-11-23", false)]  // 十月十五
    [InlineData("2026-11-25", true)]   // 十月十七
    [InlineData("2026-11-28", false)]  // 十月二十
    [InlineData("2026-11-29", true)]   // 十月廿一
    [InlineData("2026-12-08", false)]  // 十月三十
    [InlineData("2026-12-09", true)]   // 冬月初一
    public void Markets_of_1_4_7_follow_the_lunar_day(string day, bool market) =>
        Assert.Equal(market, MarketDays.Lunar("147").Include(China.Day(day)));

    [Theory]
    [InlineData("2026-11-03", true)]
    [InlineData("2026-11-10", true)]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-11-14", false)]
    public void Markets_by_the_civil_calendar_follow_the_date(string day, bool market) =>
        Assert.Equal(market, MarketDays.Solar("036").Include(China.Day(day)));

    [Fact]
    public void A_market_rule_says_itself_in_words() =>
        Assert.Equal("农历逢1、4、7圩日", MarketDays.Lunar("147").Text);

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("11")]
    [InlineData("一")]
    public void Digits_that_are_none_are_told(string digits) =>
        Assert.NotNull(MarketDays.Lunar(digits).Flaw());
}
