using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Reports;

/// <summary>The ranking, calculated by hand beside it (REP-4).</summary>
public sealed class RankingTests
{
    private static readonly Moment Now = China.At("2026-11-23 09:00");

    [Fact]
    public void A_centre_measured_in_everything_has_the_weighted_sum()
    {
        var ranked = Assert.Single(Ranking.Of(RankingRules.Shipped, [Full("a", "泗溪镇")]));

        // 承诺 19/20 = 95.0；当场 8/10 = 80.0；及时 1/1 = 100；空岗 100 − 5 × (240 ÷ 60 ÷ 2 = 2.0) = 90；等候 7 分 → 100 − 4 × 2 = 92；超期 1/4 → 75.
        Assert.Equal([95.0m, 80.0m, 100m, 90.0m, 92m, 75.0m], ranked.Scores.Select(s => s.Points!.Value));
        // 25 × 95 + 15 × 80 + 20 × 100 + 15 × 90 + 10 × 92 + 15 × 75 = 8970 ÷ 100.
        Assert.Equal((1, 89.7m), (ranked.Rank, ranked.Total));
    }

    [Fact]
    public void The_weight_of_what_could_not_be_measured_is_spread_over_the_rest()
    {
        var silent = new CenterMeasures("a", "泗溪镇", Figures((Figure.CasesReceived, null, 3), (Figure.CasesFinished, HandlingKind.Promised, 2), (Figure.CasesInTime, HandlingKind.Promised, 1)), 22, 1, 0);

        var ranked = Assert.Single(Ranking.Of(RankingRules.Shipped, [silent]));

        // No item that is done at once, nobody called: 承诺 50 × 25, 及时 0 × 20, 空岗 100 × 15, 超期（没有在办件）100 × 15 = 4250 ÷ 75.
        Assert.Equal(56.7m, ranked.Total);
        Assert.Equal([33.3m, 0, 26.7m, 20m, 0, 20m], ranked.Scores.Select(s => s.Counted));
        Assert.All(ranked.Scores.Where(s => s.Indicator is RankIndicator.OnTheSpot or RankIndicator.Waiting), s => Assert.Null(s.Points));
    }

    [Fact]
    public void Who_has_the_same_total_shares_the_rank_and_who_has_nothing_has_none()
    {
        var ranked = Ranking.Of(RankingRules.Shipped, [new("z", "无业务", PeriodFigures.None, 22, 0, 0), Full("b", "乙"), Full("a", "甲"), Full("c", "丙") with { ReportsInTime = 0 }]);

        Assert.Equal([1, 1, 3, null], ranked.Select(r => r.Rank));
        Assert.Equal("无业务", ranked[^1].CenterName);
        Assert.Null(ranked[^1].Total);
    }

    [Fact]
    public void Who_only_reported_in_time_is_not_the_first()
    {
        var ranked = Ranking.Of(RankingRules.Shipped, [new("new", "新中心", PeriodFigures.None, 22, 1, 1), Full("a", "泗溪镇")]);

        Assert.Equal([("泗溪镇", 1), ("新中心", (int?)null)], ranked.Select(r => (r.CenterName, r.Rank)));
    }

    [Theory]
    [InlineData(RankIndicator.Uncovered, 0, 100)]
    [InlineData(RankIndicator.Uncovered, 2.5, 87.5)]
    [InlineData(RankIndicator.Uncovered, 25, 0)]
    [InlineData(RankIndicator.Waiting, 5, 100)]
    [InlineData(RankIndicator.Waiting, 15, 60)]
    [InlineData(RankIndicator.Waiting, 90, 0)]
    [InlineData(RankIndicator.Overdue, 12.5, 87.5)]
    [InlineData(RankIndicator.Kept, 99.9, 99.9)]
    public void Points_follow_from_the_published_formula(RankIndicator indicator, double value, double points) =>
        Assert.Equal((decimal)points, indicator.Score((decimal)value));

    [Fact]
    public void A_better_value_never_has_fewer_points() => Prop.ForAll(
        Gen.Choose(0, 2000).Two().Select(p => (A: Math.Min(p.Item1, p.Item2) / 10m, B: Math.Max(p.Item1, p.Item2) / 10m)).ToArbitrary(),
        pair => RankIndicators.All.All(i => i is RankIndicator.Uncovered or RankIndicator.Waiting or RankIndicator.Overdue
            ? i.Score(pair.A) >= i.Score(pair.B)
            : i.Score(pair.B) >= i.Score(pair.A))).QuickCheckThrowOnFailure();

    [Fact]
    public void More_kept_promises_never_lower_a_total() => Prop.ForAll(
        Gen.Choose(1, 60).SelectMany(finished => Gen.Choose(0, finished - 1).Select(kept => (finished, kept))).ToArbitrary(),
        c => Total(c.finished, c.kept + 1) >= Total(c.finished, c.kept)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(25, 15, 20, 15, 10, 15, true)]
    [InlineData(100, 0, 0, 0, 0, 0, true)]
    [InlineData(25, 15, 20, 15, 10, 14, false)]
    [InlineData(120, -20, 0, 0, 0, 0, false)]
    public void Weights_make_a_hundred_and_name_every_indicator(int a, int b, int c, int d, int e, int f, bool good)
    {
        var weights = RankIndicators.All.Zip([a, b, c, d, e, f], (i, w) => new RankWeight(i, w)).ToList();
        var validator = new PublishRankingRulesValidator();

        Assert.Equal(good, validator.Validate(new PublishRankingRules("x", weights, Now.Day, "会议决定", 0)).IsValid);
        Assert.False(validator.Validate(new PublishRankingRules("x", weights[..5], Now.Day, "会议决定", 0)).IsValid);
    }

    [Fact]
    public void Rules_never_reach_back()
    {
        Assert.Equal("ranking.backdated", RankingRules.Publish("x", null, RankingRules.Shipped, China.Day("2026-11-22"), "早", "县中心", Now).Refusal?.Code);
        var first = RankingRules.Publish("x", null, RankingRules.Shipped, China.Day("2026-12-01"), "会议决定", "县中心", Now).Value;
        Assert.Equal(1, first.Number);
        Assert.Equal("ranking.before-the-newest", RankingRules.Publish("x", first, RankingRules.Shipped, China.Day("2026-11-30"), "会议决定", "县中心", Now).Refusal?.Code);
        Assert.Equal(2, RankingRules.Publish("x", first, RankingRules.Shipped, China.Day("2026-12-01"), "会议决定", "县中心", Now).Value.Number);
    }

    [Theory]
    [InlineData("2026-11-15 18:00", "ranking.not-ranked")]
    [InlineData("2026-11-16 09:00", null)]
    [InlineData("2026-11-30 23:00", null)]
    [InlineData("2026-12-01 00:00", "ranking.too-late")]
    public void An_objection_has_its_time(string now, string? refusal)
    {
        Assert.True(ReportPeriod.TryParse("2026-11-A", out var period));
        Assert.Equal(refusal, RankingObjection.File(Guid.NewGuid(), "a", period, "停电半天不能办公。", "主任", China.At(now)).Refusal?.Code);
    }

    private static CenterMeasures Full(string id, string name) => new(id, name, Figures(
        (Figure.TicketsDrawn, null, 30), (Figure.CasesFinished, HandlingKind.Immediate, 10), (Figure.CasesFinished, HandlingKind.Promised, 10), (Figure.CasesInTime, null, 19),
        (Figure.CasesOnTheSpot, HandlingKind.Immediate, 8), (Figure.UncoveredSeconds, null, 240), (Figure.CasesInHand, null, 4), (Figure.CasesOverdue, null, 1), (Figure.Waits, null, 1)), 2, 1, 1);

    private static decimal? Total(int finished, int kept) => Ranking.Of(
        RankingRules.Shipped, [new("a", "甲", Figures((Figure.CasesFinished, HandlingKind.Promised, finished), (Figure.CasesInTime, HandlingKind.Promised, kept)), 22, 1, 1)])[0].Total;

    private static PeriodFigures Figures(params (Figure Figure, HandlingKind? Kind, long Amount)[] sums) =>
        new([.. sums.Select(s => new FigureSum(s.Figure, "a", Guid.Empty, Guid.Empty, s.Figure == Figure.Waits ? "7" : "", "", s.Kind, s.Amount))], "");
}
