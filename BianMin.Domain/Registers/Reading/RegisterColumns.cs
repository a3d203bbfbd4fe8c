using System.Collections.Immutable;
using System.Globalization;

namespace BianMin.Domain.Registers;

/// <summary>A column of a register.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">In Chinese characters, as a share of the width there is.</param>
/// <param name="Text">What stands in it.</param>
public sealed record RegisterColumn(string Title, int Width, Func<RegisterLine, string> Text);

/// <summary>The columns of each register, the same on the screen, on paper and in the workbook.</summary>
public static class RegisterColumns
{
    /// <summary>Telephone.</summary>
    public static readonly RegisterColumn Phone = new("电话", 7, l => l.Phone);

    /// <summary>How far it has come.</summary>
    public static readonly RegisterColumn State = new("状态", 7, StateOf);

    /// <summary>Who wrote it down.</summary>
    public static readonly RegisterColumn RecordedBy = new("登记人", 5, l => l.RecordedBy);

    /// <summary>Number of the case.</summary>
    public static readonly RegisterColumn CaseNumber = new("办件编号", 10, l => l.CaseNumber);

    private static readonly ImmutableDictionary<RegisterKind, ImmutableArray<RegisterColumn>> All = new Dictionary<RegisterKind, ImmutableArray<RegisterColumn>>
    {
        [RegisterKind.PhoneBooking] =
        [
            new("预约时间", 10, l => $"{Date(l.Day)} {l.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)}"),
            new("预约人", 6, l => l.Name),
            Phone,
            new("业务", 4, l => l.Series),
            new("要办的事", 12, l => l.Matter),
            new("预约号", 5, l => l.BookingCode),
            RecordedBy,
            State,
        ],
        [RegisterKind.SignOff] =
        [
            new("签收日期", 7, l => Date(l.Day)),
            CaseNumber,
            new("事项", 12, l => l.Matter),
            new("申请人", 6, l => l.Name),
            Phone,
            new("办结日期", 7, l => Date(l.EndedOn)),
            new("办理结果", 12, l => l.Result),
            new("领取人", 6, l => l.HandedTo),
            new("经办人", 5, l => l.RecordedBy),
        ],
        [RegisterKind.AgencyResult] =
        [
            new("交接日期", 7, l => Date(l.Day)),
            new("委托人", 6, l => l.Name),
            Phone,
            new("代办事项", 11, l => l.Matter),
            CaseNumber,
            new("办理结果", 12, l => l.Result),
            new("接收人", 6, l => l.HandedTo),
            RecordedBy,
            State,
        ],
        [RegisterKind.HomeService] =
        [
            new("计划日期", 7, l => Date(l.Day)),
            new("服务对象", 6, l => l.Name),
            Phone,
            new("村组、门牌", 7, l => l.Address),
            new("服务事项", 11, l => l.Matter),
            new("上门人员", 6, l => l.Going),
            new("完成日期", 7, l => l.State == RegisterState.Done ? Date(l.EndedOn) : ""),
            new("服务结果", 11, l => l.Result),
            RecordedBy,
            State,
        ],
        [RegisterKind.Consultation] =
        [
            new("日期", 7, l => Date(l.Day)),
            new("咨询人", 6, l => l.Name.Length > 0 ? l.Name : "未留姓名"),
            Phone,
            new("方式", 3, l => l.Channel is { } channel ? RegisterWords.Of(channel) : ""),
            new("咨询事项", 8, l => l.Matter),
            new("咨询内容", 13, l => l.Question),
            new("答复", 13, l => l.Result),
            new("处理", 7, Followed),
            RecordedBy,
            State,
        ],
    }.ToImmutableDictionary();

    /// <summary>The columns of a register.</summary>
    public static ImmutableArray<RegisterColumn> Of(RegisterKind kind) => All[kind];

    private static string Date(DateOnly? day) => day?.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture) ?? "";

    private static string StateOf(RegisterLine line) =>
        (line.HasCome ? "已到" : RegisterWords.Of(line.Kind, line.State)) + (line.Reason.Length > 0 ? $"：{line.Reason}" : "");

    private static string Followed(RegisterLine line) =>
        string.Join("；", new[] { line.WantsGuideCorrection ? "需修正指南" : "", line.CaseNumber.Length > 0 ? $"转为办件 {line.CaseNumber}" : "" }.Where(t => t.Length > 0));
}
