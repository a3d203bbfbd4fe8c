using System.Text.Json;
using BianMin.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Calendar;

public sealed class OfficeRegimeTests
{
    [Fact]
    public void A_regime_survives_being_stored_as_text() =>
        Prop.ForAll(CalendarArbitraries.Regimes, regime =>
            regime == JsonSerializer.Deserialize<OfficeRegime>(JsonSerializer.Serialize(regime))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_presets_of_both_plans_can_be_worked_by() =>
        Assert.All(OfficeRegime.Presets, preset => Assert.Null(preset.Flaw()));

    [Fact]
    public void Each_preset_says_its_hours_in_words() => Assert.Equal(
        [
            "周一至周五 08:30–12:00、14:00–17:30；周末值班 09:00–12:00、14:00–17:00",
            "周一至周五 08:30–12:00、14:00–17:30",
            "农历逢1、4、7圩日 08:30–12:00、14:00–17:30",
            "每周一、周三、周五 08:30–12:00、14:00–17:30",
        ],
        OfficeRegime.Presets.Select(p => p.Text));

    [Fact]
    public void A_regime_that_nobody_could_keep_is_told()
    {
        Assert.NotNull((OfficeRegime.Shanggao with { Hours = DayHours.None }).Flaw());
        Assert.NotNull((OfficeRegime.RuijinMarketDays with { Market = null }).Flaw());
        Assert.NotNull((OfficeRegime.RuijinWeekdays with { Weekdays = Weekdays.None }).Flaw());
        Assert.NotNull(new DayHours(new(new(12, 0), new(8, 30)), null).Flaw());
        Assert.NotNull(new DayHours(new(new(8, 30), new(15, 0)), new(new(14, 0), new(17, 30))).Flaw());
    }
}
