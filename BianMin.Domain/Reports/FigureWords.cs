namespace BianMin.Domain.Reports;

/// <summary>Figures in words.</summary>
public static class FigureWords
{
    /// <summary>The word of a figure.</summary>
    public static string Text(this Figure figure) => figure switch
    {
        Figure.TicketsDrawn => "取号",
        Figure.TicketsServed => "接待办理",
        Figure.NoShows => "过号",
        Figure.TicketsVoided => "作废号票",
        Figure.Waits => "叫号等候",
        Figure.Arrivals => "取号时段",
        Figure.CasesReceived => "收件",
        Figure.CasesAccepted => "受理",
        Figure.CasesRefused => "不予受理",
        Figure.CasesSupplemented => "补正补报",
        Figure.CasesOnTheSpot => "当场办结",
        Figure.CasesFinished => "办结",
        Figure.CasesInTime => "按承诺时限办结",
        Figure.CasesReturned => "退件",
        Figure.CasesWithdrawn => "申请人撤回",
        Figure.CasesRedirected => "引导到其他窗口",
        Figure.CasesInHand => "期末在办",
        Figure.CasesOverdue => "其中超过承诺时限",
        Figure.PostsLeft => "离岗",
        Figure.PostsCovered => "B岗顶岗",
        Figure.UncoveredSeconds => "空岗时长",
        Figure.Bookings => "预约",
        Figure.HomeServices => "上门服务",
        Figure.AgencyResults => "代办办结",
        Figure.Consultations => "咨询",
    };

    /// <summary>What its numbers are.</summary>
    public static FigureUnit Unit(this Figure figure) => figure switch
    {
        >= Figure.TicketsDrawn and <= Figure.Arrivals => FigureUnit.Visits,
        >= Figure.CasesReceived and <= Figure.CasesOverdue => FigureUnit.Cases,
        Figure.UncoveredSeconds => FigureUnit.Minutes,
        _ => FigureUnit.Times,
    };

    /// <summary>The number as it stands in reports: seconds in whole minutes, everything else as counted.</summary>
    public static long Shown(this Figure figure, long amount) => figure == Figure.UncoveredSeconds ? (amount + 30) / 60 : amount;
}
