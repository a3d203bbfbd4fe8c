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
