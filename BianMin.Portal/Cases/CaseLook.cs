using BianMin.Domain.Cases;

namespace BianMin.Portal.Cases;

/// <summary>How states and lights of cases look: a word and a shape besides the colour.</summary>
internal static class CaseLook
{
    public static string Style(CaseLight light) => light switch
    {
        CaseLight.Red => "danger",
        CaseLight.Yellow or CaseLight.Hint => "warn",
        CaseLight.Stopped => "off",
        _ => "ok",
    };

    public static string Shape(CaseLight light) => light switch
    {
        CaseLight.Red => "■",
        CaseLight.Yellow => "▲",
        CaseLight.Hint => "△",
        CaseLight.Stopped => "‖",
        _ => "●",
    };

    public static string Style(CaseState state) => state switch
    {
        CaseState.Refused or CaseState.Returned => "danger",
        CaseState.Asked or CaseState.Incomplete or CaseState.WithAgent => "warn",
        CaseState.Finished or CaseState.Delivered => "ok",
        CaseState.Redirected or CaseState.Withdrawn or CaseState.Archived => "off",
        _ => "",
    };

    public static string Text(WorkView view) => view switch
    {
        WorkView.Mine => "我的办件",
        WorkView.Unanswered => "待答复",
        WorkView.DueToday => "今日到期",
        WorkView.Overdue => "已超期",
        WorkView.Waiting => "等他人",
        WorkView.Above => "已上报",
        WorkView.ToDeliver => "待领取",
        WorkView.Returned => "退件和不予受理",
        _ => "全部",
    };

    /// <summary>What an empty view says.</summary>
    public static string Empty(WorkView view) => view switch
    {
        WorkView.Mine => "您现在没有未办结的办件。",
        WorkView.Unanswered => "没有等待答复的申请。",
        WorkView.DueToday => "今天没有到期的办件。",
        WorkView.Overdue => "没有超期的办件。",
        WorkView.Waiting => "没有等申请人、部门或上级的办件。",
        WorkView.Above => "没有已上报、等上级办回的办件。",
        WorkView.ToDeliver => "没有等待领取的办件。",
        WorkView.Returned => "没有退回或不予受理的办件。",
        _ => "本中心还没有办件。",
    };
}
