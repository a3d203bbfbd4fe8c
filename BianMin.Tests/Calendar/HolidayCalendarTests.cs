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

    [Theory]
    [InlineData("2027-01-01", "元旦放假")]
    [InlineData("2027-02-05", "春节放假")]
    [InlineData("2027-02-06", "春节放假")]
    [InlineData("2027-02-08", "春节放假")]
    [InlineData("2027-02-09", null)]
    [InlineData("2027-04-05", "清明节放假")]
    [InlineData("2027-05-01", "劳动节放假")]
    [InlineData("2027-05-03", null)]
    [InlineData("2027-06-09", "端午节放假")]
    [InlineData("2027-09-15", "中秋节放假")]
    [InlineData("2027-10-03", "国庆节放假")]
    [InlineData("2027-10-04", null)]
    [InlineData("2028-01-25", "春节放假")]  // 除夕 of a month of 29 days
    [InlineData("2028-04-04", "清明节放假")]
    [InlineData("2028-05-28", "端午节放假")]  // the ordinary fifth month,
    [InlineData("2028-06-27", null)]         // not the leap month behind it
    public void A_year_without_an_arrangement_has_the_days_off_that_the_law_names(string day, string? text)
    {
        Assert.False(Shipped.Knows(China.Day(day).Year));
        Assert.Equal(text, Shipped.On(China.Day(day))?.Text);
    }

    [Fact]
    public void In_every_such_year_they_are_thirteen_days_and_no_weekend_is_worked() =>
        Assert.All(Enumerable.Range(2027, 73), year =>
        {
            var days = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(d => d.Year == year).Select(Shipped.On).OfType<CalendarDay>().ToList();
            // In some years 中秋 falls on one of the days of 国庆.
            Assert.InRange(days.Count, 12, 13);
            Assert.All(days, d => Assert.Equal(CalendarDayKind.Holiday, d.Kind));
        });

    [Theory]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2028, "2028-01-26")]
    [InlineData(2029, "2029-02-13")]
    [InlineData(2030, "2030-02-03")]
    public void The_lunar_year_begins_when_the_almanac_says(int year, string first) =>
        Assert.Equal(
            [-1, 0, 1, 2],
            Enumerable.Range(0, 90).Select(new DateOnly(year, 1, 1).AddDays).Where(d => StatutoryHolidays.On(d)?.Name == "春节").Select(d => d.DayNumber - China.Day(first).DayNumber));

    [Theory]
    [InlineData("2025-04-04")]
    [InlineData("2026-04-05")]
    [InlineData("2027-04-05")]
    [InlineData("2028-04-04")]
    [InlineData("2029-04-04")]
    [InlineData("2030-04-05")]
    public void Qingming_is_the_day_of_the_almanac(string day) => Assert.Equal("清明节", StatutoryHolidays.On(China.Day(day))?.Name);

    [Fact]
    public void On_qingming_of_every_year_the_sun_comes_to_fifteen_degrees() =>
        Assert.All(Enumerable.Range(2025, 75), year =>
        {
            var day = Enumerable.Range(0, 9).Select(new DateOnly(year, 4, 1).AddDays).Single(d => StatutoryHolidays.On(d)?.Name == "清明节");
            // The sun's place below is good to a hundredth of a degree, a quarter of an hour.
            Assert.InRange(SunAt(day), 13.98, 15.01);
            Assert.InRange(SunAt(day.AddDays(1)), 14.99, 16.02);
        });

    [Fact]
    public void What_is_imported_takes_the_place_of_what_the_law_names()
    {
        var imported = new HolidayCalendar([.. ShippedHolidays.Days, new(new(2027, 1, 1), CalendarDayKind.Holiday, "元旦"), new(new(2027, 1, 9), CalendarDayKind.MakeUpWorkday, "元旦")]);

        Assert.True(imported.Knows(2027));
        Assert.True(imported.IsWorkingDay(China.Day("2027-01-09")));
        Assert.Null(imported.On(China.Day("2027-10-01")));
        Assert.Equal("国庆节放假", imported.On(China.Day("2028-10-01"))?.Text);
    }

    [Fact]
    public void A_single_day_of_a_year_without_an_arrangement_leaves_its_statutory_days() =>
        Assert.Equal("国庆节放假", new HolidayCalendar([new(new(2027, 12, 31), CalendarDayKind.Holiday, "元旦")]).On(China.Day("2027-10-01"))?.Text);

    // Apparent longitude of the sun at the first instant of a day in China (Meeus, Astronomical Algorithms, ch. 25).
    private static double SunAt(DateOnly day)
    {
        var centuries = (day.DayNumber - new DateOnly(2000, 1, 1).DayNumber - 0.5 - (8 / 24.0) + (70 / 86400.0)) / 36525;
        static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
        var anomaly = 357.52911 + (35999.05029 * centuries);
        var center = ((1.914602 - (0.004817 * centuries)) * Sin(anomaly)) + (0.019993 * Sin(2 * anomaly)) + (0.000289 * Sin(3 * anomaly));
        return (280.46646 + (36000.76983 * centuries) + center - 0.00569 - (0.00478 * Sin(125.04 - (1934.136 * centuries)))) % 360;
    }
}
