using BianMin.Domain.Hall;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Hall;

public sealed class WaitEstimateTests
{
    private static readonly Arbitrary<int[]> Services = Gen.Choose(1, 7_200).ArrayOf().Where(s => s.Length >= WaitEstimate.FewestServices).ToArbitrary();
    private static readonly Arbitrary<int> Ahead = Gen.Choose(0, 400).ToArbitrary();
    private static readonly Arbitrary<double> Windows = Gen.Choose(1, 24).Select(w => w / 2.0).ToArbitrary();

    [Theory]
    [InlineData(2, 1.0)]
    [InlineData(0, 1.0)]
    [InlineData(20, 0.0)]
    public void A_wait_that_nobody_can_know_is_not_invented(int services, double windows)
    {
        var estimate = WaitEstimate.For(3, [.. Enumerable.Repeat(300, services)], windows);

        Assert.Null(estimate);
        Assert.Equal("暂无法估计", WaitEstimate.InWords(estimate));
    }

    [Fact]
    public void Equal_services_give_the_range_between_those_ahead_and_one_more() =>
        Assert.Equal(new WaitEstimate(8, 10), WaitEstimate.For(4, [240, 240, 240, 240], 2));

    [Fact]
    public void The_next_in_turn_may_be_called_at_once() =>
        Assert.Equal(0, WaitEstimate.For(0, [600, 600, 600], 1)!.FromMinutes);

    [Fact]
    public void A_single_odd_service_does_not_move_the_estimate() =>
        Assert.Equal(
            WaitEstimate.For(5, [300, 300, 300, 300, 300, 300, 300, 300], 1),
            WaitEstimate.For(5, [300, 300, 300, 300, 300, 300, 300, 7_200], 1));

    [Fact]
    public void The_range_begins_before_it_ends() =>
        Prop.ForAll(Services, Ahead, Windows, (services, ahead, windows) =>
            WaitEstimate.For(ahead, services, windows) is { FromMinutes: >= 0 } e && e.FromMinutes <= e.ToMinutes).QuickCheckThrowOnFailure();

    [Fact]
    public void More_people_ahead_never_shorten_the_wait() =>
        Prop.ForAll(Services, Ahead, Windows, (services, ahead, windows) =>
            NotShorter(WaitEstimate.For(ahead, services, windows)!, WaitEstimate.For(ahead + 1, services, windows)!)).QuickCheckThrowOnFailure();

    [Fact]
    public void More_windows_never_lengthen_the_wait() =>
        Prop.ForAll(Services, Ahead, Windows, (services, ahead, windows) =>
            NotShorter(WaitEstimate.For(ahead, services, windows + 0.5)!, WaitEstimate.For(ahead, services, windows)!)).QuickCheckThrowOnFailure();

    private static bool NotShorter(WaitEstimate shorter, WaitEstimate longer) =>
        longer.FromMinutes >= shorter.FromMinutes && longer.ToMinutes >= shorter.ToMinutes;
}
