using BianMin.Domain.Guides;
using BianMin.Domain.Org;

namespace BianMin.Domain.Reports;

/// <summary>The tables of a report, from what was counted (REP-1, REP-2).</summary>
public static class ReportTables
{
    private static readonly IReadOnlyList<Figure> CaseColumns = FigureDefinitions.Of(FigureTables.Cases);

    /// <summary>The tables of a stretch.</summary>
    /// <param name="center">The centre, for the names of its windows.</param>
    /// <param name="now">What was counted.</param>
    /// <param name="compared">What it is compared with, in the order of the columns: a word such as 上季度 with its figures.</param>
    public static IReadOnlyList<ReportTable> Of(CenterProfile center, PeriodFigures now, IReadOnlyList<(string Name, PeriodFigures Figures)> compared) =>
    [
        Totals(now, compared),
        Cases("kinds", "办件分类", "办理类型", now, s => s.Kind?.ToString(), key => Enum.Parse<HandlingKind>(key).Text(), []),
        Cases("windows", "各窗口办件", "窗口", now, s => s.WindowId.ToString(), key => NameOf(center, key), [.. center.Windows.Select(w => w.Id.ToString())]),
        Cases("items", "各事项办件", "事项", now, s => s.Subject, key => now.Sums.Last(s => s.Kind is not null && s.Subject == key).SubjectName, []),
        Posts(center, now),
    ];

    /// <summary>By person, for the director's own statistics; reports to the county name nobody.</summary>
    public static ReportTable People(CenterProfile center, PeriodFigures now)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentNullException.ThrowIfNull(now);
        var figures = FigureDefinitions.Of(FigureTables.People);
        var people = now.Sums.Where(s => s.StaffId != Guid.Empty && figures.Contains(s.Figure)).Select(s => s.StaffId).Distinct()
            .Select(id => (Id: id, Name: center.Person(id)?.Name ?? "已离开的人员")).OrderBy(p => p.Name, StringComparer.Ordinal);
        return new("people", "按人员", "人员",
            [.. figures.Select(f => new ReportColumn(f.Text(), f.Unit(), f))],
            [.. people.Select(p => new ReportRow(p.Id.ToString(), p.Name, [.. figures.Select(f => (long?)now.Of(f, s => s.StaffId == p.Id))]))]);
    }

    private static ReportTable Totals(PeriodFigures now, IReadOnlyList<(string Name, PeriodFigures Figures)> compared)
    {
        var columns = new List<ReportColumn> { new("本期", FigureUnit.OfRow) };
        foreach (var (name, _) in compared)
            columns.AddRange([new(name, FigureUnit.OfRow), new($"比{name}", FigureUnit.Change)]);
        return new("totals", "总体情况", "项目", columns, [.. TotalRow.All.Select(t => t.Row(now, compared))]);
    }

    private static ReportTable Cases(
        string code, string title, string head, PeriodFigures now, Func<FigureSum, string?> key, Func<string, string> name, IReadOnlyList<string> always)
    {
        var cases = now.Sums.Where(s => s.Kind is not null).ToLookup(key);
        // What is always there comes first, in its order; what else was counted follows, most received first.
        var keys = always.Concat(cases.Select(g => g.Key!).Except(always)
            .OrderByDescending(k => cases[k].Where(s => s.Figure == Figure.CasesReceived).Sum(s => s.Amount)).ThenBy(k => k, StringComparer.Ordinal));
        ReportRow Row(string k, string n, IEnumerable<FigureSum> sums)
        {
            long Count(Figure figure) => sums.Where(s => s.Figure == figure).Sum(s => s.Amount);
            var kept = FigureText.Share(Count(Figure.CasesInTime), Count(Figure.CasesFinished));
            return new(k, n, [.. CaseColumns.Select(f => (long?)Count(f)), kept]);
        }

        return new(code, title, head,
            [.. CaseColumns.Select(f => new ReportColumn(f.Text(), FigureUnit.Cases, f)), new("承诺兑现率", FigureUnit.Share)],
            [.. keys.Select(k => Row(k, name(k), cases[k].ToList())), Row(ReportRow.All, "合计", now.Sums.Where(s => s.Kind is not null).ToList())]);
    }

    private static ReportTable Posts(CenterProfile center, PeriodFigures now)
    {
        var figures = FigureDefinitions.Of(FigureTables.Posts);
        var counted = now.Sums.Where(s => s.WindowId != Guid.Empty && figures.Contains(s.Figure)).Select(s => s.WindowId).Distinct();
        var windows = center.Windows.Select(w => w.Id).Union(counted);
        ReportRow Row(string key, string name, Func<FigureSum, bool> which) =>
            new(key, name, [.. figures.Select(f => (long?)f.Shown(now.Of(f, which))), now.Wait(0.5, which), now.Wait(0.9, which)]);
        return new("posts", "窗口值守和等候", "窗口",
            [.. figures.Select(f => new ReportColumn(f.Definition().Column, f.Unit(), f)),
                new("等候中位数（分钟）", FigureUnit.Minutes), new("九成等候不超过（分钟）", FigureUnit.Minutes)],
            [.. windows.Select(w => Row(w.ToString(), NameOf(center, w.ToString()), s => s.WindowId == w)),
                Row(ReportRow.All, "合计", s => s.WindowId != Guid.Empty || s.Figure == Figure.Waits)]);
    }

    private static string NameOf(CenterProfile center, string window) =>
        center.Window(Guid.Parse(window)) is { } w ? $"{w.Number}号 {w.Name}" : "已撤销的窗口";

    // A line of the first table: what it says, and how it is counted or calculated.
    private sealed record TotalRow(string Key, string Name, FigureUnit Unit, Figure? Figure, Func<PeriodFigures, long?> Count)
    {
        public static readonly TotalRow[] All =
        [
            .. Counted(FigureSource.Tickets),
            new("wait-median", "等候中位数", FigureUnit.Minutes, null, p => p.Wait(0.5)),
            new("wait-p90", "九成等候不超过", FigureUnit.Minutes, null, p => p.Wait(0.9)),
            .. Counted(FigureSource.Cases),
            new("on-the-spot-rate", "当场办结率", FigureUnit.Share, null, p => FigureText.Share(p.Of(Reports.Figure.CasesOnTheSpot), p.Of(Reports.Figure.CasesFinished))),
            new("kept-rate", "承诺兑现率", FigureUnit.Share, null, p => FigureText.Share(p.Of(Reports.Figure.CasesInTime), p.Of(Reports.Figure.CasesFinished))),
            .. Counted(FigureSource.Posts),
            .. Counted(FigureSource.Entries),
        ];

        public ReportRow Row(PeriodFigures now, IReadOnlyList<(string Name, PeriodFigures Figures)> compared)
        {
            var value = Count(now);
            var cells = new List<long?> { value };
            foreach (var (_, figures) in compared)
            {
                // Where nothing was counted at all, nothing was kept: that is no zero.
                var other = figures.Sums.Count == 0 ? null : Count(figures);
                // What was nothing cannot have grown by a share.
                cells.AddRange([other, value is { } v && other is { } o and not 0 ? (long)Math.Round((v - o) * 1000m / o, MidpointRounding.AwayFromZero) : null]);
            }

            return new(Key, Name, cells, Unit, Figure);
        }

        private static IEnumerable<TotalRow> Counted(FigureSource source) => FigureDefinitions.Of(FigureTables.Totals, source).Select(Counted);

        private static TotalRow Counted(Figure figure) => new(figure.ToString(), figure.Text(), figure.Unit(), figure, p => figure.Shown(p.Of(figure)));
    }
}
