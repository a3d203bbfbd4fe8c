namespace BianMin.Domain.Cases;

/// <summary>文书: the papers that a case makes (CASE-2…CASE-5, CASE-9, CASE-12, CASE-13).</summary>
public enum PaperKind
{
    /// <summary>统一受理登记表: the one form of every application (CASE-13).</summary>
    ApplicationForm,

    /// <summary>收件清单.</summary>
    ReceiptList,

    /// <summary>受理告知单 (CASE-3).</summary>
    AcceptanceNotice,

    /// <summary>不予受理情况告知单 (CASE-2).</summary>
    NonAcceptanceNotice,

    /// <summary>补报材料通知单 (CASE-4).</summary>
    SupplementNotice,

    /// <summary>一次性告知书 (CASE-5).</summary>
    OneTimeNotice,

    /// <summary>承诺书 (告知承诺).</summary>
    Promise,

    /// <summary>容缺受理通知.</summary>
    DeferralNotice,

    /// <summary>特别程序告知书: the clock stands.</summary>
    PauseNotice,

    /// <summary>延期告知.</summary>
    ExtensionNotice,

    /// <summary>办结通知.</summary>
    CompletionNotice,

    /// <summary>退件告知.</summary>
    ReturnNotice,

    /// <summary>送达回证 (CASE-12).</summary>
    ServiceReceipt,
}

/// <summary>The words of <see cref="PaperKind"/>.</summary>
public static class PaperKinds
{
    /// <summary>The title on the paper.</summary>
    public static string Text(this PaperKind kind) => kind switch
    {
        PaperKind.ApplicationForm => "便民服务事项受理登记表",
        PaperKind.ReceiptList => "收件清单",
        PaperKind.AcceptanceNotice => "受理告知单",
        PaperKind.NonAcceptanceNotice => "不予受理情况告知单",
        PaperKind.SupplementNotice => "补报材料通知单",
        PaperKind.OneTimeNotice => "一次性告知书",
        PaperKind.Promise => "承诺书",
        PaperKind.DeferralNotice => "容缺受理通知",
        PaperKind.PauseNotice => "特别程序告知书",
        PaperKind.ExtensionNotice => "延期告知书",
        PaperKind.CompletionNotice => "办结通知",
        PaperKind.ReturnNotice => "退件告知书",
        PaperKind.ServiceReceipt => "送达回证",
    };

    /// <summary>The word in the paper's number, such as 受 in 泗溪镇便民受〔2026〕12号.</summary>
    public static string Word(this PaperKind kind) => kind switch
    {
        PaperKind.ApplicationForm => "登",
        PaperKind.ReceiptList => "收",
        PaperKind.AcceptanceNotice => "受",
        PaperKind.NonAcceptanceNotice => "不受",
        PaperKind.SupplementNotice => "补",
        PaperKind.OneTimeNotice => "告",
        PaperKind.Promise => "诺",
        PaperKind.DeferralNotice => "容",
        PaperKind.PauseNotice => "停",
        PaperKind.ExtensionNotice => "延",
        PaperKind.CompletionNotice => "结",
        PaperKind.ReturnNotice => "退",
        PaperKind.ServiceReceipt => "送",
    };
}
