using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Exports;

namespace BianMin.Infrastructure.Cases;

/// <summary>A list of cases as a workbook.</summary>
internal static class CaseSheet
{
    private static readonly SheetHead[] Heads =
    [
        new("办件编号", 20, null), new("事项", 32, null), new("申请人", 14, null), new("状态", 14, null), new("时限", 12, null), new("期限", 14, null),
        new("收件时间", 18, null), new("办结时间", 18, null), new("窗口", 18, null), new("责任人", 10, null),
    ];

    public static byte[] Of(CasePage found, CenterProfile center)
    {
        using var book = new XlsxWriter();
        book.Add("办件", Heads, 1, found.Lines.Select(l => Row(l, center)));
        var notes = Notes(found).ToList();
        if (notes.Count > 0)
            book.Add("说明", [new("说明", 60, null)], 0, notes.Select(n => new List<string> { n }));
        return book.Done();
    }

    private static IEnumerable<string> Notes(CasePage found)
    {
        if (found.Total > found.Lines.Count)
            yield return $"符合条件的办件超过 {found.Lines.Count} 件，本表只有前 {found.Lines.Count} 件；请缩短收件日期后分次导出。";
        foreach (var year in found.Lines.Where(l => l.Provisional).Select(l => l.DueOn!.Value.Year).Distinct().Order())
            yield return $"期限在{year}年的：{HolidayCalendar.Unpublished}。";
    }

    private static List<string> Row(CaseLine line, CenterProfile center) =>
    [
        line.Number, line.ItemName, line.ApplicantName, line.State.Text(), line.Light?.Text() ?? "",
        line.Light is null ? "" : line.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Time(line.ReceivedAt), line.EndedAt is { } ended ? Time(ended) : "",
        center.Window(line.WindowId)?.Plate ?? "", center.Person(line.StaffId)?.Name ?? "",
    ];

    private static string Time(DateTimeOffset at) => Moment.LocalOf(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
