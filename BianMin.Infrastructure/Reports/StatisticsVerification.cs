using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

/// <summary>Counts every day again from its rows and compares with what is kept, to the last sum.</summary>
public sealed class StatisticsVerification
{
    private readonly IDbContextFactory<BianMinDbContext> _contexts;
    private readonly DaySums _days;

    internal StatisticsVerification(IDbContextFactory<BianMinDbContext> contexts, DaySums days) => (_contexts, _days) = (contexts, days);

    /// <summary>The days of centres that were counted before and count differently now.</summary>
    /// <param name="repair">Whether they are put right, too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were compared, and which were different.</returns>
    public async Task<(int Compared, IReadOnlyList<(string CenterId, DateOnly Day)> Different)> Verify(bool repair, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var closings = await context.Set<DayClosing>().AsNoTracking().ToListAsync(cancellationToken);
        var different = new List<(string CenterId, DateOnly Day)>();
        foreach (var day in closings.GroupBy(c => c.Day).OrderBy(g => g.Key))
        {
            var rows = (await FactReader.Of(context, day.Key, cancellationToken)).Rows().ToLookup(r => r.CenterId);
            var stored = (await context.Set<DayFigure>().AsNoTracking().Where(f => f.Day == day.Key).ToListAsync(cancellationToken)).ToLookup(f => f.CenterId, f => f.Sum());
            different.AddRange(
                from closing in day
                where DaySums.Digest(rows[closing.CenterId]) != closing.Digest || !DayFacts.Sums(rows[closing.CenterId]).ToHashSet().SetEquals(stored[closing.CenterId])
                select (closing.CenterId, day.Key));
        }

        if (repair)
            await _days.Repair(different, cancellationToken);
        return (closings.Count, different);
    }
}
