using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Reports;

/// <summary>Half months and quarters, their codes and their last days (REP-1, REP-2).</summary>
public sealed class ReportPeriodTests
{
    private static readonly HolidayCalendar Holidays = ShippedHolidays.Calendar;

    [Theory]
    [InlineData("2026-11-A", "2026-11-01", "2026-11-15", "2026年11月上半月", "2026-11-16")]
    [InlineData("2026-11-B", "2026-11-16", "2026-11-30", "2026年11月下半月", "2026-12-01")]
    [InlineData("2028-02-B", "2028-02-16", "2028-02-29", "2028年2月下半月", "2028-03-01")]
    [InlineData("2026-01-B", "2026-01-16", "2026-01-31", "2026年1月下半月", "2026-02-02")]
    [InlineData("2026-09-B", "2026-09-16", "2026-09-30", "2026年9月下半月", "2026-10-08")]
    [InlineData("2026-Q3", "2026-07-01", "2026-09-30", "2026年第三季度", "2026-10-10")]
    [InlineData("2025-Q4", "2025-10-01", "2025-12-31", "2025年第四季度", "2026-01-10")]
    public void A_period_has_its_days_its_name_and_its_last_day_in_time(string code, string first, string last, string name, string due)
    {
        Assert.True(ReportPeriod.TryParse(code, out var period));
        Assert.Equal((China.Day(first), China.Day(last), name, code), (period.First, period.Last, period.Name, period.Code));
        Assert.Equal(China.Day(due), period.DueOn(Holidays));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-Q5")]
    [InlineData("2026-13-A")]
    [InlineData("2026-1-A")]
    [InlineData("2026-11-C")]
    [InlineData("1899-Q1")]
    [InlineData("2026-11-A-B")]
    [InlineData("-026-11-A")]
    public void Anything_else_is_no_period(string? code) => Assert.False(ReportPeriod.TryParse(code, out _));

    [Fact]
    public void Every_day_is_in_one_period_of_a_kind_and_periods_follow_one_another_without_a_gap() =>
        Prop.ForAll<ushort, bool>((days, quarter) =>
        {
            var day = new DateOnly(2024, 1, 1).AddDays(days % 4000);
            var period = ReportPeriod.Containing(quarter ? ReportKind.Quarter : ReportKind.HalfMonth, day);
            return period.First <= day && day <= period.Last
                && period.After.First == period.Last.AddDays(1) && period.After.Before == period && period.Before.Last == period.First.AddDays(-1)
                && period.YearBefore.First == period.First.AddYears(-1)
                && ReportPeriod.TryParse(period.Code, out var read) && read == period
                && period.DueOn(Holidays) > period.Last;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_half_month_can_be_told_at_the_close_of_its_last_day_and_a_quarter_the_next_morning()
    {
        var half = ReportPeriod.Containing(ReportKind.HalfMonth, China.Day("2026-11-15"));
        var quarter = ReportPeriod.Containing(ReportKind.Quarter, China.Day("2026-09-30"));
        Assert.Equal(China.At("2026-11-15 17:00").Instant, half.ReadyAt(new(17, 0)));
        Assert.Equal(Moment.StartOf(China.Day("2026-10-01")), quarter.ReadyAt(new(17, 0)));
    }
}
