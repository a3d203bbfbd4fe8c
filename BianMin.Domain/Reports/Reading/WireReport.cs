namespace BianMin.Domain.Reports;

/// <summary>A report as other programs read it (docs/api.md): every cell as a number in its unit and as the text of screen and paper.</summary>
/// <param name="Id">Identity of the revision.</param>
/// <param name="Center">Short code of the centre.</param>
/// <param name="CenterName">Its name.</param>
/// <param name="Kind"><c>HalfMonth</c>, <c>Quarter</c> or <c>Practice</c>.</param>
/// <param name="Period">Code of the period, or key of the practice.</param>
/// <param name="Revision">1 for the first.</param>
/// <param name="Number">文号.</param>
/// <param name="Title">Title.</param>
/// <param name="State"><c>Submitted</c>, <c>Received</c> or <c>Returned</c>.</param>
/// <param name="DueOn">Last day in time; null for none.</param>
/// <param name="SubmittedAt">When it was sent in (UTC).</param>
/// <param name="Late">Whether it came too late; null where there is no last day.</param>
/// <param name="Signer">Who signed it.</param>
/// <param name="Text">The director's text.</param>
/// <param name="Correction">Why it was revised; empty for the first.</param>
/// <param name="Digest">Fingerprint of every row behind the tables.</param>
/// <param name="Tables">The tables.</param>
public sealed record WireReport(
    Guid Id, string Center, string CenterName, ReportKind Kind, string Period, int Revision, string Number, string Title, ReportState State, DateOnly? DueOn,
    DateTimeOffset SubmittedAt, bool? Late, string Signer, string Text, string Correction, string Digest, IReadOnlyList<WireTable> Tables)
{
    /// <summary>A report that was sent in.</summary>
    public static WireReport Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var r = view.Report;
        return new(
            r.Id, r.CenterId, view.Center.Name, r.Kind, r.Period, r.Revision, view.Number, r.Title, r.State, r.DueOn, r.SubmittedAt!.Value, r.IsLate, r.Signer, r.Text,
            r.Correction, r.Digest,
            [.. r.Tables.Select(t => new WireTable(
                t.Code, t.Title, t.RowHead, [.. t.Columns.Select(c => c.Title)],
                [.. t.Rows.Select(row => new WireRow(row.Key, row.Name, row.Unit.Word(), row.Cells, [.. row.Cells.Select((_, i) => t.Text(row, i))]))]))]);
    }
}

/// <summary>A table of <see cref="WireReport"/>.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Title">Title.</param>
/// <param name="RowHead">What its rows are.</param>
/// <param name="Columns">Titles of its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record WireTable(string Code, string Title, string RowHead, IReadOnlyList<string> Columns, IReadOnlyList<WireRow> Rows);

/// <summary>A row of <see cref="WireTable"/>.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Name">Name.</param>
/// <param name="Unit">Unit of its cells; empty where the columns say it.</param>
/// <param name="Cells">Numbers, shares in thousandths; null for none.</param>
/// <param name="Texts">The same as on screen and paper.</param>
public sealed record WireRow(string Key, string Name, string Unit, IReadOnlyList<long?> Cells, IReadOnlyList<string> Texts);
