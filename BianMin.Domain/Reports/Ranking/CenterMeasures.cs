using BianMin.Domain.Guides;

namespace BianMin.Domain.Reports;

/// <summary>All that a centre's rank in a period follows from.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CenterName">Its name.</param>
/// <param name="Figures">What was counted.</param>
/// <param name="WindowDays">Its windows, times the days on which its hall was open.</param>
/// <param name="ReportsDue">Reports of the period whose last day has passed.</param>
/// <param name="ReportsInTime">Those of them that came in time.</param>
public sealed record CenterMeasures(string CenterId, string CenterName, PeriodFigures Figures, int WindowDays, int ReportsDue, int ReportsInTime)
{
    private const decimal SecondsInMinute = 60;

    // Where nothing at all happened, no window was watched either.
    private bool HadBusiness => Figures.Of(Figure.TicketsDrawn) + Figures.Of(Figure.CasesReceived) + Figures.Of(Figure.PostsLeft) > 0;

    /// <summary>The value of an indicator, with one decimal as it is shown; null where there is nothing to measure.</summary>
    public decimal? Of(RankIndicator indicator) => indicator switch
    {
        RankIndicator.Kept => Percent(Figures.Of(Figure.CasesInTime), Figures.Of(Figure.CasesFinished)),
        RankIndicator.OnTheSpot => Percent(Figures.Of(Figure.CasesOnTheSpot), Figures.Of(Figure.CasesFinished, s => s.Kind is { } kind && kind.Definition().AtOnce)),
        RankIndicator.ReportsInTime => Percent(ReportsInTime, ReportsDue),
        RankIndicator.Uncovered => HadBusiness && WindowDays > 0 ? Rounded(Figures.Of(Figure.UncoveredSeconds) / SecondsInMinute / WindowDays) : null,
        RankIndicator.Waiting => Figures.Wait(0.5),
        RankIndicator.Overdue => Percent(Figures.Of(Figure.CasesOverdue), Figures.Of(Figure.CasesInHand)) ?? (Figures.Of(Figure.CasesReceived) + Figures.Of(Figure.CasesFinished) > 0 ? 0 : null),
    };

    private static decimal? Percent(long part, long whole) => whole == 0 ? null : Rounded(part * 100m / whole);

    private static decimal Rounded(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
