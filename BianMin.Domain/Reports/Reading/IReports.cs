using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Reports;

/// <summary>Reports and statistics as they are read.</summary>
public interface IReports
{
    /// <summary>Greatest number of lines of one page.</summary>
    const int GreatestPage = 100;

    /// <summary>Greatest number of days whose rows are opened at once: a quarter's.</summary>
    const int LongestStretch = 100;

    /// <summary>A centre's reports, newest period first, the newest revision of each.</summary>
    Task<Outcome<ReportPage>> List(Actor actor, CenterScope center, ReportKind? kind, int skip, int take, CancellationToken cancellationToken);

    /// <summary>One report with all its revisions.</summary>
    Task<Outcome<ReportView>> Open(Actor actor, Guid reportId, CancellationToken cancellationToken);

    /// <summary>The tables of a report as a workbook.</summary>
    Task<Outcome<ReportWorkbook>> Workbook(Actor actor, Guid reportId, CancellationToken cancellationToken);

    /// <summary>A file of a report with its bytes.</summary>
    Task<Outcome<ReportAttachment>> File(Actor actor, Guid reportId, Guid fileId, CancellationToken cancellationToken);

    /// <summary>What the centres of a county sent in after an instant (UTC), oldest first.</summary>
    Task<Outcome<IReadOnlyList<WireReport>>> Sent(Actor actor, string countyId, DateTimeOffset since, int take, CancellationToken cancellationToken);

    /// <summary>What a report would say if it were counted now, cell by cell where it is different; nothing for drafts and practices.</summary>
    Task<Outcome<IReadOnlyList<CellChange>>> Drift(Actor actor, Guid reportId, CancellationToken cancellationToken);

    /// <summary>Who owes which report: of each centre of a county, or of one centre, the periods that ended lately and have to be sent in.</summary>
    Task<Outcome<IReadOnlyList<ReportDuty>>> Duties(Actor actor, CenterScope reach, CancellationToken cancellationToken);

    /// <summary>The rows that a figure counts, newest day first.</summary>
    Task<Outcome<FoundRows>> Rows(Actor actor, CenterScope center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken);

    /// <summary>The tables of any stretch of days up to today, by the same counting as reports.</summary>
    Task<Outcome<PeriodFigures>> Figures(Actor actor, CenterScope center, DateOnly first, DateOnly last, CancellationToken cancellationToken);

    /// <summary>Figures day by day of a centre, or of all centres of a county when the scope names none.</summary>
    Task<Outcome<IReadOnlyList<DaySum>>> ByDay(Actor actor, CenterScope reach, IReadOnlyCollection<Figure> figures, DateOnly first, DateOnly last, CancellationToken cancellationToken);

    /// <summary>One line a centre of the county for a period (REP-4): what it signed and sent in, by the newest revision that was not given
    /// back; where there is none, as counted now.</summary>
    Task<Outcome<IReadOnlyList<CenterFigures>>> Summary(Actor actor, string countyId, ReportPeriod period, CancellationToken cancellationToken);
}

/// <summary>A page of a list of reports.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record ReportPage(IReadOnlyList<ReportLine> Lines, int Total);

/// <summary>A report in a list.</summary>
/// <param name="Id">Identity of the revision.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Period">Code of the period, or key of the practice.</param>
/// <param name="Title">Title.</param>
/// <param name="Number">文号.</param>
/// <param name="Revision">1 for the first.</param>
/// <param name="State">How far it has come.</param>
/// <param name="DueOn">Last day in time; null for none.</param>
/// <param name="SubmittedAt">When it was sent in (UTC); null before.</param>
/// <param name="IsLate">Whether it came too late; null before, or where there is no last day.</param>
public sealed record ReportLine(
    Guid Id, ReportKind Kind, string Period, string Title, string Number, int Revision, ReportState State, DateOnly? DueOn, DateTimeOffset? SubmittedAt, bool? IsLate);

/// <summary>A report as a page.</summary>
/// <param name="Report">The revision.</param>
/// <param name="Center">Its centre.</param>
/// <param name="Number">文号.</param>
/// <param name="Revisions">All revisions of it, oldest first.</param>
/// <param name="Corrected">What is different from the revision before; nothing for the first.</param>
/// <param name="Files">Its files, those of the revisions before included.</param>
public sealed record ReportView(
    Report Report, CenterProfile Center, string Number, IReadOnlyList<ReportLine> Revisions, IReadOnlyList<CellChange> Corrected, IReadOnlyList<ReportFile> Files)
{
    /// <summary>Whether there is no newer revision.</summary>
    public bool IsNewest => Revisions[^1].Id == Report.Id;

    /// <summary>The stretch it tells of; null for a practice.</summary>
    public ReportPeriod? Period => ReportPeriod.TryParse(Report.Period, out var period) ? period : null;
}

/// <summary>A file of a report with its bytes.</summary>
/// <param name="File">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReportAttachment(ReportFile File, byte[] Content);

/// <summary>A report as a workbook.</summary>
/// <param name="Name">Its title, for the file's name.</param>
/// <param name="Bytes">The workbook.</param>
public sealed record ReportWorkbook(string Name, byte[] Bytes);

/// <summary>A cell that is different.</summary>
/// <param name="Table">Title of its table.</param>
/// <param name="Row">Name of its row.</param>
/// <param name="Column">Title of its column.</param>
/// <param name="Before">Text of what it was; a dash where it was not there.</param>
/// <param name="After">Text of what it is.</param>
public sealed record CellChange(string Table, string Row, string Column, string Before, string After)
{
    /// <summary>Compares tables cell by cell, by their codes and keys. What only compares with other stretches is left out: it
    /// follows from them.</summary>
    public static IReadOnlyList<CellChange> Between(IReadOnlyList<ReportTable> before, IReadOnlyList<ReportTable> after)
    {
        var old = Cells(before).ToDictionary(c => c.Key, c => c);
        var fresh = Cells(after).ToDictionary(c => c.Key, c => c);
        return [.. Cells(after).Concat(Cells(before)).DistinctBy(c => c.Key)
            .Select(c => (Cell: c, Before: old.TryGetValue(c.Key, out var b) ? b.Text : FigureText.None, After: fresh.TryGetValue(c.Key, out var a) ? a.Text : FigureText.None))
            .Where(c => c.Before != c.After && (c.Before, c.After) is not ((FigureText.None, "0") or ("0", FigureText.None)))
            .Select(c => new CellChange(c.Cell.Table, c.Cell.Row, c.Cell.Column, c.Before, c.After))];
    }

    private static IEnumerable<(string Key, string Table, string Row, string Column, string Text)> Cells(IReadOnlyList<ReportTable> tables) =>
        from table in tables
        from row in table.Rows
        from column in Enumerable.Range(0, table.Code == "totals" ? 1 : table.Columns.Count)
        select ($"{table.Code}/{row.Key}/{column}", table.Title, row.Name, table.Columns[column].Title, table.Text(row, column));
}

/// <summary>A report that is to be sent in.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CenterName">Its name.</param>
/// <param name="Period">The period.</param>
/// <param name="DueOn">Last day in time.</param>
/// <param name="ReportId">The newest revision; null while none was made.</param>
/// <param name="State">Its state; null while none was made.</param>
/// <param name="SubmittedAt">When it was first sent in (UTC); null before.</param>
/// <param name="Standing">What the two sides see of it.</param>
public sealed record ReportDuty(
    string CenterId, string CenterName, ReportPeriod Period, DateOnly DueOn, Guid? ReportId, ReportState? State, DateTimeOffset? SubmittedAt, DutyStanding Standing);

/// <summary>How a duty stands.</summary>
public enum DutyStanding
{
    /// <summary>待报: there is still time.</summary>
    Open,

    /// <summary>逾期未报.</summary>
    Overdue,

    /// <summary>已按时报送.</summary>
    InTime,

    /// <summary>逾期报送.</summary>
    Late,

    /// <summary>退回待改.</summary>
    Returned,
}

/// <summary>Which rows are asked for.</summary>
/// <param name="Figure">What they count to.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="WindowId">Of one window; of all when null.</param>
/// <param name="Subject">Of one item; of all when null.</param>
/// <param name="Kind">Of one way of handling; of all when null.</param>
/// <param name="StaffId">Of one person; of all when null.</param>
public sealed record RowsAsked(
    Figure Figure, DateOnly First, DateOnly Last, Guid? WindowId = null, string? Subject = null, Guides.HandlingKind? Kind = null, Guid? StaffId = null)
{
    /// <summary>Whether a row is asked for.</summary>
    public bool Holds(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Figure == Figure && (WindowId is null || row.WindowId == WindowId) && (Subject is null || row.Subject == Subject) && (Kind is null || row.Kind == Kind)
            && (StaffId is null || row.StaffId == StaffId);
    }
}

/// <summary>A page of rows.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Amount">What all of them add up to, as counted.</param>
public sealed record FoundRows(IReadOnlyList<FigureRow> Rows, int Total, long Amount);

/// <summary>What a centre's period adds up to: as the centre signed and sent it in, or where it has not, as it is counted now.</summary>
/// <param name="Center">The centre.</param>
/// <param name="Figures">What was signed, or counted.</param>
/// <param name="Duty">How its report of the period stands; null where none is due yet.</param>
public sealed record CenterFigures(CenterListing Center, PeriodFigures Figures, ReportDuty? Duty)
{
    /// <summary>The revision whose figures these are; null where they are counted now.</summary>
    public int? SignedRevision { get; init; }

    /// <summary>What is different now from what was signed.</summary>
    public IReadOnlyList<CellChange> Changed { get; init; } = [];

    /// <summary>Where the figures are from, in words.</summary>
    public string Source => SignedRevision is not { } revision
        ? Duty?.Standing == DutyStanding.Returned ? "已退回，实时统计" : "未报送，实时统计"
        : (revision == 1 ? "已报送" : $"已报送（第{revision}版）") + (Changed.Count > 0 ? $"，现有 {Changed.Count} 处不同" : "");

    /// <summary>Each difference in words, one after the other; empty when there is none.</summary>
    public string Differences => string.Join("；", Changed.Select(c => $"{c.Column} {c.Before}→{c.After}"));

    /// <summary>A centre whose report was sent in.</summary>
    /// <param name="center">The centre.</param>
    /// <param name="report">The newest revision that the county holds.</param>
    /// <param name="counted">The same period as it is counted now.</param>
    /// <param name="duty">How its report stands.</param>
    public static CenterFigures OfReport(CenterListing center, Report report, PeriodFigures counted, ReportDuty? duty)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (signed, now) = (new CenterFigures(center, SignedFigures.Of(report, counted), duty), new CenterFigures(center, counted, duty));
        return signed with { SignedRevision = report.Revision, Changed = SummaryTable.Changes(signed, now) };
    }
}
