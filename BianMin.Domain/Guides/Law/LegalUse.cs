namespace BianMin.Domain.Guides;

/// <summary>What a paper cites a text of law for. Which law, article and words that is, and since when, is data of the county.</summary>
public enum LegalUse
{
    /// <summary>受理.</summary>
    Acceptance,

    /// <summary>逾期未告知，视为受理.</summary>
    DeemedAcceptance,

    /// <summary>一次性告知补正.</summary>
    OneTimeNotice,

    /// <summary>不属于本机关职权范围，不予受理.</summary>
    NotCompetent,

    /// <summary>申请人对材料真实性负责.</summary>
    Truthfulness,

    /// <summary>容缺受理.</summary>
    Deferral,

    /// <summary>告知承诺.</summary>
    Promise,

    /// <summary>特别程序所需时间不计入期限.</summary>
    SpecialProcedure,

    /// <summary>延长期限.</summary>
    Extension,

    /// <summary>联合办理的延长期限.</summary>
    JointExtension,

    /// <summary>准予决定.</summary>
    Grant,

    /// <summary>不予决定.</summary>
    Denial,

    /// <summary>救济：复议和诉讼可以任选 (R-1; R-3 where the authority's reviewing body is the level above it).</summary>
    RemedyParallel,

    /// <summary>救济：复议前置 .</summary>
    RemedyReviewFirst,

    /// <summary>救济：信访复查 .</summary>
    RemedyPetition,

    /// <summary>救济：工作人员的复核 .</summary>
    RemedyStaff,

    /// <summary>救济：服务事项的反映渠道 .</summary>
    RemedyService,
}

/// <summary>The words of <see cref="LegalUse"/>.</summary>
public static class LegalUses
{
    /// <summary>In Chinese, as the county reads it.</summary>
    public static string Text(this LegalUse use) => use switch
    {
        LegalUse.Acceptance => "受理",
        LegalUse.DeemedAcceptance => "视为受理",
        LegalUse.OneTimeNotice => "一次性告知补正",
        LegalUse.NotCompetent => "不属于职权范围",
        LegalUse.Truthfulness => "材料真实性",
        LegalUse.Deferral => "容缺受理",
        LegalUse.Promise => "告知承诺",
        LegalUse.SpecialProcedure => "特别程序不计时",
        LegalUse.Extension => "延长期限",
        LegalUse.JointExtension => "联合办理延长期限",
        LegalUse.Grant => "准予决定",
        LegalUse.Denial => "不予决定",
        LegalUse.RemedyParallel => "救济：复议或者诉讼",
        LegalUse.RemedyReviewFirst => "救济：复议前置",
        LegalUse.RemedyPetition => "救济：信访复查",
        LegalUse.RemedyStaff => "救济：人员复核",
        LegalUse.RemedyService => "救济：服务反映",
    };

    /// <summary>Whether its text is a clause that is printed, with places to be filled in, and not a quotation.</summary>
    public static bool IsClause(this LegalUse use) => use >= LegalUse.RemedyParallel;
}
