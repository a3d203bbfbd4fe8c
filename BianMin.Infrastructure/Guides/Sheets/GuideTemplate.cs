using BianMin.Domain.Guides;
using BianMin.Infrastructure.Exports;
using static BianMin.Infrastructure.Guides.Sheets.GuideSheetColumns;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>What a workbook says of itself, and the example that stands in an empty one.</summary>
internal static class GuideTemplate
{
    /// <summary>One item of a kind that every township has.</summary>
    public static readonly ImportedGuide Example = new("SL-001", new GuideContent
    {
        Name = "示例：临时救助",
        Summary = "遇到火灾、重病等突发困难的家庭或个人，可以申请一次性救助。",
        Category = ItemCategory.Payment,
        Kind = HandlingKind.Promised,
        Department = "民政所",
        AcceptingBody = "乡镇人民政府",
        DecidingBody = "县级民政部门",
        Decider = new(DeciderKind.Department, "示例民政局", "行政审批专用章"),
        ReviewFirst = false,
        LifeEvents = ["救助"],
        Conditions = ["家庭基本生活因突发事件暂时出现严重困难", "居住在本乡镇，或困难发生在本乡镇"],
        Prohibitions = ["隐瞒家庭经济状况的，不予救助"],
        Quota = "无数量限制",
        LegalBasis = [new("《社会救助暂行办法》", "第四十七条", "对基本生活暂时出现严重困难的家庭给予临时救助。")],
        Materials =
        [
            new("临时救助申请书", "窗口提供表格", 1, 0, MaterialMedium.Paper, MaterialWeight.Main, false, false, "窗口可以代填，由申请人签字"),
            new("居民身份证", "政府部门核发", 1, 1, MaterialMedium.Either, MaterialWeight.General, true, false, "原件核验后当场退还"),
        ],
        Steps =
        [
            new("申请", "申请人", "当场", "向便民服务中心提出书面申请。"),
            new("审核", "民政所", "8个工作日", "入户调查，提出审核意见并公示。"),
            new("送达", "窗口", "2个工作日", "告知结果，发放救助金。"),
        ],
        LegalLimit = new(20, DayCounting.WorkingDays),
        PromisedLimit = new(10, DayCounting.WorkingDays),
        Result = new("临时救助金", ["窗口领取", "银行发放"]),
        Rights = "申请人有权了解办理进度和结果，应当如实申报家庭情况。",
        Faults = ["没有写明困难发生的时间和原因"],
        Questions = [new("一年可以申请几次？", "同一原因一年申请一次。")],
    });

    private static readonly IReadOnlyList<string[]> Rules =
    [
        ["全部", "", "导入的事项都保存为草稿，不会直接公布；审核、发布以后群众才能看到。"],
        ["全部", "", "列的先后可以调整，列名和工作表名称请不要改；空行会跳过。"],
        ["全部", "", "已有事项以本表为准：表里空着的内容，导入后也是空白。没有写在表里的事项不受影响。"],
        ["全部", "", $"一次最多 {GuideReading.MostItems} 个事项，每张表最多 {XlsxReader.MostRows} 行，文件不超过 {GuideReading.GreatestFile / 1024 / 1024} MB。"],
        ["全部", "", $"每条文字不超过 {GuideContentValidator.LongestText} 字，每个列表不超过 {GuideContentValidator.LongestList} 条。"],
    ];

    /// <summary>The heads of the sheet that explains.</summary>
    public static readonly IReadOnlyList<SheetHead> Heads = [new("工作表", 12, null), new("列", 18, null), new("怎样填写", 100, null)];

    /// <summary>The rows of the sheet that explains: general rules, then every column.</summary>
    public static IEnumerable<IReadOnlyList<string>> Explanation() => Rules
        .Concat(Of(Items, OfItem)).Concat(Of(Materials, OfMaterial)).Concat(Of(Steps, OfStep))
        .Concat(Of(Basis, OfBasis)).Concat(Of(Joint, OfJoint)).Concat(Of(Questions, OfQuestion));

    private static IEnumerable<string[]> Of<T>(string sheet, IEnumerable<SheetColumn<T>> columns) => columns.Select(c => new[]
    {
        sheet,
        c.Title,
        string.Join('；', new[] { c.Hint, c.Choices is null ? "" : $"只能填：{string.Join('，', c.Choices)}" }.Where(t => t.Length > 0)),
    });
}
