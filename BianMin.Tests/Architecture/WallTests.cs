namespace BianMin.Tests.Architecture;

/// <summary>Slices depend one way on every floor (docs/decisions/0004), read from the compiled code and not from its text.</summary>
public sealed class WallTests
{
    public static TheoryData<string> Names { get; } = [.. Floors.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_slice_uses_only_those_below_it(string name)
    {
        var floor = Floors.Named(name);

        Assert.NotEmpty(floor.Uses);
        Assert.Empty(floor.Uses.Where(u => !floor.Allows(u) && !floor.Exceptions.Contains(u.Named)).Select(u => $"{u.Named} uses {u.Used}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_exception_that_is_none_any_more_is_struck_off(string name)
    {
        var floor = Floors.Named(name);

        Assert.Empty(floor.Exceptions.Except(floor.Uses.Where(u => !floor.Allows(u)).Select(u => u.Named)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_slice_has_its_level(string name)
    {
        var floor = Floors.Named(name);

        Assert.Equal(floor.Levels.SelectMany(l => l).Order(StringComparer.Ordinal), floor.Slices.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_slice_of_the_upper_floors_knows_no_business_that_comes_after_its_own()
    {
        var found = (
            from floor in new[] { Floors.Infrastructure, Floors.Portal }
            from type in floor.Assembly.GetTypes()
            let slice = Floor.SliceOf(type, floor.Name)
            where slice is not null && Floors.Domain.LevelOf(slice) >= 0
            from used in TypeUses.Of(type)
            let business = Floor.SliceOf(used, "Domain")
            where business is not null
            select (Above: Floors.Domain.LevelOf(business) > Floors.Domain.LevelOf(slice), Pair: $"{slice}→{business}", Text: $"{floor.Name}.{slice}→{business}: {type.Name} uses {used.Name}"))
            .Distinct().ToList();

        Assert.NotEmpty(found);
        // The console and the public screens show a window with who stands there; a centre's hours are its set-up.
        Assert.Empty(found.Where(f => f.Above && f.Pair is not ("Hall→Posts" or "Calendar→Org")).Select(f => f.Text));
    }
}
