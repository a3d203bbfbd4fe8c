using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Cases;

/// <summary>What holds of the legal clock for every start, limit and pause.</summary>
public sealed class LegalClockProperties
{
    private static readonly HolidayCalendar Holidays = ShippedHolidays.Calendar;
    private static readonly DateOnly First = new(2024, 12, 1);

    private static Arbitrary<Counted> Cases { get; } = (
        from start in Gen.Choose(0, 760)
        from days in Gen.Choose(0, 90)
        from counting in Gen.Elements(Enum.GetValues<DayCounting>())
        from pauses in (
            from reason in Gen.Elements(Enum.GetValues<PauseReason>())
            from begins in Gen.Choose(-5, 120)
            from lasts in Gen.Choose(0, 30)
            select new ClockPause(reason, First.AddDays(start + begins), First.AddDays(start + begins + lasts))).ListOf(3)
        select new Counted(new TimeLimit(days, counting), First.AddDays(start), [.. pauses])).ToArbitrary();

    [Fact]
    public void Nothing_is_ever_due_on_a_day_off() =>
        Holds(c => Holidays.IsWorkingDay(c.Due));

    [Fact]
    public void A_longer_limit_an_extension_and_a_later_start_are_never_due_earlier() =>
        Holds(c =>
            (c with { Limit = c.Limit with { Days = c.Limit.Days + 1 } }).Due >= c.Due
            && LegalClock.Read(c.Limit, 1, c.Start, c.Pauses, Holidays).Due == (c with { Limit = c.Limit with { Days = c.Limit.Days + 1 } }).Due
            && (c with { Start = c.Start.AddDays(1) }).Due >= c.Due);

    [Fact]
    public void What_is_received_later_is_never_due_earlier_whatever_the_hour_and_the_day() =>
        Holds(c =>
        {
            DateOnly Due(DateOnly day, int hour) =>
                (c with { Start = LegalClock.Start(Moment.At(Moment.FromLocal(day.ToDateTime(new TimeOnly(hour, 0)))), new(17, 0)) }).Due;
            return Due(c.Start, 16) <= Due(c.Start, 17) && Due(c.Start, 17) <= Due(c.Start.AddDays(1), 9);
        });

    [Fact]
    public void Working_days_to_the_last_one_are_those_of_the_limit_and_those_of_the_pauses() =>
        Holds(c =>
        {
            if (c.Limit is not { Counting: DayCounting.WorkingDays, Days: > 0 })
                return true;
            var days = Enumerable.Range(1, c.Due.DayNumber - c.Start.DayNumber).Select(c.Start.AddDays).Where(Holidays.IsWorkingDay).ToList();
            return days.Count == c.Limit.Days + days.Count(d => c.Pauses.Any(p => p.Stops(d)));
        });

    [Fact]
    public void A_pause_that_ends_later_never_makes_a_limit_end_earlier_and_one_after_the_last_day_changes_nothing() =>
        Holds(c =>
            (c with { Pauses = [.. c.Pauses.Select(p => p with { Until = p.Until!.Value.AddDays(3) })] }).Due >= c.Due
            && (c with { Pauses = [.. c.Pauses, new(PauseReason.Hearing, c.Due, null)] }).Due == c.Due);

    [Fact]
    public void The_days_that_are_shown_are_every_day_from_the_start_to_the_last_one() =>
        Holds(c =>
        {
            var days = c.Read.Days;
            return days.Select(d => d.Date).SequenceEqual(Enumerable.Range(0, c.Due.DayNumber - c.Start.DayNumber + 1).Select(c.Start.AddDays))
                && days.Zip(days.Skip(1)).All(two => two.Second.Count - two.First.Count is 0 or 1)
                && days[^1].Count == c.Limit.Days;
        });

    private static void Holds(Func<Counted, bool> property) => Prop.ForAll(Cases, property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    /// <summary>A limit as it runs.</summary>
    public sealed record Counted(TimeLimit Limit, DateOnly Start, ClockPause[] Pauses)
    {
        public ClockReading Read => LegalClock.Read(Limit, 0, Start, Pauses, Holidays);

        public DateOnly Due => Read.Due!.Value;
    }
}
