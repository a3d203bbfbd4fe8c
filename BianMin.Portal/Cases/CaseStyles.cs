using BianMin.Domain.Cases;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Cases;

/// <summary>How states and lights of cases look: a word and a shape besides the colour.</summary>
internal static class CaseStyles
{
    public static Tone Tone(CaseLight light) => light switch
    {
        CaseLight.Red or CaseLight.Yellow => Controls.Marks.Tone.Danger,
        CaseLight.Hint => Controls.Marks.Tone.Warn,
        CaseLight.Stopped => Controls.Marks.Tone.Paused,
        CaseLight.Calm => Controls.Marks.Tone.Ok,
    };

    /// <summary>A light with the number of working days that it stands for.</summary>
    public static string Text(CaseLight light, int? daysLeft) => (light, daysLeft) switch
    {
        (CaseLight.Hint, 0) => "今日到期",
        (CaseLight.Calm or CaseLight.Hint, > 0 and var days) => $"余 {days} 个工作日",
        (CaseLight.Yellow, < 0 and var days) => $"超期 {-days} 个工作日",
        _ => light.Text(),
    };

    public static Tone Tone(CaseState state) => state switch
    {
        CaseState.AwaitingDecision or CaseState.Incomplete or CaseState.WithAgent => Controls.Marks.Tone.Warn,
        CaseState.InProgress or CaseState.ForwardedUp => Controls.Marks.Tone.Info,
        CaseState.Finished or CaseState.Delivered => Controls.Marks.Tone.Ok,
        CaseState.Refused or CaseState.Returned or CaseState.Redirected or CaseState.Withdrawn or CaseState.Archived => Controls.Marks.Tone.Off,
    };

    public static Tone Tone(CaseStepKind step) => step switch
    {
        CaseStepKind.Paused => Controls.Marks.Tone.Paused,
        CaseStepKind.ToldMissing or CaseStepKind.Extended or CaseStepKind.Escalated => Controls.Marks.Tone.Warn,
        CaseStepKind.Refused or CaseStepKind.Returned or CaseStepKind.Redirected or CaseStepKind.Withdrawn or CaseStepKind.Denied or CaseStepKind.Lapsed or CaseStepKind.Archived => Controls.Marks.Tone.Off,
        _ => Controls.Marks.Tone.Ok,
    };

    /// <summary>What the number of a view asks for.</summary>
    public static string View(WorkView view) => view switch
    {
        WorkView.Overdue => "view-danger",
        WorkView.Unanswered or WorkView.DueToday => "view-warn",
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
        WorkView.All => "全部",
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
        WorkView.All => "本中心还没有办件。",
    };
}
