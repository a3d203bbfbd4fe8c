using System.Globalization;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;

namespace BianMin.Portal.Posts;

/// <summary>A day's changes as a table for spreadsheets.</summary>
public static class ChangesCsv
{
    private static readonly string[] Head =
        ["窗口", "窗口名称", "变动", "人员", "工号", "岗位", "原因", "备注", "此前状态", "此前人员", "起", "止", "空岗秒数", "派岗人", "确认用时（秒）"];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(CenterProfile center, IReadOnlyList<PostChange> changes)
    {
        var table = new CsvTable();
        table.Add(Head);
        foreach (var change in changes)
            table.Add(Cells(center, change));
        return table.Write();
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

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTimeOffset at) => Moment.LocalOf(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
