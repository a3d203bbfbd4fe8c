namespace BianMin.Domain.Guides;

/// <summary>Everything that is told of a service item, in one version (OPEN-1, OPEN-5). A draft may lack anything but the name.</summary>
public sealed record GuideContent
{
    /// <summary>名称.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in one sentence.</summary>
    public string Summary { get; init; } = "";

    /// <summary>事项类型, the nature (性质) of the item: it chooses the papers, the law that they cite and the remedies.</summary>
    public ItemCategory Category { get; init; } = ItemCategory.PublicService;

    /// <summary>办理类型 (CASE-6).</summary>
    public HandlingKind Kind { get; init; } = HandlingKind.Promised;

    /// <summary>The department (站所) that did it before it entered the centre (OPEN-4).</summary>
    public string Department { get; init; } = "";

    /// <summary>Departments that work on a joint item, each with its own limit.</summary>
    public IReadOnlyList<JointPart> JointDepartments { get; init; } = [];

    /// <summary>受理机构.</summary>
    public string AcceptingBody { get; init; } = "";

    /// <summary>决定机构, in the words for the public.</summary>
    public string DecidingBody { get; init; } = "";

    /// <summary>实施机关: in whose name papers are made; null only in a draft, and in old versions that do not tell it.</summary>
    public ItemDecider? Decider { get; init; }

    /// <summary>复议前置: whether a review must come before a suit; null where the county has not settled it for this item.</summary>
    public bool? ReviewFirst { get; init; }

    /// <summary>服务对象.</summary>
    public Audience Audience { get; init; } = Audience.Person;

    /// <summary>Occasions in life that it belongs to, such as 生育.</summary>
    public IReadOnlyList<string> LifeEvents { get; init; } = [];

    /// <summary>办事条件.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>禁止性要求.</summary>
    public IReadOnlyList<string> Prohibitions { get; init; } = [];

    /// <summary>数量限制.</summary>
    public string Quota { get; init; } = "";

    /// <summary>办理依据.</summary>
    public IReadOnlyList<LegalBasis> LegalBasis { get; init; } = [];

    /// <summary>申请材料目录.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>基本流程, in order.</summary>
    public IReadOnlyList<ProcedureStep> Steps { get; init; } = [];

    /// <summary>法定时限; null where the law sets none.</summary>
    public TimeLimit? LegalLimit { get; init; }

    /// <summary>承诺时限; null only in a draft.</summary>
    public TimeLimit? PromisedLimit { get; init; }

    /// <summary>收费依据及标准.</summary>
    public FeeStandard Fee { get; init; } = new(false, "不收费", null);

    /// <summary>审批结果 and how it reaches the applicant.</summary>
    public ItemResult Result { get; init; } = new("", []);

    /// <summary>到现场次数, 0–9.</summary>
    public int Visits { get; init; } = 1;

    /// <summary>Whether it is done while the applicant waits (OPEN-7).</summary>
    public bool OnTheSpot { get; init; }

    /// <summary>下放事项: whether the county handed the power down (OPEN-7).</summary>
    public bool Decentralised { get; init; }

    /// <summary>申请人权利义务.</summary>
    public string Rights { get; init; } = "";

    /// <summary>常见错误.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>常见问题.</summary>
    public IReadOnlyList<CommonQuestion> Questions { get; init; } = [];
}

/// <summary>事项类型.</summary>
public enum ItemCategory
{
    /// <summary>行政许可.</summary>
    Licence,

    /// <summary>行政确认.</summary>
    Confirmation,

    /// <summary>行政裁决.</summary>
    Ruling,

    /// <summary>行政给付.</summary>
    Payment,

    /// <summary>行政奖励.</summary>
    Award,

    /// <summary>备案.</summary>
    Filing,

    /// <summary>其他行政权力.</summary>
    OtherPower,

    /// <summary>公共服务.</summary>
    PublicService,
}

/// <summary>How an item is handled (CASE-6).</summary>
public enum HandlingKind
{
    /// <summary>即办: done at once at the window.</summary>
    Immediate,

    /// <summary>承诺: done within a promised limit.</summary>
    Promised,

    /// <summary>联办: a lead window and at least two departments.</summary>
    Joint,

    /// <summary>上报: examined here, decided above.</summary>
    Upward,

    /// <summary>答复: answered in writing.</summary>
    Reply,
}

/// <summary>Whom an item is for.</summary>
public enum Audience
{
    /// <summary>自然人.</summary>
    Person,

    /// <summary>法人和其他组织.</summary>
    Organisation,

    /// <summary>Either.</summary>
    Both,
}

/// <summary>A department's part of a joint item.</summary>
/// <param name="Name">Name of the department.</param>
/// <param name="Days">Its limit in working days.</param>
public sealed record JointPart(string Name, int Days);

/// <summary>A law that an item stands on.</summary>
/// <param name="Law">Full name in 《》.</param>
/// <param name="Article">Such as 第十一条; null where it is not named.</param>
/// <param name="Says">What it says, in short.</param>
public sealed record LegalBasis(string Law, string? Article, string Says);

/// <summary>A paper that the applicant hands in (OPEN-6).</summary>
/// <param name="Name">What it is.</param>
/// <param name="Source">Who issues it.</param>
/// <param name="Originals">How many originals, 0–9.</param>
/// <param name="Copies">How many copies, 0–9.</param>
/// <param name="Medium">On paper or electronic.</param>
/// <param name="Weight">Main or general: without a main one nothing is accepted.</param>
/// <param name="Deferrable">容缺: may be handed in later.</param>
/// <param name="Promisable">告知承诺: may be replaced by a promise.</param>
/// <param name="Note">What to mind.</param>
public sealed record Material(
    string Name, string Source, int Originals, int Copies, MaterialMedium Medium, MaterialWeight Weight, bool Deferrable, bool Promisable, string? Note);

/// <summary>The form of a <see cref="Material"/>.</summary>
public enum MaterialMedium
{
    /// <summary>纸质.</summary>
    Paper,

    /// <summary>电子.</summary>
    Electronic,

    /// <summary>纸质或电子.</summary>
    Either,
}

/// <summary>主要 or 一般申报材料 (OPEN-6).</summary>
public enum MaterialWeight
{
    /// <summary>主要.</summary>
    Main,

    /// <summary>一般.</summary>
    General,
}

/// <summary>A step of the procedure.</summary>
/// <param name="Name">Such as 受理.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Time">How long it takes, in words.</param>
/// <param name="Text">What happens.</param>
public sealed record ProcedureStep(string Name, string Actor, string Time, string Text);

/// <summary>A time limit.</summary>
/// <param name="Days">0 is at once; up to 365.</param>
/// <param name="Counting">Which days count.</param>
public sealed record TimeLimit(int Days, DayCounting Counting)
{
    /// <summary>Such as 当场办结 or 20 个工作日.</summary>
    public string Text => Days == 0 ? "当场办结" : Counting == DayCounting.WorkingDays ? $"{Days} 个工作日" : $"{Days} 日（自然日）";
}

/// <summary>Which days a limit counts.</summary>
public enum DayCounting
{
    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>自然日.</summary>
    CalendarDays,
}

/// <summary>收费.</summary>
/// <param name="Charged">Whether anything is charged.</param>
/// <param name="Standard">How much, in words.</param>
/// <param name="Basis">The basis; needed when something is charged.</param>
public sealed record FeeStandard(bool Charged, string Standard, string? Basis);

/// <summary>What the applicant gets.</summary>
/// <param name="Name">Such as 低保证.</param>
/// <param name="Delivery">Ways it is delivered.</param>
public sealed record ItemResult(string Name, IReadOnlyList<string> Delivery);

/// <summary>A question that people ask often.</summary>
/// <param name="Q">The question.</param>
/// <param name="A">The answer.</param>
public sealed record CommonQuestion(string Q, string A);
