using BianMin.Domain.Guides;

namespace BianMin.Domain.Reports;

/// <summary>Where a cell leads: the rows that it counts.</summary>
public static class ReportCells
{
    /// <summary>What a cell's rows are asked for by; null for what is calculated, or tells of another stretch.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="row">Its row.</param>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="first">First day of the stretch that is told of.</param>
    /// <param name="last">Its last day.</param>
    public static RowsAsked? Asked(ReportTable table, ReportRow row, int column, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        if ((table.Columns[column].Figure ?? (column == 0 ? row.Figure : null)) is not { } figure)
            return null;
        var asked = new RowsAsked(figure, first, last);
        return (table.Code, row.Key) switch
        {
            ("totals", _) or (_, ReportRow.All) => asked,
            ("kinds", var key) => asked with { Kind = Enum.Parse<HandlingKind>(key) },
            ("items", var key) => asked with { Subject = key },
            ("people", var key) => asked with { StaffId = Guid.Parse(key) },
            (_, var key) => asked with { WindowId = Guid.Parse(key) },
        };
    }

    /// <summary>Every cell of a report that leads to rows.</summary>
    public static IEnumerable<(RowsAsked Asked, long Value)> Of(Report report, ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(period);
        return from table in report.Tables
               from row in table.Rows
               from column in Enumerable.Range(0, table.Columns.Count)
               let asked = Asked(table, row, column, period.First, period.Last)
               where asked is not null
               select (asked, row.Cells[column] ?? 0);
    }
}
