using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Scheduling;
using China = BianMin.Tests.Calendar.China;

namespace BianMin.Tests.Scheduling;

/// <summary>What is due, what is behind and what is overdue, from a schedule, a record and a clock alone.</summary>
public sealed class DueDatesTests
{
    private const string MonthHalves = "0 18 15 * *; 0 18 L * *";

    [Theory]
    [InlineData(MonthHalves, "2026-11-28 12:00", "2026-11-30 18:00")]
    [InlineData(MonthHalves, "2026-11-30 18:00", "2026-12-15 18:00")]
    [InlineData(MonthHalves, "2028-02-15 18:00", "2028-02-29 18:00")]
    [InlineData(MonthHalves, "2027-02-15 18:00", "2027-02-28 18:00")]
    [InlineData("0 3 29 2 *", "2026-11-28 12:00", "2028-02-29 03:00")]
    [InlineData("0 18 L 3,6,9,12 *", "2026-11-28 12:00", "2026-12-31 18:00")]
    [InlineData("30 2 * * *", "2026-12-31 02:30", "2027-01-01 02:30")]
    public void The_next_time_is_the_one_on_the_wall_in_China(string schedule, string now, string next) =>
        Assert.Equal(At(next), Due(schedule).Next(JobStanding.Of("Work"), At(now)));

    [Fact]
    public void Fifteen_due_dates_over_a_downtime_make_one_run_behind_and_none_after_it()
    {
        var (due, standing) = (Due(MonthHalves), Served("2026-04-30 18:00"));
        var missed = 0;
        for (var at = due.Next(standing, At("2026-04-30 18:00")); at < At("2026-12-16 08:00"); at = due.Next(standing, at!.Value))
            missed++;

        Assert.Equal(15, missed);
        Assert.False(due.IsBehind(standing, At("2026-05-15 17:59")));
        Assert.True(due.IsBehind(standing, At("2026-12-16 08:00")));
        Run(standing, "2026-12-16 08:00");
        Assert.False(due.IsBehind(standing, At("2026-12-16 08:00")));
        Assert.Equal(At("2026-12-31 18:00"), due.Next(standing, At("2026-12-16 08:00")));
    }

    [Fact]
    public void Jobs_go_by_the_week_of_the_wall_calendar_on_holidays_and_on_make_up_days_alike()
    {
        var (daily, weekdays, standing) = (Due("0 7 * * *"), Due("0 7 * * MON-FRI"), Served("2026-09-30 07:00"));
        var (festival, makeUp) = (At("2026-10-01 07:00"), At("2026-10-10 07:00"));
        Assert.Contains(ShippedHolidays.Days, d => d.Date == China.Day("2026-10-10") && d.Kind == CalendarDayKind.MakeUpWorkday);

        Assert.Equal(festival, daily.Next(standing, festival.AddMinutes(-1)));
        Assert.Equal(makeUp, daily.Next(standing, makeUp.AddMinutes(-1)));
        // Who wants work on make-up Saturdays writes a daily schedule: a run with nothing to do does no harm.
        Assert.Equal(At("2026-10-12 07:00"), weekdays.Next(standing, makeUp.AddMinutes(-1)));
        Assert.Equal(festival, weekdays.Next(standing, festival.AddMinutes(-1)));
    }

    [Fact]
    public void What_never_succeeded_or_was_interrupted_is_behind_and_what_failed_is_from_its_next_time_on()
    {
        var due = Due("30 2 * * *");
        Assert.True(due.IsBehind(JobStanding.Of("Work"), At("2026-11-22 10:00")));

        var standing = Served("2026-11-22 02:30");
        Begin(standing, "2026-11-22 10:00");
        Assert.True(due.IsBehind(standing, At("2026-11-22 10:01")));
        standing.Stop(At("2026-11-22 10:01"));
        Assert.True(due.IsBehind(standing, At("2026-11-22 10:02")));

        Begin(standing, "2026-11-22 10:03");
        standing.Fail("没有做成。", null, At("2026-11-22 10:04"));
        Assert.False(due.IsBehind(standing, At("2026-11-22 10:05")));
        Assert.True(due.IsBehind(standing, At("2026-11-23 02:30")));
    }

    [Fact]
    public void A_run_that_begins_a_moment_early_by_another_clock_was_meant_for_its_time()
    {
        var (due, standing) = (Due("30 2 * * *"), JobStanding.Of("Work"));
        Begin(standing, "2026-11-22 02:29:55");
        standing.Succeed("做了。", At("2026-11-22 02:29:57"));

        Assert.False(due.IsBehind(standing, At("2026-11-22 02:31")));
        Assert.Null(due.OverdueSince(standing, At("2026-11-20 00:00"), At("2026-11-22 03:00")));
    }

    [Fact]
    public void A_due_time_that_does_not_begin_is_overdue_after_five_minutes_until_it_begins()
    {
        var (due, up, standing) = (Due("30 2 * * *"), At("2026-11-20 08:00"), Served("2026-11-21 02:30"));

        Assert.Null(due.OverdueSince(standing, up, At("2026-11-22 02:34:59")));
        Assert.Equal(At("2026-11-22 02:30"), due.OverdueSince(standing, up, At("2026-11-22 02:35")));
        Begin(standing, "2026-11-22 02:36");
        Assert.Null(due.OverdueSince(standing, up, At("2026-11-22 09:00")));
    }

    [Fact]
    public void A_retry_that_does_not_begin_is_overdue_as_well()
    {
        var (due, standing) = (Due("30 2 * * *"), Served("2026-11-21 02:30"));
        Begin(standing, "2026-11-22 02:30");
        standing.Fail("没有做成。", At("2026-11-22 02:32"), At("2026-11-22 02:31"));

        Assert.Equal(At("2026-11-22 02:32"), due.Next(standing, At("2026-11-22 02:31")));
        Assert.Equal(At("2026-11-22 02:32"), due.OverdueSince(standing, At("2026-11-20 08:00"), At("2026-11-22 02:37")));
    }

    [Fact]
    public void What_came_due_while_no_portal_ran_is_overdue_only_when_a_start_does_not_bring_it()
    {
        var (due, up) = (Due("30 2 * * *"), At("2026-11-22 08:00"));

        foreach (var standing in (JobStanding[])[Served("2026-11-10 02:30"), JobStanding.Of("Work")])
        {
            Assert.Null(due.OverdueSince(standing, up, At("2026-11-22 08:04:59")));
            Assert.Equal(up, due.OverdueSince(standing, up, At("2026-11-22 08:05")));
        }
    }

    [Fact]
    public void A_job_fails_from_its_first_failure_to_its_next_success()
    {
        var standing = Served("2026-11-21 02:30");
        foreach (var at in (string[])["2026-11-22 02:30", "2026-11-22 02:31"])
        {
            Begin(standing, at);
            standing.Fail("没有做成。", null, At(at).AddSeconds(1));
        }

        Assert.Equal(At("2026-11-22 02:30:01"), standing.FailingSince);
        Run(standing, "2026-11-22 09:00");
        Assert.Null(standing.FailingSince);
    }

    [Fact]
    public void What_a_dead_node_left_is_written_down_as_interrupted_and_taken_over()
    {
        var standing = Served("2026-11-21 02:30");
        Begin(standing, "2026-11-22 02:30", "7");

        var abandoned = standing.Begin(JobCause.Schedule, 0, "other", "7", At("2026-11-22 02:31"));

        Assert.Equal((JobOutcome.Stopped, JobCause.Schedule, "node"), (abandoned!.Outcome, abandoned.Cause, abandoned.Node));
        Assert.Equal((JobCause.TakenOver, "other", At("2026-11-22 02:31")), (standing.Cause, standing.Node, standing.RunningSince));
    }

    private static DueDates Due(string schedule)
    {
        Assert.True(CronSchedule.TryParse(schedule, out var parsed, out var fault), fault);
        return new(parsed);
    }

    private static JobStanding Served(string began)
    {
        var standing = JobStanding.Of("Work");
        Run(standing, began);
        return standing;
    }

    private static void Run(JobStanding standing, string began)
    {
        Begin(standing, began);
        standing.Succeed("做了。", At(began));
    }

    private static void Begin(JobStanding standing, string at, string engineId = "1") =>
        standing.Begin(JobCause.Schedule, 0, "node", engineId, At(at));

    private static DateTimeOffset At(string local) => China.At(DateTime.Parse(local, CultureInfo.InvariantCulture)).Instant;
}
