using BianMin.Domain.Calendar;
using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Demo;

/// <summary>The demo's counties and centres: the windows are the two plans' own (A二(2), B三), the people are invented.</summary>
internal static class DemoPlan
{
    public static readonly (string Id, string Name)[] Counties = [("shanggao", "上高县"), ("ruijin", "瑞金市")];

    /// <summary>The day from which the book of law and authorities counts: before any history.</summary>
    public static readonly DateOnly LawFrom = new(2024, 1, 1);

    // Stands before Centers: static fields get their values in the order of the text.
    private static readonly string[] Notices =
    [
        "年满 60 周岁的老年人、残疾人、军人军属和孕妇可以选择优待号。",
        "过号后请到咨询台恢复排队，每张号票可以恢复一次。",
        "请保管好随身物品，带好身份证件和申请材料。",
    ];

    public static readonly DemoCenter[] Centers =
    [
        Shanggao("sixi", "泗溪镇", "0795-2510110", OfficeRegime.Shanggao with { Market = MarketDays.Lunar("147") }),
        Shanggao("jinjiang", "锦江镇", "0795-2510220", OfficeRegime.Shanggao with { Market = MarketDays.Lunar("258") }),
        Shanggao("tianxin", "田心镇", "0795-2510330", OfficeRegime.Shanggao with { Market = MarketDays.Lunar("369") }),
        Ruijin("yeping", "叶坪乡", "0797-2510110", OfficeRegime.RuijinCentralised),
        Ruijin("shazhouba", "沙洲坝镇", "0797-2510220", OfficeRegime.RuijinWeekdays),
        Ruijin("wuyang", "武阳镇", "0797-2510330", OfficeRegime.RuijinMarketDays),
    ];

    private static DemoCenter Shanggao(string id, string township, string hotline, OfficeRegime regime) =>
        new(id, "shanggao", township, hotline, regime, Notices, WindowPlan.Shanggao);

    private static DemoCenter Ruijin(string id, string township, string hotline, OfficeRegime regime) =>
        new(id, "ruijin", township, hotline, regime, Notices, WindowPlan.Ruijin);
}

/// <summary>One centre of the demo.</summary>
internal sealed record DemoCenter(
    string Id, string CountyId, string Township, string Hotline, OfficeRegime Regime, string[] Notices, WindowPlan Plan);

/// <summary>Invented names; the same place in the plan always gets the same one.</summary>
internal static class DemoNames
{
    private static readonly string[] Surnames =
        ["李", "王", "张", "刘", "陈", "杨", "黄", "吴", "周", "徐", "胡", "朱", "郭", "何", "罗", "谢", "钟", "曾", "廖", "邹", "易", "欧阳"];

    private static readonly string[] GivenNames =
        ["建华", "小兰", "志强", "丽萍", "文斌", "秀英", "国平", "晓燕", "海涛", "美玲", "永红", "春花", "俊杰", "雪梅", "金生", "慧敏", "明", "芳", "伟", "静", "冬生", "玉珍", "思源", "佳怡"];

    public static string Of(int index) => Surnames[index * 7 % Surnames.Length] + GivenNames[index * 11 % GivenNames.Length];
}
