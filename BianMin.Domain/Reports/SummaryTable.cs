namespace BianMin.Domain.Reports;

/// <summary>All centres of a county in one table, the sum of what they sent in: screen, print and workbook read this one.</summary>
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

    /// <summary>What stands over the column that says where a line is from, in the workbook.</summary>
    public const string SourceHead = "数据来源";

    /// <summary>The table: a row a centre by its id, then the sum, in which rates and the median are calculated from all rows together.</summary>
    public static ReportTable Of(IReadOnlyList<CenterFigures> centers)
    {
        ArgumentNullException.ThrowIfNull(centers);
        var all = new PeriodFigures([.. centers.SelectMany(c => c.Figures.Sums)], "");
        return new("summary", "各中心汇总", "中心", [.. Columns.Select(c => c.Column)],
            [.. centers.Select(c => Row(c.Center.Id, c.Center.Name, c.Figures)), Row(ReportRow.All, "合计", all)]);
    }

    /// <summary>Cells of a centre's line that are different.</summary>
    public static IReadOnlyList<CellChange> Changes(CenterFigures before, CenterFigures after) =>
        CellChange.Between([Of([before])], [Of([after])]).Where(c => c.Row == before.Center.Name).ToList();

    private static ReportRow Row(string key, string name, PeriodFigures figures) => new(key, name, [.. Columns.Select(c => c.Count(figures))]);

    private static IEnumerable<(ReportColumn Column, Func<PeriodFigures, long?> Count)> Counted(FigureSource source) =>
        FigureDefinitions.Of(FigureTables.Summary, source)
            .Select(f => (new ReportColumn(f.Definition().Column, f.Unit(), f), (Func<PeriodFigures, long?>)(p => f.Shown(p.Of(f)))));

    /// <summary>Where the figures of each row are from, by its key.</summary>
    public static IReadOnlyDictionary<string, string> Sources(IReadOnlyList<CenterFigures> centers)
    {
        ArgumentNullException.ThrowIfNull(centers);
        var counted = centers.Count(c => c.SignedRevision is null);
        return new Dictionary<string, string>(centers.Select(c => KeyValuePair.Create(c.Center.Id, c.Source)))
        {
            [ReportRow.All] = counted == 0 ? "各中心报送数之和" : $"{counted} 个中心实时统计",
        };
    }
}
