namespace BianMin.Domain.Cases;

/// <summary>文书: the papers that a case makes (CASE-2…CASE-5, CASE-9, CASE-12, CASE-13). What each of them is stands in its
/// <see cref="PaperDefinition"/>.</summary>
public enum PaperKind
{
    /// <summary>统一受理登记表: the one form of every application (CASE-13).</summary>
    ApplicationForm,

    /// <summary>收件凭证.</summary>
    ReceiptList,

    /// <summary>受理通知书 (CASE-3).</summary>
    AcceptanceNotice,

    /// <summary>不予受理 (CASE-2).</summary>
    NonAcceptanceNotice,

    /// <summary>补报材料通知单 (CASE-4).</summary>
    SupplementNotice,

    /// <summary>一次性告知书 (CASE-5).</summary>
    OneTimeNotice,

    /// <summary>告知承诺书.</summary>
    Promise,

    /// <summary>容缺受理通知书.</summary>
    DeferralNotice,

    /// <summary>特别程序告知书: the clock stands.</summary>
    PauseNotice,

    /// <summary>延期通知书.</summary>
    ExtensionNotice,

    /// <summary>准予决定，办结通知.</summary>
    CompletionNotice,

    /// <summary>退件通知书.</summary>
    ReturnNotice,

    /// <summary>送达回证 (CASE-12).</summary>
    ServiceReceipt,

    /// <summary>申请容缺受理承诺书.</summary>
    DeferralPromise,

    /// <summary>恢复计算办理期限告知书.</summary>
    ResumeNotice,

    /// <summary>不予批准决定书.</summary>
    DenialDecision,

    /// <summary>答复书 (CASE-6).</summary>
    ReplyLetter,

    /// <summary>终止办理通知书: what was promised to be handed in was not.</summary>
    TerminationNotice,
}

/// <summary>The words of <see cref="PaperKind"/>.</summary>
public static class PaperKinds
{
    /// <summary>The name in lists; the title on the paper follows the nature of the item.</summary>
    public static string Text(this PaperKind kind) => PaperDefinition.Of(kind).Name;

    /// <summary>The word in the paper's number, such as 受 in 泗溪镇便民受〔2026〕12号.</summary>
    public static string Word(this PaperKind kind) => PaperDefinition.Of(kind).Word;
}
