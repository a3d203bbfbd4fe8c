using BianMin.Domain.Org;
using BianMin.Domain.Hall;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Hall;

public sealed class StarvationTests
{
    [Fact]
    public void On_no_day_does_a_ticket_starve() =>
        Prop.ForAll(RandomDay.Any, day => day.Play().ToProperty()).QuickCheckThrowOnFailure();

    [Fact]
    public void An_ordinary_person_is_served_though_entitled_people_keep_coming()
    {
        var visits = Enumerable.Range(0, 200)
            .Select(i => new RandomDay.Visit(i, "A", i == 1 ? Courtesy.None : Courtesy.Elderly, 0, RandomDay.Fate.Served))
            .ToList();

        Assert.Empty(new RandomDay(new HallSettings { CourtesySharePercent = 90 }, visits, 300).Play());
    }
}

/// <summary>A sentence about what is wrong, as a property: it holds when there is nothing to say.</summary>
internal static class Sentences
{
    public static Property ToProperty(this string wrong) => (wrong.Length == 0).Label(wrong);
}
