namespace BianMin.Domain.Reports;

/// <summary>A table as it is shown, printed, exported and handed to other programs: all four read this one.</summary>
/// <param name="Code">Stable name for programs: <c>totals</c>, <c>windows</c>, <c>items</c>, <c>kinds</c>, <c>posts</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="RowHead">What its rows are.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, as they are shown.</param>
public sealed record ReportTable(string Code, string Title, string RowHead, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>The unit of a cell: the row's own, or the column's.</summary>
    public static FigureUnit UnitOf(ReportColumn column, ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(row);
        return column.Unit == FigureUnit.OfRow ? row.Unit : column.Unit;
    }

    /// <summary>The text of a cell.</summary>
    public string Text(ReportRow row, int column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return FigureText.Of(row.Cells[column], UnitOf(Columns[column], row));
    }
}

/// <summary>A column.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Unit">What its numbers are; <see cref="FigureUnit.OfRow"/> where each row has its own.</param>
/// <param name="Figure">What its cells count, by which they open the rows behind them; null for what is calculated.</param>
public sealed record ReportColumn(string Title, FigureUnit Unit, Figure? Figure = null);

/// <summary>A row.</summary>
/// <param name="Key">Stable name: a window's id, an item's code, a figure's name; <c>all</c> for the sum.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Cells">Numbers, one a column, in the unit; null where there is none, such as a median of nothing.</param>
/// <param name="Unit">The unit of all cells whose column has none.</param>
/// <param name="Figure">What the first cell counts; null for what is calculated, or where columns say it.</param>
public sealed record ReportRow(string Key, string Name, IReadOnlyList<long?> Cells, FigureUnit Unit = FigureUnit.OfRow, Figure? Figure = null)
{
    /// <summary>Key of a row that adds up all others.</summary>
    public const string All = "all";
}

/// <summary>What a number is.</summary>
public enum FigureUnit
{
    /// <summary>The row says it.</summary>
    OfRow,

    /// <summary>人次.</summary>
    Visits,

    /// <summary>件.</summary>
    Cases,

    /// <summary>次.</summary>
    Times,

    /// <summary>Whole minutes.</summary>
    Minutes,

    /// <summary>A share in thousandths, shown as a percentage with one decimal.</summary>
    Share,

    /// <summary>A difference to another stretch in the unit of the row, shown with its sign.</summary>
    Difference,

    /// <summary>A change against another stretch in thousandths, shown as a percentage with its sign.</summary>
    Change,
}

/// <summary>Numbers in words.</summary>
public static class FigureText
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "—";

    /// <summary>A number as it is shown everywhere.</summary>
    public static string Of(long? value, FigureUnit unit) => (value, unit) switch
    {
        (null, _) => None,
        ({ } v, FigureUnit.Share) => $"{v / 10m:0.0}%",
        ({ } v, FigureUnit.Change) => $"{v / 10m:+0.0;-0.0;0.0}%",
        ({ } v, FigureUnit.Difference) => $"{v:+0;-0;0}",
        ({ } v, _) => $"{v:0}",
    };

    /// <summary>The word of a unit; empty where the number says it.</summary>
    public static string Word(this FigureUnit unit) => unit switch
    {
        FigureUnit.Visits => "人次",
        FigureUnit.Cases => "件",
        FigureUnit.Times => "次",
        FigureUnit.Minutes => "分钟",
        _ => "",
    };

    /// <summary>A share in thousandths; null of nothing.</summary>
    public static long? Share(long part, long whole) => whole == 0 ? null : (long)Math.Round(part * 1000m / whole, MidpointRounding.AwayFromZero);
}
