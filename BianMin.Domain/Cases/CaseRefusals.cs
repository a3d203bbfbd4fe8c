using BianMin.Domain.Desk;

namespace BianMin.Domain.Cases;

/// <summary>Why a transition of a case does not happen.</summary>
public static class CaseRefusals
{
    /// <summary>The case stands where this cannot happen.</summary>
    public static Refusal WrongState(CaseState state) =>
        Refusal.Conflict("cases.wrong-state", $"办件现在是“{state.Text()}”，不能做这一步。请刷新后按当前状态办理。");

    /// <summary>A main material is missing.</summary>
    public static Refusal MainMissing(IEnumerable<string> names) =>
        Refusal.Conflict("cases.main-missing", $"主要申报材料还缺：{string.Join('、', names)}。请收齐后受理，或一次性告知、不予受理。");

    /// <summary>A material that may not be deferred is missing, and no supplement was asked for.</summary>
    public static Refusal GeneralMissing(IEnumerable<string> names) =>
        Refusal.Conflict("cases.general-missing", $"一般申报材料还缺：{string.Join('、', names)}。请收齐、容缺或开具补报材料通知单。");

    /// <summary>A date for what is to be handed in later lies in the past or behind the limit.</summary>
    public static readonly Refusal BadDate = Refusal.Invalid("cases.bad-date", "补交日期应在今天之后，并且不晚于承诺时限。");

    /// <summary>The item has no such material, or it may not be deferred or promised.</summary>
    public static readonly Refusal NotAllowed = Refusal.Conflict("cases.not-allowed", "事项没有规定这份材料可以容缺或承诺，请核对办事指南。");

    /// <summary>What was told once is told once.</summary>
    public static readonly Refusal NothingMissing = Refusal.Conflict("cases.nothing-missing", "材料已经齐全，没有需要告知的内容，可以直接受理。");

    /// <summary>The clock stands already.</summary>
    public static readonly Refusal AlreadyPaused = Refusal.Conflict("cases.already-paused", "办件已经暂停计时，请先恢复。");

    /// <summary>The clock does not stand.</summary>
    public static readonly Refusal NotPaused = Refusal.Conflict("cases.not-paused", "办件没有暂停计时。");

    /// <summary>It was extended once.</summary>
    public static readonly Refusal AlreadyExtended = Refusal.Limit("cases.already-extended", "办件已经延期一次，不能再次延期。");

    /// <summary>A limit at once or none cannot be extended.</summary>
    public static readonly Refusal BadExtension = Refusal.Invalid("cases.bad-extension", $"延期应在 1 至 {Case.LongestExtension} 日之间。");

    /// <summary>Something is still open before the end.</summary>
    public static Refusal Unfinished(string what) => Refusal.Conflict("cases.unfinished", $"还不能办结：{what}。");

    /// <summary>Not of this kind.</summary>
    public static readonly Refusal OtherKind = Refusal.Conflict("cases.other-kind", "这个办件的办理类型没有这一步。");

    /// <summary>No such department takes part, or it is done.</summary>
    public static readonly Refusal UnknownPart = Refusal.NotFound("cases.unknown-part", "这个部门不参与此办件，或者已经办结。");

    /// <summary>The answer is not yet overdue.</summary>
    public static readonly Refusal NotDeemedYet = Refusal.Conflict("cases.not-deemed", "还没有超过答复期限，不能视为受理。");

    /// <summary>The words of <see cref="CaseState"/>.</summary>
    public static string Text(this CaseState state) => state switch
    {
        CaseState.Asked => "待答复",
        CaseState.Incomplete => "待补正",
        CaseState.InHand => "办理中",
        CaseState.Above => "已上报",
        CaseState.Finished => "已办结，待领取",
        CaseState.Delivered => "已送达",
        CaseState.Redirected => "已引导",
        CaseState.Refused => "不予受理",
        CaseState.Returned => "已退回",
        CaseState.Withdrawn => "已撤回",
        _ => "已归档",
    };
}
