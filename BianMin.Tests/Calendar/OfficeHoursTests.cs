using BianMin.Domain.Calendar;
using BianMin.Tests.Fakes;

namespace BianMin.Tests.Calendar;

public sealed class OfficeHoursTests
{
    private readonly InMemoryCalendar _holidays = new([.. ShippedHolidays.Days]);

    [Fact]
    public void A_centre_follows_its_own_regime_and_the_public_holidays()
    {
        var hours = new OfficeHours(_holidays, alwaysOpen: false);

        Assert.True(hours.At(HallSnapshots.Center(), China.At("2026-11-22 10:00")).Open);
        Assert.False(hours.At(HallSnapshots.Center(), China.At("2026-10-01 10:00")).Open);
    }

    [Fact]
    public void The_demo_is_open_at_any_hour_and_still_knows_the_day()
    {
        var hours = new OfficeHours(_holidays, alwaysOpen: true).At(HallSnapshots.Center(), China.At("2026-11-22 23:59"));

        Assert.True(hours.Open);
        Assert.Equal("十月十四", hours.LunarDate);
    }

    [Theory]
    // Monday to Friday 08:30–12:00 and 14:00–17:30, the weekend 09:00–12:00 and 14:00–17:00.
    [InlineData("2026-11-20 11:30", "2026-11-20 15:00", 90)]
    [InlineData("2026-11-20 17:00", "2026-11-21 00:00", 30)]
    [InlineData("2026-11-20 17:00", "2026-11-21 10:00", 90)]
    [InlineData("2026-11-20 12:10", "2026-11-20 13:50", 0)]
    [InlineData("2026-10-01 09:00", "2026-10-01 17:00", 0)]
    public void Only_office_hours_of_a_stretch_count(string from, string to, int minutes)
    {
        var (center, start, end) = (HallSnapshots.Center(), China.At(from).Instant, China.At(to).Instant);

        Assert.Equal(TimeSpan.FromMinutes(minutes), new OfficeHours(_holidays, alwaysOpen: false).Within(center, start, end));
        Assert.Equal(end - start, new OfficeHours(_holidays, alwaysOpen: true).Within(center, start, end));
    }

    [Fact]
    public async Task Holidays_imported_later_count_at_once()
    {
        var hours = new OfficeHours(_holidays, alwaysOpen: false);
        Assert.True(hours.At(HallSnapshots.Center(), China.At("2027-02-10 10:00")).Open);

        await _holidays.Replace([], [new(new(2027, 2, 10), CalendarDayKind.Holiday, "春节")], CancellationToken.None);
        await _holidays.Reload(CancellationToken.None);

        Assert.StartsWith("春节放假", hours.At(HallSnapshots.Center(), China.At("2027-02-10 10:00")).Text, StringComparison.Ordinal);
    }
}
