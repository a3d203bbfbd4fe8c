namespace BianMin.Domain.Reports;

/// <summary>An indicator's part in the whole.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Weight">0–100; all together make 100.</param>
public sealed record RankWeight(RankIndicator Indicator, int Weight);

/// <summary>What an indicator gives a centre.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">Percent or minutes; null where there was nothing to measure.</param>
/// <param name="Points">0–100 by the formula; null without a value.</param>
/// <param name="Weight">By the rules.</param>
/// <param name="Counted">The weight as it counts here, in percent with one decimal: that of indicators without a value is spread over the others.</param>
public sealed record RankScore(RankIndicator Indicator, decimal? Value, decimal? Points, int Weight, decimal Counted);

/// <summary>A centre in the ranking.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CenterName">Its name.</param>
/// <param name="Rank">From 1; those with the same total share it. Null for a centre of which less than half of the weights could be measured.</param>
/// <param name="Total">0–100 with one decimal; null with the rank.</param>
/// <param name="Scores">By indicator, in their order.</param>
public sealed record RankedCenter(string CenterId, string CenterName, int? Rank, decimal? Total, IReadOnlyList<RankScore> Scores);

/// <summary>The order of centres in a period (REP-4).</summary>
public static class Ranking
{
    // With less than half of the weights, one lucky number would decide: a centre without business that reported in time came first.
    private const int LeastMeasured = RankingRules.WholeWeight / 2;

    /// <summary>Ranks centres. A total is the sum of weight × points over what could be measured, divided by the weights of just that.</summary>
    public static IReadOnlyList<RankedCenter> Of(IReadOnlyList<RankWeight> weights, IEnumerable<CenterMeasures> centers)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(centers);
        var scored = centers.Select(c => Scored(weights, c)).OrderByDescending(c => c.Total ?? -1).ThenBy(c => c.CenterName, StringComparer.Ordinal).ToList();
        return [.. scored.Select(c => c with { Rank = c.Total is null ? null : 1 + scored.Count(o => o.Total > c.Total) })];
    }

    private static RankedCenter Scored(IReadOnlyList<RankWeight> weights, CenterMeasures center)
    {
        var found = weights.OrderBy(w => w.Indicator)
            .Select(w => (w.Indicator, w.Weight, Value: center.Of(w.Indicator))).ToList();
        var measured = found.Where(f => f.Value is not null).Sum(f => f.Weight);
        var scores = found.Select(f => new RankScore(
            f.Indicator, f.Value, f.Value is { } value ? f.Indicator.Score(value) : null, f.Weight,
            f.Value is null || measured == 0 ? 0 : Rounded(f.Weight * 100m / measured))).ToList();
        decimal? total = measured < LeastMeasured ? null : Rounded(scores.Sum(s => s.Weight * (s.Points ?? 0)) / measured);
        return new(center.CenterId, center.CenterName, null, total, scores);
    }

    private static decimal Rounded(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
