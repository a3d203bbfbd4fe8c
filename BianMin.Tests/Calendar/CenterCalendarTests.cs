using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Calendar;

public sealed class CenterCalendarTests
{
    private static readonly CenterCalendar Shanggao = Of(OfficeRegime.Shanggao);
    private static readonly CenterCalendar Ruijin = Of(OfficeRegime.RuijinCentralised);
    private static readonly CenterCalendar Market = Of(OfficeRegime.RuijinMarketDays);
    private static readonly CenterCalendar ThreeDays = Of(OfficeRegime.RuijinWeekdays);

    [Theory]
    [InlineData("2026-11-23", DayKind.Working)]
    [InlineData("2026-11-22", DayKind.WeekendDuty)]
    [InlineData("2026-02-14", DayKind.MakeUpWorkday)]
    [InlineData("2026-02-21", DayKind.Holiday)]
    public void Shanggao_keeps_seven_days_and_the_public_holidays(string day, DayKind kind) =>
        Assert.Equal(kind, Shanggao.KindOf(China.Day(day)));

    [Theory]
    [InlineData("2026-11-22", DayKind.Off)]
    [InlineData("2026-09-20", DayKind.MakeUpWorkday)]
    [InlineData("2026-10-05", DayKind.Holiday)]
    public void Ruijin_rests_at_weekends_but_for_make_up_days(string day, DayKind kind) =>
        Assert.Equal(kind, Ruijin.KindOf(China.Day(day)));

    [Theory]
    [InlineData("2026-11-22", DayKind.MarketDay)]  // Sunday, 十月十四
    [InlineData("2026-11-23", DayKind.Off)]        // Monday, 十月十五
    [InlineData("2026-02-17", DayKind.Holiday)]    // 正月初一
    public void A_market_day_centre_follows_the_market_and_not_the_week(string day, DayKind kind) =>
        Assert.Equal(kind, Market.KindOf(China.Day(day)));

    [Theory]
    [InlineData("2026-11-23", DayKind.Working)]
    [InlineData("2026-11-24", DayKind.Off)]
    public void A_centre_of_given_weekdays_opens_on_those(string day, DayKind kind) =>
        Assert.Equal(kind, ThreeDays.KindOf(China.Day(day)));

    [Fact]
    public void A_centralised_centre_still_shows_its_market_day() =>
        Assert.True(Of(OfficeRegime.Shanggao with { Market = MarketDays.Lunar("147") }).At(China.At("2026-11-22 10:00")).MarketDay);

    [Theory]
    [InlineData("2026-11-23 08:29", false, "未到办公时间，今天 08:30 开始办公")]
    [InlineData("2026-11-23 08:30", true, "正在办公，至 12:00，14:00 继续办公")]
    [InlineData("2026-11-23 12:00", false, "午间休息，14:00 继续办公")]
    [InlineData("2026-11-23 17:29", true, "正在办公，至 17:30")]
    [InlineData("2026-11-23 17:30", false, "今天办公已结束，明天 11月24日 星期二 08:30 开始办公")]
    [InlineData("2026-11-22 09:00", true, "周末值班，至 12:00，14:00 继续办公")]
    [InlineData("2026-02-14 15:00", true, "调休上班，至 17:30")]
    [InlineData("2026-02-16 10:00", false, "春节放假，2月24日 星期二 08:30 开始办公")]
    public void The_hall_says_whether_it_is_open_and_until_or_from_when(string time, bool open, string text)
    {
        var hours = Shanggao.At(China.At(time));

        Assert.Equal((open, text), (hours.Open, hours.Text));
    }

    [Theory]
    [InlineData("2026-11-22 09:00", "周末休息，明天 11月23日 星期一 08:30 开始办公")]
    [InlineData("2026-09-30 18:00", "今天办公已结束，10月8日 星期四 08:30 开始办公")]
    [InlineData("2026-09-19 10:00", "周末休息，明天 9月20日 星期日 08:30 开始办公")]
    public void A_closed_hall_looks_ahead_over_holidays_and_weekends(string time, string text) =>
        Assert.Equal(text, Ruijin.At(China.At(time)).Text);

    [Fact]
    public void A_market_day_centre_says_when_the_next_market_is() =>
        Assert.Equal("今天不逢圩，11月25日 星期三 08:30 开始办公", Market.At(China.At("2026-11-23 09:00")).Text);

    [Fact]
    public void A_centre_that_foresees_no_opening_says_whom_to_ask()
    {
        var hours = Of(OfficeRegime.RuijinWeekdays with { Weekdays = Weekdays.None }).At(China.At("2026-11-23 09:00"));

        Assert.Equal("今天不办公，近期没有安排办公，请咨询服务热线", hours.Text);
        Assert.Null(hours.NextOpening);
    }

    [Fact]
    public void At_the_next_opening_the_hall_is_open_and_until_then_it_does_not_open()
    {
        Prop.ForAll(CalendarArbitraries.Regimes, CalendarArbitraries.Times, (regime, time) =>
        {
            var calendar = Of(regime);
            var now = calendar.At(China.At(time));
            if (now.NextOpening is not { } next)
                return true;

            var between = time.AddTicks((Moment.LocalOf(next) - time).Ticks / 2);
            return calendar.At(Moment.At(next)).Open
                && (now.Open || !calendar.At(China.At(between)).Open)
                && next > Moment.FromLocal(time);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_open_hall_closes_when_it_says()
    {
        Prop.ForAll(CalendarArbitraries.Regimes, CalendarArbitraries.Times, (regime, time) =>
        {
            var calendar = Of(regime);
            var now = calendar.At(China.At(time));
            return now.Open == (now.ClosesAt is not null)
                && (now.ClosesAt is not { } closing || (!calendar.At(Moment.At(closing)).Open && calendar.At(Moment.At(closing.AddMinutes(-1))).Open));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_regime_opens_on_a_public_holiday() =>
        Prop.ForAll(CalendarArbitraries.Regimes, CalendarArbitraries.Times, (regime, time) =>
            ShippedHolidays.Calendar.On(DateOnly.FromDateTime(time))?.Kind != CalendarDayKind.Holiday
            || !Of(regime).At(China.At(time)).Open).QuickCheckThrowOnFailure();

    [Fact]
    public void The_words_never_run_dry() =>
        Prop.ForAll(CalendarArbitraries.Regimes, CalendarArbitraries.Times, (regime, time) =>
            Of(regime).At(China.At(time)).Text.Length > 5).QuickCheckThrowOnFailure();

    private static CenterCalendar Of(OfficeRegime regime) => new(regime, ShippedHolidays.Calendar);
}
