using BianMin.Domain.Calendar;

namespace BianMin.Domain.Org;

/// <summary>What a new centre begins with: windows, series, hours and slogan of one of the two plans (ORG-2, ORG-4, ORG-7).</summary>
public sealed record WindowPlan
{
    /// <summary>What it is called where one is chosen.</summary>
    public required string Name { get; init; }

    /// <summary>The slogan (S二9).</summary>
    public required string Slogan { get; init; }

    /// <summary>The hours.</summary>
    public required OfficeRegime Regime { get; init; }

    /// <summary>How the hall works.</summary>
    public HallSettings Hall { get; init; } = new();

    /// <summary>Codes and names of the series.</summary>
    public required IReadOnlyList<(string Code, string Name)> Series { get; init; }

    /// <summary>Windows in the plan's order, from number 1, each with its series and the unit that seconds its staff.</summary>
    public required IReadOnlyList<(string Name, string Series, string Unit)> Windows { get; init; }

    /// <summary>A's eleven windows (A二(2)).</summary>
    public static WindowPlan Shanggao { get; } = new()
    {
        Name = "十一个窗口（上高县方案）",
        Slogan = "便民 · 高效 · 廉洁 · 诚信",
        Regime = OfficeRegime.Shanggao,
        Series = [("A", "民生保障"), ("B", "国土规划"), ("C", "农林水务"), ("D", "财税工商"), ("E", "公安户籍"), ("F", "调解咨询")],
        Windows =
        [
            ("治安调解", "F", "司法所"), ("农林水", "C", "农技站"), ("计生", "A", "卫健办"), ("土管", "B", "国土所"), ("村镇规划", "B", "规划所"),
            ("财税", "D", "财政所"), ("民政", "A", "民政所"), ("工商", "D", "市场监管分局"), ("劳动保障", "A", "劳保所"), ("公安户籍", "E", "派出所"),
            ("政策咨询", "F", "党政办"),
        ],
    };

    /// <summary>B's nine windows (B三).</summary>
    public static WindowPlan Ruijin { get; } = new()
    {
        Name = "九个窗口（瑞金市方案）",
        Slogan = "以为民服务为宗旨 以群众满意为标准",
        Regime = OfficeRegime.RuijinCentralised,
        Hall = new() { Intake = IntakeRegime.TellOnce },
        Series = [("A", "民政计生"), ("B", "医保社保"), ("C", "国土规划"), ("D", "农林服务"), ("E", "司法综治"), ("F", "综合服务")],
        Windows =
        [
            ("民政", "A", "民政所"), ("计划生育", "A", "卫健办"), ("农医", "B", "医保所"), ("劳动和社会保障", "B", "劳保所"), ("国土和规划", "C", "国土所"),
            ("林业", "D", "林业站"), ("农业综合", "D", "农技站"), ("司法和综治", "E", "司法所"), ("综合服务", "F", "党政办"),
        ],
    };

    /// <summary>Both, to choose from.</summary>
    public static IReadOnlyList<WindowPlan> All { get; } = [Shanggao, Ruijin];
}
