using System.Globalization;
using BianMin.Domain.Calendar;

namespace BianMin.Domain.Cases;

/// <summary>Where a case stands in plain words, and what is asked of the agent who submitted it.</summary>
public static class AgentWords
{
    /// <summary>One sentence about where it stands.</summary>
    public static string Standing(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.State switch
        {
            CaseState.AwaitingDecision => $"已交到窗口，{Until(file.AnswerBy, "前会有答复")}{Caveat(file)}",
            CaseState.Incomplete => "材料不齐，等您补交",
            CaseState.InProgress when file.Paused => "窗口正在办理，暂停计时",
            CaseState.InProgress => $"窗口正在办理，{Until(file.Promised?.Due, "前办完")}{Caveat(file)}",
            CaseState.ForwardedUp => "已经报到上级办理",
            CaseState.Finished => "办好了，可以到窗口领取",
            CaseState.WithAgent => "结果在您手里，还没有交给申请人",
            CaseState.Delivered => "结果已经交给申请人",
            CaseState.Redirected => $"应到别的窗口办理：{Last(file)}",
            CaseState.Refused => $"窗口不予受理：{Last(file)}",
            CaseState.Returned => $"窗口退回了：{Last(file)}",
            CaseState.Withdrawn => "申请人已经撤回",
            CaseState.Archived => "已经办完归档",
        };
    }

    /// <summary>What the agent is waited for; null when nothing.</summary>
    public static string? ToDo(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.State switch
        {
            CaseState.Finished => "领取结果",
            CaseState.WithAgent => "交给申请人签收",
            _ => Lacking(file) is { Count: > 0 } lacking ? $"补交：{string.Join('、', lacking.Select(m => m.By is { } by ? $"{m.Name}（{Day(by)}前）" : m.Name))}" : null,
        };
    }

    /// <summary>The materials that the window has asked for and not received.</summary>
    public static IReadOnlyList<CaseMaterial> Lacking(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.State is CaseState.Incomplete or CaseState.InProgress
            ? [.. file.Materials.Where(m => m.Standing is MaterialStanding.Missing or MaterialStanding.Deferred)]
            : [];
    }

    private static string Until(DateOnly? day, string words) => day is { } due ? $"{Day(due)}{words}" : "没有写明期限";

    private static string Caveat(CaseFile file) => file.Provisional ? $"（{HolidayCalendar.Unpublished}）" : "";

    private static string Day(DateOnly day) => day.ToString("M'月'd'日'", CultureInfo.InvariantCulture);

    // The reason stands in the step that ended it; giving it to somebody else says nothing about why.
    private static string Last(CaseFile file) =>
        file.Steps.LastOrDefault(s => s.Kind is CaseStepKind.Redirected or CaseStepKind.Refused or CaseStepKind.Returned or CaseStepKind.Lapsed)?.Text ?? "";
}
