using BianMin.Domain.Reports;
using BianMin.Infrastructure.Exports;

namespace BianMin.Infrastructure.Reports;

/// <summary>The county's summary as a workbook; its texts are those of the screen.</summary>
internal static class SummarySheet
{
    private const double NameWidth = 24;
    private const double NumberWidth = 13;

    public static byte[] Of(IReadOnlyList<CenterFigures> centers, ReportPeriod period)
    {
        var (table, sources) = (SummaryTable.Of(centers), SummaryTable.Sources(centers));
        using var book = new XlsxWriter();
        var heads = table.Columns.Select(c => new SheetHead(c.Unit.Word() is { Length: > 0 } unit && !c.Title.Contains('（', StringComparison.Ordinal) ? $"{c.Title}（{unit}）" : c.Title, NumberWidth, null));
        book.Add(period.Name, [new(table.RowHead, NameWidth, null), .. heads, new(SummaryTable.SourceHead, NameWidth, null)], 1,
            table.Rows.Select(row => (IReadOnlyList<string>)[row.Name, .. table.Columns.Select((_, i) => table.Text(row, i)), sources[row.Key]]));
        return book.Done();
    }
}
