using System.Globalization;

namespace BianMin.Domain.Reports;

/// <summary>What centres are ranked by. How many people come, and which items they come for, is nothing a centre can help, so no
/// number of visitors or cases is among them.</summary>
public enum RankIndicator
{
    /// <summary>承诺兑现率.</summary>
    Kept,

    /// <summary>即办件当场办结率.</summary>
    OnTheSpot,

    /// <summary>报送及时率.</summary>
    ReportsInTime,

    /// <summary>空岗时长 for each window and office day.</summary>
    Uncovered,

    /// <summary>等候中位数.</summary>
    Waiting,

    /// <summary>超期在办率.</summary>
    Overdue,
}

/// <summary>The indicators in words, and how a value becomes points.</summary>
public static class RankIndicators
{
    /// <summary>Points of a value that could not be better.</summary>
    public const decimal Full = 100;

    private const decimal PerUncoveredMinute = 5;
    private const decimal PerWaitingMinute = 4;
    private const decimal WaitingForFree = 5;

    /// <summary>All of them, in the order of tables.</summary>
    public static IReadOnlyList<RankIndicator> All { get; } = Enum.GetValues<RankIndicator>();

    /// <summary>The name.</summary>
    public static string Text(this RankIndicator indicator) => indicator switch
    {
        RankIndicator.Kept => "承诺兑现率",
        RankIndicator.OnTheSpot => "即办件当场办结率",
        RankIndicator.ReportsInTime => "报送及时率",
        RankIndicator.Uncovered => "空岗时长",
        RankIndicator.Waiting => "等候中位数",
        RankIndicator.Overdue => "超期在办率",
    };

    /// <summary>How the points follow from the counted numbers, so that everybody can calculate them again.</summary>
    public static string Formula(this RankIndicator indicator) => indicator switch
    {
        RankIndicator.Kept => "按承诺时限办结 ÷ 全部办结 × 100",
        RankIndicator.OnTheSpot => "即办件当场办结 ÷ 即办件办结 × 100（其他办理类型不计）",
        RankIndicator.ReportsInTime => "按时报送的期数 ÷ 到期应报的期数 × 100",
        RankIndicator.Uncovered => "100 − 5 × 每个窗口每个办公日的空岗分钟数，最低 0",
        RankIndicator.Waiting => "5 分钟以内得 100，超过 5 分钟的部分每分钟减 4，最低 0",
        RankIndicator.Overdue => "100 − 超过承诺时限的在办件 ÷ 期末在办件 × 100，没有在办件得 100",
    };

    /// <summary>Whether its value is a share, in percent; otherwise it is minutes.</summary>
    public static bool IsShare(this RankIndicator indicator) => indicator is not (RankIndicator.Uncovered or RankIndicator.Waiting);

    /// <summary>A value as it is shown; a dash where there is none.</summary>
    public static string Shown(this RankIndicator indicator, decimal? value) => value is { } v
        ? v.ToString("0.0", CultureInfo.InvariantCulture) + (indicator.IsShare() ? "%" : " 分钟")
        : FigureText.None;

    /// <summary>Points of a value, 0–100 with one decimal; a better value never has fewer.</summary>
    /// <param name="indicator">What was measured.</param>
    /// <param name="value">Percent or minutes, with one decimal as shown.</param>
    public static decimal Score(this RankIndicator indicator, decimal value) => Math.Round(
        Math.Clamp(
            indicator switch
            {
                RankIndicator.Uncovered => Full - (PerUncoveredMinute * value),
                RankIndicator.Waiting => Full - (PerWaitingMinute * Math.Max(0, value - WaitingForFree)),
                RankIndicator.Overdue => Full - value,
                RankIndicator.Kept or RankIndicator.OnTheSpot or RankIndicator.ReportsInTime => value,
            },
            0,
            Full),
        1,
        MidpointRounding.AwayFromZero);
}
