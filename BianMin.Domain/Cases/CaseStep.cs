using System.Collections.ObjectModel;

namespace BianMin.Domain.Cases;

/// <summary>One line of a case's history, written by its transitions and never changed.</summary>
/// <param name="Ordinal">Place in the history, from 1.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
/// <param name="Text">With what words: reason, result, name of the window; may be empty.</param>
public sealed record CaseStep(int Ordinal, DateTimeOffset At, CaseStepKind Kind, string By, string Text)
{
    /// <summary>Greatest length of <see cref="Text"/>. Only the names of very many materials are longer; the papers list them all.</summary>
    public const int TextLength = 2000;

    /// <summary>A text that fits, with an ellipsis where it was cut.</summary>
    internal static string Fitting(string text)
    {
        if (text.Length <= TextLength)
            return text;
        var end = TextLength - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}

/// <summary>Steps in their own order, in whichever order a database hands them out.</summary>
internal sealed class CaseHistory : Collection<CaseStep>
{
    /// <summary>Ordinal of the last step of a kind; 0 when there is none.</summary>
    public int Last(CaseStepKind kind) => this.LastOrDefault(s => s.Kind == kind)?.Ordinal ?? 0;

    /// <inheritdoc/>
    protected override void InsertItem(int index, CaseStep item) => base.InsertItem(this.Count(s => s.Ordinal < item.Ordinal), item);
}

/// <summary>What happens to a case.</summary>
public enum CaseStepKind
{
    /// <summary>收到申请.</summary>
    Received,

    /// <summary>代办员提交 (CASE-10).</summary>
    Submitted,

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

    /// <summary>代办员补交照片.</summary>
    Supplied,

    /// <summary>协助起草、填写申请材料 (CASE-6).</summary>
    Assisted,

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

    /// <summary>代办员领取结果.</summary>
    Fetched,

    /// <summary>代办员转交申请人.</summary>
    SignedOver,

    /// <summary>送达签收.</summary>
    Delivered,

    /// <summary>转交责任人.</summary>
    Reassigned,

    /// <summary>提请协调 (SUP-2).</summary>
    Escalated,

    /// <summary>归档.</summary>
    Archived,

    /// <summary>不予批准: examined and refused by a written decision.</summary>
    Denied,

    /// <summary>更正申请人信息: what was written down wrongly of the applicant was put right.</summary>
    Corrected,

    /// <summary>逾期未补交，终止办理: what was deferred or asked for was not handed in by its day.</summary>
    Lapsed,
}
