namespace BianMin.Domain.Cases;

/// <summary>What states and transitions are called on screens and papers.</summary>
public static class CaseWords
{
    /// <summary>The words of <see cref="CaseState"/>.</summary>
    public static string Text(this CaseState state) => state switch
    {
        CaseState.AwaitingDecision => "待答复",
        CaseState.Incomplete => "待补正",
        CaseState.InProgress => "办理中",
        CaseState.ForwardedUp => "已上报",
        CaseState.Finished => "已办结，待领取",
        CaseState.WithAgent => "代办员已领取，待转交",
        CaseState.Delivered => "已送达",
        CaseState.Redirected => "已引导",
        CaseState.Refused => "不予受理",
        CaseState.Returned => "已退回",
        CaseState.Withdrawn => "已撤回",
        CaseState.Archived => "已归档",
    };

    /// <summary>The words of <see cref="CaseStepKind"/>.</summary>
    public static string Text(this CaseStepKind kind) => kind switch
    {
        CaseStepKind.Received => "收到申请",
        CaseStepKind.Submitted => "代办员提交",
        CaseStepKind.Redirected => "引导到其他窗口",
        CaseStepKind.ToldMissing => "一次性告知",
        CaseStepKind.Completed => "收到补正材料",
        CaseStepKind.Refused => "不予受理",
        CaseStepKind.Accepted => "受理",
        CaseStepKind.DeemedAccepted => "视为受理",
        CaseStepKind.AskedSupplement => "通知补报材料",
        CaseStepKind.HandedIn => "核对材料",
        CaseStepKind.Supplied => "代办员补交照片",
        CaseStepKind.Assisted => "协助填写",
        CaseStepKind.Paused => "暂停计时",
        CaseStepKind.Resumed => "恢复计时",
        CaseStepKind.Extended => "延期",
        CaseStepKind.PartDone => "部门办结",
        CaseStepKind.SentUp => "上报",
        CaseStepKind.ReceivedAbove => "上级签收",
        CaseStepKind.CameBack => "上级办回",
        CaseStepKind.Finished => "办结",
        CaseStepKind.Returned => "退回",
        CaseStepKind.Withdrawn => "申请人撤回",
        CaseStepKind.Fetched => "代办员领取结果",
        CaseStepKind.SignedOver => "代办员转交申请人",
        CaseStepKind.Delivered => "送达签收",
        CaseStepKind.Reassigned => "转交责任人",
        CaseStepKind.Escalated => "提请协调",
        CaseStepKind.Archived => "归档",
        CaseStepKind.Denied => "不予批准",
        CaseStepKind.Corrected => "更正申请人信息",
        CaseStepKind.Lapsed => "逾期未补交，终止办理",
    };

    /// <summary>The words of <see cref="CaseLight"/>.</summary>
    public static string Text(this CaseLight light) => light switch
    {
        CaseLight.Calm => "时限内",
        CaseLight.Hint => "即将到期",
        CaseLight.Yellow => "超承诺时限",
        CaseLight.Red => "超法定时限",
        CaseLight.Stopped => "暂停计时",
    };

    /// <summary>The words of <see cref="MaterialStanding"/>.</summary>
    public static string Text(this MaterialStanding standing) => standing switch
    {
        MaterialStanding.Missing => "未交",
        MaterialStanding.HandedIn => "已交",
        MaterialStanding.Deferred => "容缺后补",
        MaterialStanding.Promised => "告知承诺",
        MaterialStanding.NotNeeded => "本件不需要",
    };

    /// <summary>The words of <see cref="PapersKind"/>.</summary>
    public static string Text(this PapersKind papers) => papers switch
    {
        PapersKind.CitizenCard => "居民身份证",
        PapersKind.CreditCode => "统一社会信用代码",
        PapersKind.Other => "其他证件",
    };
}
