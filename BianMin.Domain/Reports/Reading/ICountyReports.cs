using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>What the county reads of all its centres, and each centre of where it stands among them (REP-4).</summary>
public interface ICountyReports
{
    /// <summary>The ranking of a period that has ended.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="reach">The county, or a centre of it, which sees the same ranking but only its own objections.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Outcome<RankingView>> Ranking(Actor actor, CenterScope reach, ReportPeriod period, CancellationToken cancellationToken);

    /// <summary>Every version of the rules, the newest first; what is shipped last.</summary>
    Task<Outcome<IReadOnlyList<RulesInForce>>> Rules(Actor actor, CenterScope reach, CancellationToken cancellationToken);

    /// <summary>The summary of a period as a workbook, without formulas.</summary>
    Task<Outcome<byte[]>> Workbook(Actor actor, string countyId, ReportPeriod period, CancellationToken cancellationToken);

    /// <summary>The county's circulars, newest first: drafts too for the county, only issued ones for its centres.</summary>
    Task<Outcome<IReadOnlyList<CircularLine>>> Circulars(Actor actor, CenterScope reach, CancellationToken cancellationToken);

    /// <summary>One circular, as <see cref="Circulars"/> lists it.</summary>
    Task<Outcome<CircularView>> Circular(Actor actor, CenterScope reach, Guid circularId, CancellationToken cancellationToken);
}

/// <summary>A ranking with what is said about it.</summary>
/// <param name="Standing">The ranking.</param>
/// <param name="LastDayToObject">The last day on which it can be objected to.</param>
/// <param name="Objections">What was objected, newest first.</param>
public sealed record RankingView(CountyStanding Standing, DateOnly LastDayToObject, IReadOnlyList<ObjectionLine> Objections);

/// <summary>An objection with the name of its centre.</summary>
/// <param name="CenterName">Name of the centre.</param>
/// <param name="Objection">The objection.</param>
public sealed record ObjectionLine(string CenterName, RankingObjection Objection);

/// <summary>A circular in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Number">文号; empty while a draft.</param>
/// <param name="Title">Title.</param>
/// <param name="PeriodName">The period it tells of.</param>
/// <param name="IssuedAt">When it was issued (UTC); null while a draft.</param>
/// <param name="IssuedBy">Who issued it; empty while a draft.</param>
public sealed record CircularLine(Guid Id, string Number, string Title, string PeriodName, DateTimeOffset? IssuedAt, string IssuedBy);

/// <summary>A circular as a page.</summary>
/// <param name="Circular">The circular.</param>
/// <param name="Number">文号; empty while a draft.</param>
/// <param name="CountyName">Name of the county.</param>
public sealed record CircularView(Circular Circular, string Number, string CountyName);
