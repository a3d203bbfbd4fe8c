using BianMin.Domain.Calendar;

namespace BianMin.Tests.Calendar;

public sealed class HolidayCalendarTests
{
    private static readonly HolidayCalendar Shipped = ShippedHolidays.Calendar;

    [Theory]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void A_shipped_year_has_as_many_days_as_the_notice(int year, int holidays, int makeUps)
    {
        var days = Shipped.In(year);

        Assert.Equal(holidays, days.Count(d => d.Kind == CalendarDayKind.Holiday));
        Assert.Equal(makeUps, days.Count(d => d.Kind == CalendarDayKind.MakeUpWorkday));
        Assert.True(Shipped.Knows(year));
    }

    [Theory]
    [InlineData("2025-01-01", "元旦放假")]
    [InlineData("2025-01-26", "春节调休上班")]
    [InlineData("2025-02-04", "春节放假")]
    [InlineData("2025-02-08", "春节调休上班")]
    [InlineData("2025-04-27", "劳动节调休上班")]
    [InlineData("2025-06-02", "端午节放假")]
    [InlineData("2025-10-08", "国庆节、中秋节放假")]
    [InlineData("2025-10-11", "国庆节、中秋节调休上班")]
    [InlineData("2026-01-04", "元旦调休上班")]
    [InlineData("2026-02-14", "春节调休上班")]
    [InlineData("2026-02-15", "春节放假")]
    [InlineData("2026-02-23", "春节放假")]
    [InlineData("2026-05-09", "劳动节调休上班")]
    [InlineData("2026-09-20", "国庆节调休上班")]
    [InlineData("2026-09-27", "中秋节放假")]
    [InlineData("2026-10-07", "国庆节放假")]
    public void A_shipped_day_is_what_the_notice_says(string day, string text) =>
        Assert.Equal(text, Shipped.On(China.Day(day))?.Text);

    [Theory]
    [InlineData("2026-02-13")]
    [InlineData("2026-02-24")]
    [InlineData("2026-10-08")]
    [InlineData("2025-01-02")]
    public void A_day_beside_a_holiday_is_an_ordinary_one(string day) => Assert.Null(Shipped.On(China.Day(day)));

    [Fact]
    public void Each_shipped_make_up_day_is_on_a_weekend_and_no_date_comes_twice()
    {
        Assert.All(ShippedHolidays.Days.Where(d => d.Kind == CalendarDayKind.MakeUpWorkday), d => Assert.True(d.Date.IsWeekend()));
        Assert.Equal(ShippedHolidays.Days.Count, ShippedHolidays.Days.Select(d => d.Date).Distinct().Count());
    }

    [Theory]
    [InlineData("2026-02-14", true)]   // Saturday, make-up
    [InlineData("2026-02-16", false)]  // Monday, Spring Festival
    [InlineData("2026-11-21", false)]  // Saturday
    [InlineData("2026-11-23", true)]   // Monday
    public void Limits_count_working_days_by_law(string day, bool working) =>
        Assert.Equal(working, Shipped.IsWorkingDay(China.Day(day)));

    [Theory]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_shipped_year_has_the_working_days_the_law_leaves(int year, int expected)
    {
        var first = new DateOnly(year, 1, 1);
        Assert.Equal(expected, Enumerable.Range(0, 365).Count(n => Shipped.IsWorkingDay(first.AddDays(n))));
    }

    [Fact]
    public void A_year_without_an_arrangement_is_not_known() => Assert.False(Shipped.Knows(2027));
}
