using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>A published version of the rules by which a county ranks its centres. It never changes: other weights are a new version,
/// which holds for periods that end on its day or later, so that nobody is ranked by rules made afterwards.</summary>
public sealed class RankingRules
{
    /// <summary>What all weights make together.</summary>
    public const int WholeWeight = 100;

    /// <summary>Greatest length of a note.</summary>
    public const int NoteLength = 200;

    private RankingRules()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The county.</summary>
    public string CountyId { get; private init; } = "";

    /// <summary>1 for the first that the county published.</summary>
    public int Number { get; private init; }

    /// <summary>The weights.</summary>
    public IReadOnlyList<RankWeight> Weights { get; private init; } = [];

    /// <summary>The first day on which a period may end to be ranked by it.</summary>
    public DateOnly FromDay { get; private init; }

    /// <summary>Why these weights.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Who published it.</summary>
    public string PublishedBy { get; private init; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>What holds until a county publishes its own: promises and punctuality weigh most.</summary>
    public static IReadOnlyList<RankWeight> Shipped { get; } =
    [
        new(RankIndicator.Kept, 25), new(RankIndicator.OnTheSpot, 15), new(RankIndicator.ReportsInTime, 20),
        new(RankIndicator.Uncovered, 15), new(RankIndicator.Waiting, 10), new(RankIndicator.Overdue, 15),
    ];

    /// <summary>Publishes the next version.</summary>
    /// <param name="countyId">The county.</param>
    /// <param name="before">The newest so far; null for the first.</param>
    /// <param name="weights">The weights, which make 100.</param>
    /// <param name="fromDay">As <see cref="FromDay"/>; not before today.</param>
    /// <param name="note">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">Now.</param>
    public static Outcome<RankingRules> Publish(string countyId, RankingRules? before, IReadOnlyList<RankWeight> weights, DateOnly fromDay, string note, string by, Moment now)
    {
        if (fromDay < now.Day)
            return RankingRefusals.Backdated;
        if (before is not null && fromDay < before.FromDay)
            return RankingRefusals.BeforeTheNewest;
        return new RankingRules
        {
            Id = Guid.CreateVersion7(now.Instant),
            CountyId = countyId,
            Number = (before?.Number ?? 0) + 1,
            Weights = [.. weights.OrderBy(w => w.Indicator)],
            FromDay = fromDay,
            Note = note.Trim(),
            PublishedBy = by,
            PublishedAt = now.Instant,
        };
    }

    /// <summary>Whether it says the same.</summary>
    public bool Says(IReadOnlyList<RankWeight> weights, DateOnly fromDay) => FromDay == fromDay && Weights.SequenceEqual(weights.OrderBy(w => w.Indicator));
}

/// <summary>Rules as they are shown beside a ranking.</summary>
/// <param name="Number">Version; 0 for what is shipped.</param>
/// <param name="Weights">The weights.</param>
/// <param name="FromDay">As <see cref="RankingRules.FromDay"/>; null for what is shipped.</param>
/// <param name="Note">Why.</param>
/// <param name="PublishedBy">Who; empty for what is shipped.</param>
/// <param name="PublishedAt">When (UTC); null for what is shipped.</param>
public sealed record RulesInForce(int Number, IReadOnlyList<RankWeight> Weights, DateOnly? FromDay, string Note, string PublishedBy, DateTimeOffset? PublishedAt)
{
    /// <summary>What holds until a county publishes its own.</summary>
    public static RulesInForce Shipped { get; } = new(0, RankingRules.Shipped, null, "", "", null);

    /// <summary>第 2 版, or 系统预设.</summary>
    public string Name => Number == 0 ? "系统预设规则" : $"第 {Number} 版规则";

    /// <summary>A published version.</summary>
    public static RulesInForce Of(RankingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new(rules.Number, rules.Weights, rules.FromDay, rules.Note, rules.PublishedBy, rules.PublishedAt);
    }
}
