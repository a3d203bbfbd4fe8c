using System.Globalization;

namespace BianMin.Domain.Reports;

/// <summary>The first draft of a circular, from how the centres stand. Whoever issues it may write it better.</summary>
internal static class CircularText
{
    private const int Named = 3;

    public static string Of(CountyStanding standing)
    {
        var lines = new List<string> { "各便民服务中心：", $"现将{standing.Period.Name}各便民服务中心报送和运行情况通报如下。", "一、报送情况" };
        lines.AddRange(Reporting(standing));
        lines.Add("二、综合排名");
        lines.AddRange(Order(standing));
        lines.Add("三、主要指标");
        lines.AddRange(RankIndicators.All.Select(i => Indicator(standing, i)).OfType<string>());
        lines.Add("请各中心对照本通报查找不足，巩固好的做法，认真整改存在的问题。对排名有异议的，请在规定期限内通过系统提出。");
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Reporting(CountyStanding standing)
    {
        if (standing.Duties.Count == 0)
        {
            yield return "本期没有应报送的中心。";
            yield break;
        }

        bool InTime(ReportDuty d) => d.SubmittedAt is { } at && Kernel.Moment.At(at).Day <= d.DueOn;
        var inTime = standing.Duties.Where(InTime).ToList();
        var late = standing.Duties.Where(d => d.SubmittedAt is not null && !InTime(d)).ToList();
        var owed = standing.Duties.Where(d => d.Standing == DutyStanding.Overdue).ToList();
        yield return $"本期应报送{standing.Period.Kind.Text()} {standing.Duties.Count} 家，按时报送 {inTime.Count} 家，逾期报送 {late.Count} 家，至今未报 {owed.Count} 家。";
        if (inTime.Count > 0)
            yield return $"按时报送：{Names(inTime)}。";
        if (late.Count > 0)
            yield return $"逾期报送：{Names(late)}。";
        if (owed.Count > 0)
            yield return $"逾期未报：{Names(owed)}。";
    }

    private static IEnumerable<string> Order(CountyStanding standing)
    {
        var ranked = standing.Centers.Where(c => c.Rank is not null).ToList();
        if (ranked.Count == 0)
        {
            yield return "本期没有可以排名的数据。";
            yield break;
        }

        yield return $"按照{standing.Rules.Name}（{string.Join('、', standing.Rules.Weights.Where(w => w.Weight > 0).Select(w => $"{w.Indicator.Text()} {w.Weight}%"))}），各中心得分如下：";
        yield return string.Join('；', ranked.Select(c => $"第 {c.Rank} 名 {c.CenterName} {Points(c.Total)} 分")) + "。";
        var left = standing.Centers.Where(c => c.Rank is null).Select(c => c.CenterName).ToList();
        if (left.Count > 0)
            yield return $"本期数据不足、不参加排名：{string.Join('、', left)}。";
    }

    // Only what tells centres apart is worth a sentence.
    private static string? Indicator(CountyStanding standing, RankIndicator indicator)
    {
        var found = standing.Centers.Select(c => (c.CenterName, Score: c.Scores.FirstOrDefault(s => s.Indicator == indicator)))
            .Where(c => c.Score is { Points: not null, Weight: > 0 }).OrderByDescending(c => c.Score!.Points).ToList();
        if (found.Count == 0)
            return null;
        var (best, worst) = (found[0].Score!, found[^1].Score!);
        if (best.Points == worst.Points)
            return $"{indicator.Text()}：各中心持平，均得 {Points(best.Points)} 分。";
        string Of(decimal? points) => string.Join('、', found.Where(f => f.Score!.Points == points).Take(Named).Select(f => $"{f.CenterName}（{indicator.Shown(f.Score!.Value)}）"));
        return $"{indicator.Text()}：较好的是{Of(best.Points)}；需要改进的是{Of(worst.Points)}。";
    }

    private static string Names(List<ReportDuty> duties) => string.Join('、', duties.Select(d => d.CenterName));

    private static string Points(decimal? points) => (points ?? 0).ToString("0.0", CultureInfo.InvariantCulture);
}
