using BianMin.Domain.Reports;
using BianMin.Infrastructure.Exports;

namespace BianMin.Infrastructure.Reports;

/// <summary>A report as a workbook: a sheet for what it is, one for each table.</summary>
internal static class ReportSheet
{
    private const double NameWidth = 26;
    private const double NumberWidth = 12;

    public static byte[] Of(ReportView view)
    {
        var report = view.Report;
        using var book = new XlsxWriter();
        book.Add("报告", [new("项目", 14, null), new("内容", 90, null)], 0,
        [
            ["标题", report.Title], ["文号", view.Number], ["报送单位", view.Center.Name], ["统计期间", view.Period?.Name ?? ""], ["状态", report.State.Text()],
            ["签发人", report.Signer], ["数据校验码", report.Digest], ["工作情况", report.Text],
        ]);
        foreach (var table in report.Tables)
        {
            book.Add(
                table.Title,
                [new(table.RowHead, NameWidth, null), new("单位", NumberWidth, null), .. table.Columns.Select(c => new SheetHead(c.Title, NumberWidth, null, Number: true))],
                1,
                table.Rows.Select(r => (IReadOnlyList<string>)[r.Name, r.Unit.Word(), .. table.Columns.Select((_, i) => table.Text(r, i))]));
        }

        return book.Done();
    }
}
