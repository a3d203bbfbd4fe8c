namespace BianMin.Domain.Cases;

/// <summary>One line of a case's history, written by its transitions and never changed.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
/// <param name="Text">With what words: reason, result, name of the window; may be empty.</param>
public sealed record CaseStep(DateTimeOffset At, CaseStepKind Kind, string By, string Text);

/// <summary>What happens to a case.</summary>
public enum CaseStepKind
{
    /// <summary>收到申请.</summary>
    Received,

    /// <summary>引导到其他窗口 (CASE-1).</summary>
    Redirected,

    /// <summary>一次性告知 (CASE-5).</summary>
    ToldMissing,

    /// <summary>收到补正材料.</summary>
    Completed,

    /// <summary>不予受理 (CASE-2).</summary>
    Refused,

    /// <summary>受理 (CASE-3).</summary>
    Accepted,

    /// <summary>逾期未答复，视为受理.</summary>
    DeemedAccepted,

    /// <summary>补报材料通知 (CASE-4).</summary>
    AskedSupplement,

    /// <summary>收到材料.</summary>
    HandedIn,

    /// <summary>暂停计时.</summary>
    Paused,

    /// <summary>恢复计时.</summary>
    Resumed,

    /// <summary>延期.</summary>
    Extended,

    /// <summary>部门办结 of a joint case.</summary>
    PartDone,

    /// <summary>上报.</summary>
    SentUp,

    /// <summary>上级签收.</summary>
    ReceivedAbove,

    /// <summary>上级办回.</summary>
    CameBack,

    /// <summary>办结.</summary>
    Finished,

    /// <summary>退回 (退回件).</summary>
    Returned,

    /// <summary>申请人撤回.</summary>
    Withdrawn,

    /// <summary>送达签收.</summary>
    Delivered,

    /// <summary>转交责任人.</summary>
    Reassigned,

    /// <summary>归档.</summary>
    Archived,
}

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>待答复: received, not yet answered.</summary>
    Asked,

    /// <summary>待补正: told once what is missing.</summary>
    Incomplete,

    /// <summary>办理中.</summary>
    InHand,

    /// <summary>已上报: in the hands of the level above.</summary>
    Above,

    /// <summary>已办结，待领取.</summary>
    Finished,

    /// <summary>已送达.</summary>
    Delivered,

    /// <summary>已引导.</summary>
    Redirected,

    /// <summary>不予受理.</summary>
    Refused,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>已撤回.</summary>
    Withdrawn,

    /// <summary>已归档.</summary>
    Archived,
}
