using BianMin.Domain.Guides;
using BianMin.Infrastructure.Exports;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>An item's entry in one of its lists.</summary>
internal sealed record EntryOf<T>(string Code, T Entry);

/// <summary>The sheets of a workbook of items: names, columns, and how each is filled in.</summary>
internal static class GuideSheetColumns
{
    public const string Guide = "说明";
    public const string Items = "事项";
    public const string Materials = "材料";
    public const string Steps = "流程";
    public const string Basis = "依据";
    public const string Joint = "联办";
    public const string Questions = "问答";
    public const string Code = "编码";

    private const double Narrow = 10;
    private const double Middle = 18;
    private const double Wide = 36;
    private const double Widest = 52;
    private const string Many = "每行写一条，在同一格内按 Alt+Enter 换行";
    private const string YesNo = "填“是”或“否”，空着按“否”";
    private const string SameCode = "必填，与“事项”表的编码相同；一个事项有几条就写几行，按先后顺序";

    /// <summary>The sheets that must be there.</summary>
    public static readonly IReadOnlyList<string> Needed = [Items, Materials, Steps, Basis, Joint, Questions];

    public static readonly IReadOnlyList<SheetColumn<ImportedGuide>> OfItem =
    [
        new(Code, 14, "必填，每个事项一个，不能重复；字母、数字和短横线，不超过 24 位。已有的编码是修改，没有的是新增", i => i.Code),
        new("名称", Wide, "必填，不超过 100 字", i => i.Content.Name),
        new("内容", Widest, "用一句话说明办什么", i => i.Content.Summary),
        new("事项类型", Middle, "空着按“公共服务”", i => SheetWords.Category.Of(i.Content.Category), SheetWords.Category.All),
        new("办理类型", Narrow, "空着按“承诺件”", i => SheetWords.Kind.Of(i.Content.Kind), SheetWords.Kind.All),
        new("原承办站所", Middle, "进驻便民服务中心以前由哪个站所办理", i => i.Content.Department),
        new("受理机构", Middle, "", i => i.Content.AcceptingBody),
        new("决定机构", Middle, "", i => i.Content.DecidingBody),
        new("实施机关", Middle, "文书以它的名义作出；空着的按决定机构判断", i => i.Content.Decider is { } d ? SheetWords.Decider.Of(d.Kind) : "", SheetWords.Decider.All),
        new("实施机关全称", Middle, "主管部门必填，例如 上高县民政局；乡镇空着", i => i.Content.Decider?.Name ?? ""),
        new("专用印章", Middle, "例如 行政审批专用章；空着的按机关目录", i => i.Content.Decider?.Seal ?? ""),
        new("委托实施", Narrow, $"乡镇受部门委托、以部门名义办理的填“是”，{YesNo}", i => SheetWords.Of(i.Content.Decider is { Delegated: true }), SheetWords.YesOrNo),
        new("复议前置", Narrow, "是否应当先申请行政复议，由县（市）司法行政部门确认；没有确认的空着", i => i.Content.ReviewFirst is { } first ? SheetWords.Of(first) : "", SheetWords.YesOrNo),
        new("服务对象", Middle, "空着按“自然人”", i => SheetWords.Audience.Of(i.Content.Audience), SheetWords.Audience.All),
        new("人生事件", Middle, $"例如 生育、救助；{Many}", i => Lines(i.Content.LifeEvents)),
        new("办事条件", Widest, Many, i => Lines(i.Content.Conditions)),
        new("禁止性要求", Wide, Many, i => Lines(i.Content.Prohibitions)),
        new("数量限制", Middle, "没有限制的写“无数量限制”", i => i.Content.Quota),
        new("法定时限", Narrow, "天数，0 至 365；法律没有规定的空着", i => Days(i.Content.LegalLimit)),
        new("法定时限单位", Middle, "空着按“工作日”", i => Unit(i.Content.LegalLimit), SheetWords.Counting.All),
        new("承诺时限", Narrow, "天数，0 至 365；当场办结写 0", i => Days(i.Content.PromisedLimit)),
        new("承诺时限单位", Middle, "空着按“工作日”", i => Unit(i.Content.PromisedLimit), SheetWords.Counting.All),
        new("是否收费", Narrow, YesNo, i => SheetWords.Of(i.Content.Fee.Charged), SheetWords.YesOrNo),
        new("收费标准", Middle, "不收费的写“不收费”", i => i.Content.Fee.Standard),
        new("收费依据", Wide, "收费的必须写明", i => i.Content.Fee.Basis ?? ""),
        new("办理结果", Middle, "申请人得到的证照或文书", i => i.Content.Result.Name),
        new("送达方式", Middle, Many, i => Lines(i.Content.Result.Delivery)),
        new("到现场次数", Narrow, "0 至 9，空着按 1", i => SheetText.Of(i.Content.Visits)),
        new("当场办结", Narrow, YesNo, i => SheetWords.Of(i.Content.OnTheSpot), SheetWords.YesOrNo),
        new("下放事项", Narrow, YesNo, i => SheetWords.Of(i.Content.Decentralised), SheetWords.YesOrNo),
        new("权利义务", Widest, "申请人的权利和义务，写成一段", i => i.Content.Rights),
        new("常见错误", Wide, Many, i => Lines(i.Content.Faults)),
    ];

    public static readonly IReadOnlyList<SheetColumn<EntryOf<Material>>> OfMaterial =
    [
        new(Code, 14, SameCode, m => m.Code),
        new("材料名称", Wide, "必填", m => m.Entry.Name),
        new("来源", Middle, "例如 申请人自备、政府部门核发", m => m.Entry.Source),
        new("原件份数", Narrow, "0 至 9，空着按 0", m => SheetText.Of(m.Entry.Originals)),
        new("复印件份数", Narrow, "0 至 9，空着按 0", m => SheetText.Of(m.Entry.Copies)),
        new("形式", Middle, "空着按“纸质”", m => SheetWords.Medium.Of(m.Entry.Medium), SheetWords.Medium.All),
        new("类别", Narrow, "必填；每个事项至少一份主要材料", m => SheetWords.Weight.Of(m.Entry.Weight), SheetWords.Weight.All),
        new("可容缺", Narrow, $"{YesNo}；主要材料不能容缺", m => SheetWords.Of(m.Entry.Deferrable), SheetWords.YesOrNo),
        new("可承诺", Narrow, $"可否用书面承诺代替，{YesNo}", m => SheetWords.Of(m.Entry.Promisable), SheetWords.YesOrNo),
        new("备注", Widest, "", m => m.Entry.Note ?? ""),
    ];

    public static readonly IReadOnlyList<SheetColumn<EntryOf<ProcedureStep>>> OfStep =
    [
        new(Code, 14, SameCode, s => s.Code),
        new("步骤", Middle, "必填，例如 申请、受理、送达", s => s.Entry.Name),
        new("办理人", Middle, "", s => s.Entry.Actor),
        new("时间", Middle, "例如 当场、2个工作日", s => s.Entry.Time),
        new("做什么", Widest, "", s => s.Entry.Text),
    ];

    public static readonly IReadOnlyList<SheetColumn<EntryOf<LegalBasis>>> OfBasis =
    [
        new(Code, 14, SameCode, b => b.Code),
        new("法律法规", Wide, "必填，写全称，例如 《社会救助暂行办法》", b => b.Entry.Law),
        new("条款", Middle, "例如 第九条；没有的空着", b => b.Entry.Article ?? ""),
        new("规定内容", Widest, "", b => b.Entry.Says),
    ];

    public static readonly IReadOnlyList<SheetColumn<EntryOf<JointPart>>> OfJoint =
    [
        new(Code, 14, $"{SameCode}；只有联办件需要填写这张表", j => j.Code),
        new("协办站所", Wide, "必填，联办件至少两个", j => j.Entry.Name),
        new("时限", Narrow, "必填，工作日，0 至 365", j => SheetText.Of(j.Entry.Days)),
    ];

    public static readonly IReadOnlyList<SheetColumn<EntryOf<CommonQuestion>>> OfQuestion =
    [
        new(Code, 14, SameCode, q => q.Code),
        new("问题", Wide, "必填", q => q.Entry.Q),
        new("回答", Widest, "", q => q.Entry.A),
    ];

    public static IEnumerable<EntryOf<T>> Entries<T>(IEnumerable<ImportedGuide> items, Func<GuideContent, IEnumerable<T>> list) =>
        items.SelectMany(i => list(i.Content).Select(e => new EntryOf<T>(i.Code, e)));

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);

    private static string Days(TimeLimit? limit) => limit is null ? "" : SheetText.Of(limit.Days);

    private static string Unit(TimeLimit? limit) => limit is null ? "" : SheetWords.Counting.Of(limit.Counting);
}
