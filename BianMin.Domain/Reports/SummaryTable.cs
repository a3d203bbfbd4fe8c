namespace BianMin.Domain.Reports;

/// <summary>All centres of a county in one table, with the same counting as reports: screen, print and workbook read this one.</summary>
public static class SummaryTable
{
    private static readonly (ReportColumn Column, Func<PeriodFigures, long?> Count)[] Columns =
    [
        .. Counted(FigureSource.Tickets),
        .. Counted(FigureSource.Cases),
        (new("当场办结率", FigureUnit.Share), p => FigureText.Share(p.Of(Figure.CasesOnTheSpot), p.Of(Figure.CasesFinished))),
        (new("承诺兑现率", FigureUnit.Share), p => FigureText.Share(p.Of(Figure.CasesInTime), p.Of(Figure.CasesFinished))),
        .. Counted(FigureSource.Posts),
        (new("等候中位数（分钟）", FigureUnit.Minutes), p => p.Wait(0.5)),
        .. Counted(FigureSource.Entries),
    ];

    /// <summary>The table: a row a centre by its id, then the sum, in which rates and the median are calculated from all rows together.</summary>
    public static ReportTable Of(IReadOnlyList<CenterFigures> centers)
    {
        ArgumentNullException.ThrowIfNull(centers);
        var all = new PeriodFigures([.. centers.SelectMany(c => c.Figures.Sums)], "");
        return new("summary", "各中心汇总", "中心", [.. Columns.Select(c => c.Column)],
            [.. centers.Select(c => Row(c.Center.Id, c.Center.Name, c.Figures)), Row(ReportRow.All, "合计", all)]);
    }

    private static ReportRow Row(string key, string name, PeriodFigures figures) => new(key, name, [.. Columns.Select(c => c.Count(figures))]);

    private static IEnumerable<(ReportColumn Column, Func<PeriodFigures, long?> Count)> Counted(FigureSource source) =>
        FigureDefinitions.Of(FigureTables.Summary, source)
            .Select(f => (new ReportColumn(f.Definition().Column, f.Unit(), f), (Func<PeriodFigures, long?>)(p => f.Shown(p.Of(f)))));
}
