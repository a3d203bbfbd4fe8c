using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;

namespace BianMin.Tests.Fakes;

/// <summary>What a county reads, as the test writes it.</summary>
internal sealed class FakeReportQueries : IReports, ICountyReports, ICountyWall
{
    public List<ReportDuty> Due { get; } = [];

    public List<CenterFigures> Summed { get; } = [];

    public List<DaySum> Days { get; } = [];

    public List<ReportPeriod> Asked { get; } = [];

    public RankingView? View { get; set; }

    public List<RulesInForce> AllRules { get; } = [RulesInForce.Shipped];

    public List<CircularLine> Lines { get; } = [];

    public CircularView? Shown { get; set; }

    public CountyWall? Wall { get; set; }

    public Task<Outcome<IReadOnlyList<ReportDuty>>> Duties(Actor actor, CenterScope reach, CancellationToken cancellationToken) => Found<IReadOnlyList<ReportDuty>>(Due);

    public Task<Outcome<IReadOnlyList<CenterFigures>>> Summary(Actor actor, string countyId, ReportPeriod period, CancellationToken cancellationToken)
    {
        Asked.Add(period);
        return Found<IReadOnlyList<CenterFigures>>(Summed);
    }

    public Task<Outcome<IReadOnlyList<DaySum>>> ByDay(Actor actor, CenterScope reach, IReadOnlyCollection<Figure> figures, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        Found<IReadOnlyList<DaySum>>([.. Days.Where(d => figures.Contains(d.Figure) && d.Day >= first && d.Day <= last)]);

    public Task<Outcome<RankingView>> Ranking(Actor actor, CenterScope reach, ReportPeriod period, CancellationToken cancellationToken) => Found(View!);

    public Task<Outcome<IReadOnlyList<RulesInForce>>> Rules(Actor actor, CenterScope reach, CancellationToken cancellationToken) => Found<IReadOnlyList<RulesInForce>>([.. AllRules]);

    public Task<Outcome<IReadOnlyList<CircularLine>>> Circulars(Actor actor, CenterScope reach, CancellationToken cancellationToken) => Found<IReadOnlyList<CircularLine>>(Lines);

    public Task<Outcome<CircularView>> Circular(Actor actor, CenterScope reach, Guid circularId, CancellationToken cancellationToken) =>
        Shown is null ? Task.FromResult<Outcome<CircularView>>(RankingRefusals.UnknownCircular) : Found(Shown);

    public Task<CountyWall?> Today(string countyId, CancellationToken cancellationToken) => Task.FromResult(Wall);

    public Task<Outcome<byte[]>> Workbook(Actor actor, string countyId, ReportPeriod period, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<ReportAttachment>> File(Actor actor, Guid reportId, Guid fileId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<ReportWorkbook>> Workbook(Actor actor, Guid reportId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public List<ReportLine> Reported { get; } = [];

    /// <summary>Who asked for lists of reports, and of which centre.</summary>
    public HashSet<(string Actor, CenterScope Center)> Listed { get; } = [];

    public Task<Outcome<ReportPage>> List(Actor actor, CenterScope center, ReportKind? kind, int skip, int take, CancellationToken cancellationToken)
    {
        Listed.Add((actor.Id, center));
        var found = Reported.Where(r => kind is null || r.Kind == kind).ToList();
        return Found(new ReportPage([.. found.Skip(skip).Take(take)], found.Count));
    }

    public Task<Outcome<ReportView>> Open(Actor actor, Guid reportId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<IReadOnlyList<WireReport>>> Sent(Actor actor, string countyId, DateTimeOffset since, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<IReadOnlyList<CellChange>>> Drift(Actor actor, Guid reportId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public List<FigureRow> Counted { get; } = [];

    /// <summary>The rows that were asked for last.</summary>
    public RowsAsked? AskedRows { get; private set; }

    public Task<Outcome<FoundRows>> Rows(Actor actor, CenterScope center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken)
    {
        AskedRows = asked;
        return Found(new FoundRows([.. Counted.Skip(skip).Take(take)], Counted.Count, Counted.Sum(r => r.Amount)));
    }

    public Task<Outcome<PeriodFigures>> Figures(Actor actor, CenterScope center, DateOnly first, DateOnly last, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Outcome<T>> Found<T>(T value)
        where T : notnull => Task.FromResult<Outcome<T>>(Outcome(value));

    // An interface converts to its outcome only through the type parameter.
    private static Outcome<T> Outcome<T>(T value) => value;
}
