using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Tests.Calendar;

namespace BianMin.Tests.Cases;

/// <summary>The legal clock by hand, over the holidays of 2025 and 2026 (CASE-9).</summary>
public sealed class LegalClockTests
{
    private static readonly HolidayCalendar Holidays = ShippedHolidays.Calendar;

    /// <summary>Start, days, counting, due: each counted by hand on the printed calendar.</summary>
    [Theory]
    [InlineData("2025-06-06", 20, DayCounting.WorkingDays, "2025-07-04")]
    [InlineData("2025-09-26", 5, DayCounting.WorkingDays, "2025-10-10")]
    [InlineData("2025-09-30", 3, DayCounting.WorkingDays, "2025-10-11")]
    [InlineData("2025-01-24", 2, DayCounting.WorkingDays, "2025-01-27")]
    [InlineData("2025-01-27", 5, DayCounting.WorkingDays, "2025-02-10")]
    [InlineData("2025-12-31", 2, DayCounting.WorkingDays, "2026-01-05")]
    [InlineData("2026-02-13", 1, DayCounting.WorkingDays, "2026-02-14")]
    [InlineData("2026-02-13", 3, DayCounting.WorkingDays, "2026-02-25")]
    [InlineData("2026-02-27", 1, DayCounting.WorkingDays, "2026-02-28")]
    [InlineData("2026-09-30", 4, DayCounting.WorkingDays, "2026-10-12")]
    [InlineData("2028-02-28", 2, DayCounting.WorkingDays, "2028-03-01")]
    [InlineData("2026-11-23", 0, DayCounting.WorkingDays, "2026-11-23")]
    [InlineData("2025-09-21", 10, DayCounting.CalendarDays, "2025-10-09")]
    [InlineData("2026-04-24", 7, DayCounting.CalendarDays, "2026-05-06")]
    [InlineData("2026-11-23", 30, DayCounting.CalendarDays, "2026-12-23")]
    [InlineData("2026-02-12", 5, DayCounting.WorkingDays, "2026-02-26")]
    [InlineData("2026-02-12", 20, DayCounting.WorkingDays, "2026-03-18")]
    [InlineData("2026-04-29", 5, DayCounting.WorkingDays, "2026-05-09")]
    [InlineData("2026-05-09", 5, DayCounting.WorkingDays, "2026-05-15")]
    [InlineData("2026-09-18", 5, DayCounting.WorkingDays, "2026-09-24")]
    [InlineData("2026-09-20", 5, DayCounting.WorkingDays, "2026-09-28")]
    [InlineData("2026-09-30", 20, DayCounting.WorkingDays, "2026-11-03")]
    [InlineData("2026-11-02", 30, DayCounting.WorkingDays, "2026-12-14")]
    [InlineData("2026-07-28", 60, DayCounting.CalendarDays, "2026-09-28")]
    [InlineData("2026-08-04", 60, DayCounting.CalendarDays, "2026-10-08")]
    public void A_limit_ends_on_the_day_that_a_hand_finds(string start, int days, DayCounting counting, string due) =>
        Assert.Equal(China.Day(due), Due(start, days, counting));

    [Theory]
    [InlineData("2026-11-23 09:00", "2026-11-23")]
    [InlineData("2026-11-23 16:59", "2026-11-23")]
    [InlineData("2026-11-23 17:00", "2026-11-24")]
    [InlineData("2026-11-27 17:30", "2026-11-28")]
    [InlineData("2026-11-28 10:00", "2026-11-28")]
    [InlineData("2026-02-14 10:00", "2026-02-14")]
    [InlineData("2026-09-30 18:00", "2026-10-01")]
    public void The_day_of_receipt_is_the_real_one_and_after_the_cut_off_hour_the_next(string received, string start) =>
        Assert.Equal(China.Day(start), LegalClock.Start(China.At(received), new(17, 0)));

    /// <summary>Receipt at a duty weekend or on a holiday, days, due.</summary>
    [Theory]
    [InlineData("2026-11-28 10:00", 12, "2026-12-15")]
    [InlineData("2026-11-28 17:30", 12, "2026-12-15")]
    [InlineData("2026-11-29 10:00", 12, "2026-12-15")]
    [InlineData("2026-11-28 10:00", 5, "2026-12-04")]
    [InlineData("2026-02-20 10:00", 5, "2026-02-28")]
    [InlineData("2026-06-20 10:00", 5, "2026-06-26")]
    [InlineData("2026-11-28 10:00", 0, "2026-11-30")]
    public void What_is_received_on_a_day_off_counts_from_the_next_working_day_on(string received, int days, string due) =>
        Assert.Equal(China.Day(due), LegalClock.Read(new(days, DayCounting.WorkingDays), 0, LegalClock.Start(China.At(received), new(17, 0)), [], Holidays).Due);

    [Fact]
    public void A_limit_that_reaches_into_a_year_without_an_arrangement_counts_the_statutory_holidays_and_is_provisional()
    {
        var reading = LegalClock.Read(new(20, DayCounting.WorkingDays), 0, China.Day("2026-12-04"), [], Holidays);

        Assert.Equal((China.Day("2027-01-04"), true), (reading.Due!.Value, reading.Provisional));
        Assert.Equal(["2026-12-31 第 19 个工作日", "2027-01-01 元旦放假", "2027-01-02 周末"], reading.Days.Where(d => d.Date >= China.Day("2026-12-31")).Take(3).Select(d => $"{d.Date:yyyy-MM-dd} {d.Text}"));
        Assert.Equal(China.Day("2027-01-01"), reading.Days.First(d => !d.Published).Date);
        Assert.False(LegalClock.Read(new(20, DayCounting.WorkingDays), 0, China.Day("2026-11-27"), [], Holidays).Provisional);
    }

    [Fact]
    public void Without_a_cut_off_hour_the_whole_day_counts() =>
        Assert.Equal(China.Day("2026-11-23"), LegalClock.Start(China.At("2026-11-23 23:59"), null));

    [Fact]
    public void A_pause_moves_the_last_day_by_its_working_days_and_while_it_lasts_nothing_is_due()
    {
        // Told on Tuesday what is missing; brought on the Monday after.
        var brought = new ClockPause(PauseReason.Supplement, China.Day("2026-11-24"), China.Day("2026-11-30"));

        Assert.Equal(China.Day("2026-12-03"), Due("2026-11-23", 4, DayCounting.WorkingDays, brought));
        Assert.Null(Due("2026-11-23", 4, DayCounting.WorkingDays, brought with { Until = null }));
        Assert.Equal(China.Day("2026-11-27"), Due("2026-11-23", 4, DayCounting.WorkingDays, brought with { From = China.Day("2026-11-27") }));
    }

    [Fact]
    public void An_extension_is_counted_behind_the_limit() =>
        Assert.Equal(China.Day("2026-12-08"), LegalClock.Read(new(1, DayCounting.WorkingDays), 10, China.Day("2026-11-23"), [], Holidays).Due);

    [Fact]
    public void Every_day_says_why_it_counts_or_not()
    {
        var told = LegalClock.Read(
            new(3, DayCounting.WorkingDays), 0, China.Day("2026-09-24"),
            [new(PauseReason.Hearing, China.Day("2026-09-28"), China.Day("2026-09-29"))], Holidays);

        Assert.Equal(
            [
                "9-24 当日不计入", "9-25 中秋节放假", "9-26 中秋节放假", "9-27 中秋节放假", "9-28 第 1 个工作日", "9-29 暂停计时：听证", "9-30 第 2 个工作日",
                "10-1 国庆节放假", "10-2 国庆节放假", "10-3 国庆节放假", "10-4 国庆节放假", "10-5 国庆节放假", "10-6 国庆节放假", "10-7 国庆节放假", "10-8 第 3 个工作日",
            ],
            told.Days.Select(d => $"{d.Date:M-d} {d.Text}"));
        Assert.Equal(["当日不计入", "第 1 日", "第 2 日", "周末，期满顺延", "顺延至当日"], LegalClock.Read(new(2, DayCounting.CalendarDays), 0, China.Day("2026-11-26"), [], Holidays).Days.Select(d => d.Text));
    }

    [Theory]
    [InlineData("2026-11-26", 2)]
    [InlineData("2026-11-27", 1)]
    [InlineData("2026-11-28", 1)]
    [InlineData("2026-11-30", 0)]
    [InlineData("2026-12-01", -1)]
    [InlineData("2026-12-05", -4)]
    public void What_is_left_is_told_in_working_days_and_so_is_what_has_passed(string today, int left) =>
        Assert.Equal(left, LegalClock.Left(China.Day(today), China.Day("2026-11-30"), Holidays));

    [Theory]
    [InlineData("2026-11-24", CaseLight.Calm)]
    [InlineData("2026-11-26", CaseLight.Calm)]
    [InlineData("2026-11-27", CaseLight.Hint)]
    [InlineData("2026-11-29", CaseLight.Hint)]
    [InlineData("2026-11-30", CaseLight.Hint)]
    [InlineData("2026-12-01", CaseLight.Yellow)]
    [InlineData("2026-12-07", CaseLight.Yellow)]
    [InlineData("2026-12-08", CaseLight.Red)]
    public void The_light_hints_one_working_day_before_turns_yellow_after_the_promise_and_red_after_the_law(string today, CaseLight light)
    {
        var promised = LegalClock.Read(new(5, DayCounting.WorkingDays), 0, China.Day("2026-11-23"), [], Holidays);
        var legal = LegalClock.Read(new(10, DayCounting.WorkingDays), 0, China.Day("2026-11-23"), [], Holidays);

        Assert.Equal(light, LegalClock.Light(China.Day(today), promised, legal, Holidays));
    }

    [Fact]
    public void A_standing_clock_has_no_colour_but_what_had_passed_before_stays_passed()
    {
        ClockPause[] standing = [new(PauseReason.Publicity, China.Day("2026-11-25"), null)];
        ClockReading Read(int days) => LegalClock.Read(new(days, DayCounting.WorkingDays), 0, China.Day("2026-11-23"), standing, Holidays);

        Assert.Equal(CaseLight.Stopped, LegalClock.Light(China.Day("2027-03-01"), Read(5), Read(10), Holidays));
        Assert.Equal(CaseLight.Yellow, LegalClock.Light(China.Day("2026-11-27"), Read(1), Read(10), Holidays));
    }

    [Fact]
    public void An_application_is_answered_within_five_working_days() =>
        Assert.Equal(China.Day("2026-10-10"), LegalClock.AnswerBy(China.Day("2026-09-28"), Holidays));

    private static DateOnly? Due(string start, int days, DayCounting counting, params ClockPause[] pauses) =>
        LegalClock.Read(new(days, counting), 0, China.Day(start), pauses, Holidays).Due;
}
