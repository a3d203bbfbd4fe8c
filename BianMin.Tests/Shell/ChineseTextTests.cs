using BianMin.Portal.Controls;

namespace BianMin.Tests.Shell;

public sealed class ChineseTextTests
{
    // 22 November 2026, 00:05 in China, which is still the 21st in London.
    private static readonly DateTimeOffset Instant = new(2026, 11, 21, 16, 5, 9, TimeSpan.Zero);

    [Fact]
    public void A_day_is_written_with_its_weekday() =>
        Assert.Equal("2026年11月22日 星期日", ChineseText.LongDate(new(2026, 11, 22)));

    [Fact]
    public void Instants_are_written_as_the_clock_on_the_wall_in_China()
    {
        Assert.Equal("00:05", ChineseText.Time(Instant));
        Assert.Equal("00:05:09", ChineseText.TimeWithSeconds(Instant));
        Assert.Equal("11月22日 00:05", ChineseText.DateAndTime(Instant));
    }

    [Theory]
    [InlineData(30, "不到 1 分钟")]
    [InlineData(720, "12 分钟")]
    [InlineData(3600, "1 小时")]
    [InlineData(3900, "1 小时 5 分钟")]
    public void A_stretch_of_time_is_written_in_whole_minutes(int seconds, string text) =>
        Assert.Equal(text, ChineseText.Duration(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Money_has_two_decimals() => Assert.Equal("￥1,012.00", ChineseText.Money(1012));
}
