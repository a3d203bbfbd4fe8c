namespace BianMin.Domain.Reports;

/// <summary>Rules and objections for change.</summary>
public interface IRankingStore
{
    /// <summary>The newest version of a county's rules; null before the first.</summary>
    Task<RankingRules?> NewestRules(string countyId, CancellationToken cancellationToken);

    /// <summary>Adds a version.</summary>
    void Add(RankingRules rules);

    /// <summary>An objection of a centre, or null.</summary>
    Task<RankingObjection?> Objection(string centerId, Guid objectionId, CancellationToken cancellationToken);

    /// <summary>Whether a centre's objection to a period waits for its answer.</summary>
    Task<bool> Waits(string centerId, string period, CancellationToken cancellationToken);

    /// <summary>Adds an objection.</summary>
    void Add(RankingObjection objection);
}

/// <summary>How the centres of a county stand at the end of a period.</summary>
public interface ICountyStandings
{
    /// <summary>The standing; null when there is no such county.</summary>
    Task<CountyStanding?> Of(string countyId, ReportPeriod period, CancellationToken cancellationToken);
}

/// <summary>The centres of a county, ranked, with how they reported.</summary>
/// <param name="CountyName">Name of the county.</param>
/// <param name="Period">The period.</param>
/// <param name="Rules">What was ranked by.</param>
/// <param name="Centers">The centres, the first first.</param>
/// <param name="Duties">How the report of this very period stands, by centre; nothing for one that had nothing to report yet.</param>
public sealed record CountyStanding(string CountyName, ReportPeriod Period, RulesInForce Rules, IReadOnlyList<RankedCenter> Centers, IReadOnlyList<ReportDuty> Duties);
