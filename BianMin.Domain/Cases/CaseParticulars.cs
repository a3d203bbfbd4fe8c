using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>What papers quote of the steps of a case, beyond what its history says.</summary>
public sealed record CaseParticulars
{
    /// <summary>The nature of the item; null for cases from before it was kept.</summary>
    public ItemCategory? Nature { get; init; }

    /// <summary>有权受理的机关, where it is not the item's authority; empty otherwise.</summary>
    public string RightBody { get; init; } = "";

    /// <summary>Why more time was needed.</summary>
    public string ExtensionReason { get; init; } = "";

    /// <summary>Who of the authority approved it, with the office.</summary>
    public string Approver { get; init; } = "";

    /// <summary>Why it was not approved; null otherwise.</summary>
    public Denial? Denial { get; init; }

    /// <summary>How the result reached the applicant; null before.</summary>
    public ServiceRecord? Service { get; init; }
}

/// <summary>不予批准, with all that a decision must tell.</summary>
/// <param name="Facts">What was found.</param>
/// <param name="Evidence">By what it is proven.</param>
/// <param name="Provision">The condition, in the article's own words.</param>
/// <param name="Unmet">How it is not met.</param>
/// <param name="Heard">What the applicant said to it, and what was thought of that; may be empty.</param>
public sealed record Denial(string Facts, string Evidence, string Provision, string Unmet, string Heard);

/// <summary>送达: how a paper reached whom it is for.</summary>
/// <param name="Way">The way.</param>
/// <param name="Reason">Why nobody signed, or why somebody else did.</param>
/// <param name="Reference">Number of the mail, or the account.</param>
/// <param name="Witness">Who saw that it was left, with unit and office.</param>
public sealed record ServiceRecord(ServiceWay Way, string Reason = "", string Reference = "", string Witness = "")
{
    /// <summary>What is missing for the way, in Chinese with what to do; null when nothing is.</summary>
    /// <param name="hasSignature">Whether there is a signature on the screen.</param>
    public string? Flaw(bool hasSignature) => Way switch
    {
        ServiceWay.Direct => hasSignature ? null : "请领取人在屏幕上签名；在纸质回证上签名的，或者没有签名的，请选择送达方式并写明情况。",
        ServiceWay.OnPaper => null,
        ServiceWay.Left => Reason.Length > 0 && Witness.Length > 0 ? null : "留置送达请写明拒收的事由和见证人。",
        ServiceWay.Posted => Reference.Length > 0 ? null : "邮寄送达请填写邮件号码。",
        ServiceWay.Told => Reason.Length > 0 ? null : "电话送达请写明接听人和不能签名的原因。",
        ServiceWay.Electronic => Reference.Length > 0 ? null : "电子送达请填写申请人同意使用的接收账户。",
    };
}

/// <summary>Ways of service.</summary>
public enum ServiceWay
{
    /// <summary>直接送达: whoever takes it signs on the screen.</summary>
    Direct,

    /// <summary>直接送达: whoever takes it signs and dates the printed receipt.</summary>
    OnPaper,

    /// <summary>留置送达.</summary>
    Left,

    /// <summary>邮寄送达.</summary>
    Posted,

    /// <summary>电话告知.</summary>
    Told,

    /// <summary>电子送达.</summary>
    Electronic,
}

/// <summary>The words of <see cref="ServiceWay"/>.</summary>
public static class ServiceWays
{
    /// <summary>In Chinese, as on the receipt.</summary>
    public static string Text(this ServiceWay way) => way switch
    {
        ServiceWay.Direct => "直接送达（屏幕签名）",
        ServiceWay.OnPaper => "直接送达（在纸质回证上签名）",
        ServiceWay.Left => "留置送达",
        ServiceWay.Posted => "邮寄送达",
        ServiceWay.Told => "电话告知后自取",
        ServiceWay.Electronic => "电子送达",
    };
}
