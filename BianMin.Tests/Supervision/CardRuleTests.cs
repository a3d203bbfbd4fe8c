using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Supervision;
using BianMin.Tests.Calendar;
using BianMin.Tests.Cases;

namespace BianMin.Tests.Supervision;

/// <summary>When a hint, a yellow and a red card are raised.</summary>
public sealed class CardRuleTests
{
    private static readonly HolidayCalendar Calendar = CaseSamples.Holidays;

    [Theory]
    [InlineData("2026-12-03", null)]
    [InlineData("2026-12-04", CardLevel.Hint)] // Friday: one working day is left.
    [InlineData("2026-12-06", CardLevel.Hint)] // Sunday.
    [InlineData("2026-12-07", CardLevel.Yellow)]
    [InlineData("2026-12-08", CardLevel.Red)]
    [InlineData("2027-03-01", CardLevel.Red)]
    public void An_answer_due_on_Monday(string today, CardLevel? level) =>
        Assert.Equal(level, CardRules.Of(CardTrigger.Answer).LevelAt(China.Day("2026-12-07"), China.Day(today), Calendar));

    [Theory]
    [InlineData("2026-12-02", null)]
    [InlineData("2026-12-03", CardLevel.Hint)]
    [InlineData("2026-12-04", CardLevel.Hint)]
    [InlineData("2026-12-05", CardLevel.Yellow)] // The Saturday after a Friday is past it, though no working day has gone by.
    [InlineData("2027-01-29", CardLevel.Yellow)]
    public void The_offices_own_promise_is_never_red(string today, CardLevel? level) =>
        Assert.Equal(level, CardRules.Of(CardTrigger.Promise).LevelAt(China.Day("2026-12-04"), China.Day(today), Calendar));

    [Fact]
    public void A_level_never_sinks_from_one_day_to_the_next()
    {
        var due = China.Day("2026-10-09");
        foreach (var rule in CardRules.All)
        {
            var levels = Enumerable.Range(-40, 80).Select(d => rule.LevelAt(due, due.AddDays(d), Calendar)).ToList();
            Assert.Null(levels[0]);
            Assert.NotNull(levels[^1]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True((pair.First is null ? -1 : (int)pair.First) <= (pair.Second is null ? -1 : (int)pair.Second), $"{rule.Trigger}: {pair}"));
        }
    }

    [Fact]
    public void Every_trigger_has_one_rule_and_everything_awaited_of_a_case_a_trigger()
    {
        Assert.Equal(Enum.GetValues<CardTrigger>(), CardRules.All.Select(r => r.Trigger));
        Assert.Equal(Enum.GetValues<CardTrigger>(), Enum.GetValues<CaseDeadlineKind>().Select(CardRules.Of));
    }
}
