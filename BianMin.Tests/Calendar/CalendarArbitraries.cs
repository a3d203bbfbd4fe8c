using BianMin.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Calendar;

/// <summary>Random days, times and regimes that a centre could really have.</summary>
internal static class CalendarArbitraries
{
    private static readonly DateOnly First = new(2020, 1, 1);

    public static Arbitrary<DateOnly> Days { get; } = Gen.Choose(0, 20_000).Select(First.AddDays).ToArbitrary();

    /// <summary>Minutes on the wall clock of 2025 and 2026, for which the holidays are known.</summary>
    public static Arbitrary<DateTime> Times { get; } =
        Gen.Choose(0, 2 * 365 * 24 * 60 - 1).Select(minute => new DateTime(2025, 1, 1).AddMinutes(minute)).ToArbitrary();

    public static Arbitrary<OfficeRegime> Regimes { get; } = (
        from attendance in Gen.Elements(Enum.GetValues<Attendance>())
        from duty in Gen.Elements(null, DayHours.Duty)
        from reckoning in Gen.Elements(Enum.GetValues<Reckoning>())
        from digits in Gen.Elements("147", "258", "0369", "5")
        from weekdays in Gen.Choose(1, 127)
        from hours in Gen.Elements(DayHours.Usual, DayHours.Usual with { Afternoon = null }, DayHours.Usual with { Morning = null })
        select new OfficeRegime
        {
            Name = "任意",
            Attendance = attendance,
            Hours = hours,
            WeekendDuty = duty,
            Market = new(reckoning, digits),
            Weekdays = (Weekdays)weekdays,
        }).ToArbitrary();
}
