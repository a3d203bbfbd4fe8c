using System.Globalization;
using System.Text;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Portal.Posts;

/// <summary>A day's changes as a table for spreadsheets: UTF-8 with BOM, CRLF, and no cell that a spreadsheet would run as a formula.</summary>
public static class ChangesCsv
{
    private static readonly string[] Head =
        ["窗口", "窗口名称", "变动", "人员", "工号", "岗位", "原因", "备注", "此前状态", "此前人员", "起", "止", "空岗秒数", "派岗人", "确认用时（秒）"];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(CenterProfile center, IReadOnlyList<PostChange> changes)
    {
        var text = new StringBuilder();
        Line(text, Head);
        foreach (var change in changes)
            Line(text, Cells(center, change));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string[] Cells(CenterProfile center, PostChange change)
    {
        var window = center.Window(change.WindowId);
        var who = center.Person(change.StaffId);
        return
        [
            Number(window?.Number), window?.Name ?? "", PostWords.Of(change.Kind), who?.Name ?? "", who?.Number ?? "",
            change.Role is { } role ? $"{role}岗" : "", AwayReasons.InWords(change.Reason), change.Remark ?? "",
            PostWords.Of(change.EndedState), center.Person(change.EndedHolderId)?.Name ?? "", Time(change.From), Time(change.To),
            Number(change.UncoveredSeconds), change.SentBy ?? "", Number(change.AcknowledgedAfterSeconds),
        ];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string text)
    {
        // A leading apostrophe makes spreadsheets read the cell as text; staff can type remarks freely.
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal))
            text = $"'{text}";
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTimeOffset at) => Moment.LocalOf(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
