using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>What a kind of paper is: its words, whom it is for, who signs, how many copies there are, which remedies it names, when it is
/// made and what it says. A new kind is a member of <see cref="PaperKind"/>, its definition here, and the transitions that make it.</summary>
public sealed record PaperDefinition
{
    private static readonly Dictionary<PaperKind, PaperDefinition> ByKind = Enum.GetValues<PaperKind>().ToDictionary(k => k, Define);

    private PaperDefinition(Action<PaperDraft> write) => Write = write;

    /// <summary>The name in lists.</summary>
    public required string Name { get; init; }

    /// <summary>The word in its number.</summary>
    public required string Word { get; init; }

    /// <summary>From whom to whom it goes.</summary>
    public PaperVoice Voice { get; init; } = PaperVoice.ToApplicant;

    /// <summary>Whether the authority's own seal is needed; papers of procedure take the one for that purpose (专用印章).</summary>
    public bool FullSeal { get; init; }

    /// <summary>Which remedies it names.</summary>
    public PaperRemedy Remedy { get; init; } = PaperRemedy.None;

    /// <summary>How many copies there are; told at its foot.</summary>
    public int Copies { get; init; } = 2;

    /// <summary>联: the copies that are printed one after the other, each with what becomes of it; empty where one sheet is printed.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Who signs on the other side; empty for nobody.</summary>
    public string Theirs { get; init; } = "收件人（签名）：";

    /// <summary>Who signs for the office.</summary>
    public string Ours { get; init; } = "经办人：";

    /// <summary>The title on the paper, by the nature of the item.</summary>
    public required Func<ItemCategory, string> Title { get; init; }

    /// <summary>Whether the steps of a commit make it, of those that may.</summary>
    internal Func<Case, IReadOnlySet<CaseStepKind>, bool> IsDue { get; init; } = (_, _) => true;

    /// <summary>Whether one written now would still concern the case as it stands.</summary>
    internal Func<Case, bool> StillTrue { get; init; } = _ => true;

    /// <summary>Writes what it says.</summary>
    internal Action<PaperDraft> Write { get; }

    /// <summary>The definition of a kind.</summary>
    public static PaperDefinition Of(PaperKind kind) => ByKind[kind];

    private static PaperDefinition Define(PaperKind kind) => kind switch
    {
        PaperKind.ApplicationForm => new(IntakePapers.ApplicationForm)
        {
            Name = "便民服务事项受理登记表",
            Word = "登",
            Voice = PaperVoice.File,
            Copies = 1,
            Theirs = "申请人（代办人）签名：",
            Title = _ => "便民服务事项受理登记表",
        },
        PaperKind.ReceiptList => new(IntakePapers.Receipt)
        {
            Name = "收件凭证",
            Word = "收",
            Theirs = "提交人（签名）：",
            Ours = "收件人：",
            Title = _ => "申请材料收件凭证",
            // What is done while the applicant waits needs no notice of what is still to come (CASE-3).
            IsDue = (one, fresh) => !fresh.Contains(CaseStepKind.Delivered) && Has(one, MaterialStanding.HandedIn),
            StillTrue = one => Has(one, MaterialStanding.HandedIn),
        },
        PaperKind.AcceptanceNotice => new(IntakePapers.Acceptance)
        {
            Name = "受理告知单",
            Word = "受",
            Title = nature => nature switch
            {
                ItemCategory.Licence => "行政许可申请受理通知书",
                ItemCategory.PublicService => "受理告知单",
                ItemCategory.Confirmation or ItemCategory.Ruling or ItemCategory.Payment or ItemCategory.Award or ItemCategory.Filing or ItemCategory.OtherPower => "申请受理通知书",
            },
            IsDue = (_, fresh) => !fresh.Contains(CaseStepKind.Delivered),
        },
        PaperKind.NonAcceptanceNotice => new(IntakePapers.NonAcceptance)
        {
            Name = "不予受理情况告知单",
            Word = "不受",
            Remedy = PaperRemedy.Decision,
            Title = nature => nature switch
            {
                ItemCategory.Licence => "行政许可申请不予受理决定书",
                ItemCategory.PublicService => "不予受理情况告知单",
                ItemCategory.Confirmation or ItemCategory.Ruling or ItemCategory.Payment or ItemCategory.Award or ItemCategory.Filing or ItemCategory.OtherPower => "不予受理决定书",
            },
        },
        PaperKind.SupplementNotice => new(IntakePapers.Supplement)
        {
            Name = "补报材料通知单",
            Word = "补",
            Title = _ => "补报材料通知单",
            StillTrue = one => one.IsPaused,
        },
        PaperKind.OneTimeNotice => new(IntakePapers.OneTime)
        {
            Name = "一次性告知书",
            Word = "告",
            Title = _ => "补正材料一次性告知书",
            StillTrue = one => one.State == CaseState.Incomplete,
        },
        PaperKind.Promise => new(PromisePapers.Promise)
        {
            Name = "承诺书",
            Word = "诺",
            Voice = PaperVoice.ToAuthority,
            Theirs = "承诺人（签名或者盖章）：",
            Title = _ => "告知承诺书",
            IsDue = (one, _) => Has(one, MaterialStanding.Promised),
            StillTrue = one => Has(one, MaterialStanding.Promised),
        },
        PaperKind.DeferralPromise => new(PromisePapers.DeferralPromise)
        {
            Name = "容缺承诺书",
            Word = "容诺",
            Voice = PaperVoice.ToAuthority,
            Theirs = "承诺人（签名或者盖章）：",
            Title = _ => "申请容缺受理承诺书",
            IsDue = (one, _) => Has(one, MaterialStanding.Deferred),
            StillTrue = one => Has(one, MaterialStanding.Deferred),
        },
        PaperKind.DeferralNotice => new(PromisePapers.Deferral)
        {
            Name = "容缺受理通知书",
            Word = "容",
            Parts = ["第一联　送达申请人", "第二联　存档"],
            Title = _ => "容缺受理通知书",
            IsDue = (one, _) => Has(one, MaterialStanding.Deferred),
            StillTrue = one => Has(one, MaterialStanding.Deferred),
        },
        PaperKind.PauseNotice => new(ClockPapers.Pause)
        {
            Name = "特别程序告知书",
            Word = "停",
            Title = nature => nature == ItemCategory.Licence ? "特别程序告知书" : "办理期限扣除告知书",
            StillTrue = one => one.IsPaused,
        },
        PaperKind.ResumeNotice => new(ClockPapers.Resume)
        {
            Name = "恢复计时告知书",
            Word = "复",
            Title = _ => "恢复计算办理期限告知书",
            StillTrue = one => !one.IsPaused && one.State == CaseState.InProgress,
        },
        PaperKind.ExtensionNotice => new(ClockPapers.Extension)
        {
            Name = "延期通知书",
            Word = "延",
            Title = _ => "延长办理期限通知书",
        },
        PaperKind.CompletionNotice => new(ResultPapers.Completion)
        {
            Name = "办结通知",
            Word = "结",
            FullSeal = true,
            Title = nature => nature switch
            {
                ItemCategory.Licence => "准予行政许可决定书",
                ItemCategory.Confirmation => "行政确认结果通知书",
                ItemCategory.Payment => "行政给付审核确认通知书",
                ItemCategory.Filing => "备案回执",
                ItemCategory.Ruling or ItemCategory.Award or ItemCategory.OtherPower => "办理结果通知书",
                ItemCategory.PublicService => "办结通知",
            },
            IsDue = (one, fresh) => !fresh.Contains(CaseStepKind.Delivered) && one.Item.Kind != HandlingKind.Reply,
        },
        PaperKind.DenialDecision => new(ResultPapers.Denial)
        {
            Name = "不予批准决定书",
            Word = "不准",
            FullSeal = true,
            Remedy = PaperRemedy.Decision,
            Title = nature => nature switch
            {
                ItemCategory.Licence => "不予行政许可决定书",
                ItemCategory.Confirmation => "不予行政确认决定书",
                ItemCategory.Payment => "不予行政给付决定书",
                ItemCategory.Filing => "不予备案决定书",
                ItemCategory.Ruling or ItemCategory.Award or ItemCategory.OtherPower or ItemCategory.PublicService => "不予批准决定书",
            },
        },
        PaperKind.ReplyLetter => new(ResultPapers.Reply)
        {
            Name = "答复书",
            Word = "答",
            FullSeal = true,
            Remedy = PaperRemedy.Service,
            Title = _ => "答复书",
            IsDue = (one, fresh) => !fresh.Contains(CaseStepKind.Delivered) && one.Item.Kind == HandlingKind.Reply,
        },
        PaperKind.ReturnNotice => new(ResultPapers.Return)
        {
            Name = "退件通知书",
            Word = "退",
            Remedy = PaperRemedy.Ending,
            Title = _ => "退件通知书",
        },
        PaperKind.TerminationNotice => new(ResultPapers.Termination)
        {
            Name = "终止办理通知书",
            Word = "终",
            Remedy = PaperRemedy.Ending,
            Title = _ => "终止办理通知书",
        },
        PaperKind.ServiceReceipt => new(ResultPapers.ServiceReceipt)
        {
            Name = "送达回证",
            Word = "送",
            Voice = PaperVoice.File,
            Copies = 1,
            Theirs = "收件人（签名或者盖章）：",
            Ours = "送达人：",
            Title = _ => "送达回证",
        },
    };

    /// <summary>The kinds of paper that the steps of one commit make, in the order in which they are handed out.</summary>
    /// <param name="one">The case after its steps.</param>
    /// <param name="before">How many steps it had before.</param>
    internal static IEnumerable<PaperKind> Due(Case one, int before)
    {
        var fresh = one.Steps.Skip(before).Select(s => s.Kind).ToHashSet();
        return CaseRules.All.Where(r => fresh.Contains(r.Kind)).SelectMany(r => r.Papers).Distinct().Order().Where(k => Of(k).IsDue(one, fresh));
    }

    private static bool Has(Case one, MaterialStanding standing) => one.Materials.Any(m => m.Standing == standing);
}

/// <summary>From whom to whom a paper goes.</summary>
public enum PaperVoice
{
    /// <summary>The authority writes to the applicant; its seal and the date stand below.</summary>
    ToApplicant,

    /// <summary>The applicant writes to the authority; signature and date of the applicant stand below.</summary>
    ToAuthority,

    /// <summary>A form or a record of the office.</summary>
    File,
}

/// <summary>Which remedies a paper names. Notices of procedure name none.</summary>
public enum PaperRemedy
{
    /// <summary>None.</summary>
    None,

    /// <summary>Review and suit; for public services, which decide about no rights, where to turn.</summary>
    Decision,

    /// <summary>As <see cref="Decision"/> where it ends a licence's procedure; otherwise where to turn.</summary>
    Ending,

    /// <summary>Where to turn.</summary>
    Service,
}
