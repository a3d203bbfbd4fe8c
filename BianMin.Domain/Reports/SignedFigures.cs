using BianMin.Domain.Guides;

namespace BianMin.Domain.Reports;

/// <summary>The figures of a report as it was signed and sent in, so that a county can add them up (REP-4).</summary>
public static class SignedFigures
{
    private const int Thousand = 1000;
    private const int SecondsInMinute = 60;

    /// <summary>What the tables of a report say.</summary>
    /// <param name="report">A report of a period that was sent in.</param>
    /// <param name="counted">The same period as it is counted now: how long each visitor waited stands in no report.</param>
    public static PeriodFigures Of(Report report, PeriodFigures counted)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(counted);
        var (totals, kinds) = (Table(report, "totals"), Table(report, "kinds"));
        var byKind = ByKind(report.CenterId, kinds).ToList();
        var told = byKind.Select(s => s.Figure).ToHashSet();
        IEnumerable<FigureSum> sums =
        [
            .. byKind,
            .. totals.Where(r => Enum.TryParse<Figure>(r.Key, out var figure) && !told.Contains(figure)).Select(r => Sum(report.CenterId, Enum.Parse<Figure>(r.Key), r.Cells[0] ?? 0)),
            .. InTime(report.CenterId, totals),
            .. counted.Sums.Where(s => s.Figure == Figure.Waits),
        ];
        return new([.. sums], report.Digest) { SignedWaits = new Dictionary<double, long?> { [0.5] = Cell(totals, "wait-median"), [0.9] = Cell(totals, "wait-p90") } };
    }

    private static IEnumerable<FigureSum> ByKind(string center, IReadOnlyList<ReportRow> kinds) =>
        from row in kinds
        where row.Key != ReportRow.All && Enum.TryParse<HandlingKind>(row.Key, out _)
        from cell in FigureDefinitions.Of(FigureTables.Cases).Zip(row.Cells)
        select Sum(center, cell.First, cell.Second ?? 0) with { Kind = Enum.Parse<HandlingKind>(row.Key) };

    // A report tells the share and not the number: of what a township finishes in a quarter, one gives the other.
    private static IEnumerable<FigureSum> InTime(string center, IReadOnlyList<ReportRow> totals) =>
        Cell(totals, "kept-rate") is { } rate && Cell(totals, nameof(Figure.CasesFinished)) is { } finished
            ? [Sum(center, Figure.CasesInTime, (long)Math.Round((decimal)rate * finished / Thousand, MidpointRounding.AwayFromZero))]
            : [];

    private static FigureSum Sum(string center, Figure figure, long shown) =>
        new(figure, center, Guid.Empty, Guid.Empty, "", "", null, figure.Definition().InSeconds ? shown * SecondsInMinute : shown);

    private static IReadOnlyList<ReportRow> Table(Report report, string code) => report.Tables.FirstOrDefault(t => t.Code == code)?.Rows ?? [];

    private static long? Cell(IReadOnlyList<ReportRow> rows, string key) => rows.FirstOrDefault(r => r.Key == key)?.Cells[0];
}
