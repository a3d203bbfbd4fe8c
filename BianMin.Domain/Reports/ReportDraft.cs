namespace BianMin.Domain.Reports;

/// <summary>A first text of the work from the figures alone, for the director to go on from. It judges nothing.</summary>
public static class ReportDraft
{
    /// <summary>The text; empty for a practice.</summary>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Tables.FirstOrDefault(t => t.Code == "totals") is not { } totals || !ReportPeriod.TryParse(report.Period, out var period))
            return "";
        string Say(Figure figure) => Key(figure.ToString());
        string Key(string key) => totals.Rows.FirstOrDefault(r => r.Key == key) is { } row
            ? totals.Text(row, 0) is FigureText.None ? "暂无数据" : $"{totals.Text(row, 0)} {row.Unit.Word()}".Trim()
            : "暂无数据";
        return $"""
            一、大厅服务。{period.Name}共取号 {Say(Figure.TicketsDrawn)}，接待办理 {Say(Figure.TicketsServed)}，过号 {Say(Figure.NoShows)}；等候时间中位数 {Key("wait-median")}，九成群众等候不超过 {Key("wait-p90")}。
            二、办件情况。收件 {Say(Figure.CasesReceived)}，受理 {Say(Figure.CasesAccepted)}，不予受理 {Say(Figure.CasesRefused)}，补正补报 {Say(Figure.CasesSupplemented)}；办结 {Say(Figure.CasesFinished)}，其中当场办结 {Say(Figure.CasesOnTheSpot)}；期末在办 {Say(Figure.CasesInHand)}，其中超过承诺时限 {Say(Figure.CasesOverdue)}；承诺兑现率 {Key("kept-rate")}。
            三、窗口值守。离岗 {Say(Figure.PostsLeft)}，B岗顶岗 {Say(Figure.PostsCovered)}，空岗合计 {Say(Figure.UncoveredSeconds)}。
            四、便民服务。预约 {Say(Figure.Bookings)}，上门服务 {Say(Figure.HomeServices)}，代办办结 {Say(Figure.AgencyResults)}，接受咨询 {Say(Figure.Consultations)}。
            五、主要做法、存在问题和下一步打算：
            """.ReplaceLineEndings("\n");
    }
}
