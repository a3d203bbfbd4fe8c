using BianMin.Domain.Calendar;

namespace BianMin.Infrastructure.Demo;

/// <summary>The demo's counties and centres: the windows are the two plans' own (A二(2), B三), the people are invented.</summary>
internal static class DemoPlan
{
    private const string ShanggaoSlogan = "便民 · 高效 · 廉洁 · 诚信";
    private const string RuijinSlogan = "以为民服务为宗旨 以群众满意为标准";

    /// <summary>A's eleven windows in the plan's order, each with its series.</summary>
    private static readonly (string Name, string Series, string Unit)[] ShanggaoWindows =
    [
        ("治安调解", "F", "司法所"), ("农林水", "C", "农技站"), ("计生", "A", "卫健办"), ("土管", "B", "国土所"), ("村镇规划", "B", "规划所"),
        ("财税", "D", "财政所"), ("民政", "A", "民政所"), ("工商", "D", "市场监管分局"), ("劳动保障", "A", "劳保所"), ("公安户籍", "E", "派出所"),
        ("政策咨询", "F", "党政办"),
    ];

    /// <summary>B's nine windows in the plan's order, each with its series.</summary>
    private static readonly (string Name, string Series, string Unit)[] RuijinWindows =
    [
        ("民政", "A", "民政所"), ("计划生育", "A", "卫健办"), ("农医", "B", "医保所"), ("劳动和社会保障", "B", "劳保所"), ("国土和规划", "C", "国土所"),
        ("林业", "D", "林业站"), ("农业综合", "D", "农技站"), ("司法和综治", "E", "司法所"), ("综合服务", "F", "党政办"),
    ];

    private static readonly (string Code, string Name)[] ShanggaoSeries =
        [("A", "民生保障"), ("B", "国土规划"), ("C", "农林水务"), ("D", "财税工商"), ("E", "公安户籍"), ("F", "调解咨询")];

    private static readonly (string Code, string Name)[] RuijinSeries =
        [("A", "民政计生"), ("B", "医保社保"), ("C", "国土规划"), ("D", "农林服务"), ("E", "司法综治"), ("F", "综合服务")];

    public static readonly (string Id, string Name)[] Counties = [("shanggao", "上高县"), ("ruijin", "瑞金市")];

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
        new(id, "shanggao", township, ShanggaoSlogan, hotline, regime, Notices, ShanggaoWindows, ShanggaoSeries);

    private static DemoCenter Ruijin(string id, string township, string hotline, OfficeRegime regime) =>
        new(id, "ruijin", township, RuijinSlogan, hotline, regime, Notices, RuijinWindows, RuijinSeries);
}

/// <summary>One centre of the demo.</summary>
internal sealed record DemoCenter(
    string Id, string CountyId, string Township, string Slogan, string Hotline, OfficeRegime Regime, string[] Notices,
    (string Name, string Series, string Unit)[] Windows, (string Code, string Name)[] Series);

/// <summary>Invented names; the same place in the plan always gets the same one.</summary>
internal static class DemoNames
{
    private static readonly string[] Surnames =
        ["李", "王", "张", "刘", "陈", "杨", "黄", "吴", "周", "徐", "胡", "朱", "郭", "何", "罗", "谢", "钟", "曾", "廖", "邹", "易", "欧阳"];

    private static readonly string[] GivenNames =
        ["建华", "小兰", "志强", "丽萍", "文斌", "秀英", "国平", "晓燕", "海涛", "美玲", "永红", "春花", "俊杰", "雪梅", "金生", "慧敏", "明", "芳", "伟", "静", "冬生", "玉珍", "思源", "佳怡"];

    public static string Of(int index) => Surnames[index * 7 % Surnames.Length] + GivenNames[index * 11 % GivenNames.Length];
}
