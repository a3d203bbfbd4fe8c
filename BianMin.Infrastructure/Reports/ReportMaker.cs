using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

/// <summary>
/// The idempotent catch-ups behind the timers (REP-5): every day that is over is counted, every report that is due and missing is
/// made. Nothing is remembered about runs, so a missed, a doubled and an interrupted one all end in the same place.
/// </summary>
internal sealed class ReportMaker(
    DaySums days, IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IUseCasePipeline useCases, ReportClock clock, TimeProvider time)
{
    private static readonly ReportKind[] Kinds = [ReportKind.HalfMonth, ReportKind.Quarter];

    // Whoever moves an old database in wants its history, but not the reports of another decade.
    private const int YearsBack = 2;

    private Moment Now => Moment.At(time.GetUtcNow());

    /// <summary>Counts the days that were not counted, and once more those since the last quarter began, in which something may have
    /// been put right.</summary>
    /// <returns>How many days of centres were counted or changed.</returns>
    public async Task<int> CountDays(CancellationToken cancellationToken)
    {
        var today = Now.Day;
        var again = ReportPeriod.Containing(ReportKind.Quarter, today).Before.First;
        var since = (await Beginnings(cancellationToken)).Values.DefaultIfEmpty(today).Min();
        var missing = since < again ? await days.Uncounted(since, again.AddDays(-1), cancellationToken) : [];
        var from = since > again ? since : again;
        return (await days.Count([.. missing, .. Range(from, today.AddDays(-1))], cancellationToken)).Count;
    }

    /// <summary>Makes every report that is due and missing.</summary>
    /// <returns>How many were made.</returns>
    public async Task<int> MakeDue(CancellationToken cancellationToken)
    {
        var made = 0;
        var beginnings = await Beginnings(cancellationToken);
        foreach (var center in await centers.All(cancellationToken))
        {
            var known = await Known(center.Id, cancellationToken);
            foreach (var period in Kinds.SelectMany(k => Due(k, beginnings.TryGetValue(center.Id, out var begun) ? begun : Now.Day)).Where(p => !known.Contains(p.Code)))
            {
                var outcome = await useCases.Do(Actor.System, new MakeReport(center.Id, period.Code), cancellationToken);
                if (outcome.Refusal is { Kind: RefusalKind.Unavailable } unavailable)
                    throw new InvalidOperationException(unavailable.Message);
                made += outcome.Succeeded ? 1 : 0;
            }
        }

        return made;
    }

    /// <summary>The first day of which a centre has anything, or its first half-month tells; a quarter's first day may be long before
    /// the centre began.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly>> Beginnings(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new Dictionary<string, DateOnly>();
        foreach (var center in await centers.All(cancellationToken))
        {
            var ticket = await context.Set<Ticket>().Where(t => t.CenterId == center.Id).MinAsync(t => (DateOnly?)t.Day, cancellationToken);
            var received = await context.Set<Domain.Cases.Case>().Where(c => c.CenterId == center.Id).MinAsync(c => (DateTimeOffset?)c.ReceivedAt, cancellationToken);
            var reports = await context.Set<Report>().Where(r => r.CenterId == center.Id && r.Kind == ReportKind.HalfMonth).Select(r => r.Period).Distinct().ToListAsync(cancellationToken);
            var days = reports.Select(p => ReportPeriod.TryParse(p, out var period) ? period.First : DateOnly.MaxValue)
                .Append(ticket ?? DateOnly.MaxValue).Append(received is { } at ? Moment.At(at).Day : DateOnly.MaxValue).Min();
            if (days < DateOnly.MaxValue)
                found[center.Id] = days < Now.Day.AddYears(-YearsBack) ? Now.Day.AddYears(-YearsBack) : days;
        }

        return found;
    }

    private async Task<HashSet<string>> Known(string center, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. await context.Set<Report>().Where(r => r.CenterId == center).Select(r => r.Period).ToListAsync(cancellationToken)];
    }

    private IEnumerable<ReportPeriod> Due(ReportKind kind, DateOnly since)
    {
        for (var period = ReportPeriod.Containing(kind, since); period.ReadyAt(clock.Close) <= Now.Instant; period = period.After)
            yield return period;
    }

    private static IEnumerable<DateOnly> Range(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }
}
