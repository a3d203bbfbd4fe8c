using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

internal sealed class ReportCounter(DaySums days, IDbContextFactory<BianMinDbContext> contexts) : IReportCounter
{
    public async Task<ReportCount> Count(CenterProfile center, ReportPeriod period, CancellationToken cancellationToken)
    {
        var now = await Figures(center.Id, period.First, period.Last, cancellationToken);
        var compared = new List<(string Name, PeriodFigures Figures)>();
        foreach (var (name, other) in Compared(period))
            compared.Add((name, await WithInHand(center.Id, other.Last, await days.Totals(center.Id, other.First, other.Last, cancellationToken), cancellationToken)));
        return new(ReportTables.Of(center, now, compared), now.Digest);
    }

    /// <summary>All figures of a stretch, with what was in hand at its end.</summary>
    public async Task<PeriodFigures> Figures(string center, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        await WithInHand(center, last, await days.Of(center, first, last, cancellationToken), cancellationToken);

    private async Task<PeriodFigures> WithInHand(string center, DateOnly last, PeriodFigures figures, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var inHand = await FactReader.InHand(context, center, last, cancellationToken);
        return new([.. figures.Sums, .. DayFacts.Sums(inHand)], DaySums.Hash([figures.Digest, DaySums.Digest(inHand)]));
    }

    private static IEnumerable<(string Name, ReportPeriod Period)> Compared(ReportPeriod period) => period.Kind == ReportKind.Quarter
        ? [("上季度", period.Before), ("上年同期", period.YearBefore)]
        : [("上期", period.Before)];
}
