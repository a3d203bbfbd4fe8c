using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

internal sealed class CountyReportQueries(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, ReportQueries reports, ReportCounter counter, IHolidays holidays, ReportClock clock, TimeProvider time)
    : ICountyReports, ICountyStandings
{
    // Older objections are in the audit trail.
    private const int MostObjections = 100;

    public async Task<Outcome<RankingView>> Ranking(Actor actor, CenterScope reach, ReportPeriod period, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchReports, reach) is { } forbidden)
            return forbidden;
        if (period.ReadyAt(clock.Close) > time.GetUtcNow())
            return RankingRefusals.NotRanked;
        if (await Of(reach.CountyId, period, cancellationToken) is not { } standing)
            return RankingRefusals.UnknownCounty;
        return new RankingView(standing, RankingObjection.LastDay(period), await Objections(reach, period, cancellationToken));
    }

    public async Task<Outcome<IReadOnlyList<RulesInForce>>> Rules(Actor actor, CenterScope reach, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchReports, reach) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var published = await context.Set<RankingRules>().AsNoTracking().Where(r => r.CountyId == reach.CountyId).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        return new List<RulesInForce>([.. published.Select(RulesInForce.Of), RulesInForce.Shipped]);
    }

    public async Task<Outcome<byte[]>> Workbook(Actor actor, string countyId, ReportPeriod period, CancellationToken cancellationToken) =>
        (await reports.Summary(actor, countyId, period, cancellationToken)).TryGet(out var found, out var refusal) ? SummarySheet.Of(found, period) : refusal;

    public async Task<Outcome<IReadOnlyList<CircularLine>>> Circulars(Actor actor, CenterScope reach, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchReports, reach) is { } forbidden)
            return forbidden;
        var county = await NameOf(reach.CountyId, cancellationToken) ?? "";
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Shown(context, actor, reach).OrderByDescending(c => c.Year == null).ThenByDescending(c => c.Year).ThenByDescending(c => c.Ordinal).ThenByDescending(c => c.Period).ToListAsync(cancellationToken);
        return new List<CircularLine>([.. found.Select(c => new CircularLine(
            c.Id, c.NumberIn(county), c.Title, ReportPeriod.TryParse(c.Period, out var period) ? period.Name : c.Period, c.IssuedAt, c.IssuedBy))]);
    }

    public async Task<Outcome<CircularView>> Circular(Actor actor, CenterScope reach, Guid circularId, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchReports, reach) is { } forbidden)
            return forbidden;
        var county = await NameOf(reach.CountyId, cancellationToken) ?? "";
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Shown(context, actor, reach).FirstOrDefaultAsync(c => c.Id == circularId, cancellationToken) is { } circular
            ? new CircularView(circular, circular.NumberIn(county), county)
            : RankingRefusals.UnknownCircular;
    }

    public async Task<CountyStanding?> Of(string countyId, ReportPeriod period, CancellationToken cancellationToken)
    {
        var ofCounty = (await centers.All(cancellationToken)).Where(c => c.CountyId == countyId).ToList();
        if (ofCounty.Count == 0)
            return null;
        // Reports that tell of days in the period, of whichever kind, belong to it.
        var duties = (await reports.Duties(ofCounty, period.First, cancellationToken)).Where(d => d.Period.Last >= period.First && d.Period.Last <= period.Last).ToLookup(d => d.CenterId);
        var measures = new List<CenterMeasures>();
        foreach (var center in ofCounty)
        {
            var due = duties[center.Id].Where(d => d.Standing != DutyStanding.Open || d.SubmittedAt is not null).ToList();
            var inTime = due.Count(d => d.SubmittedAt is { } at && Moment.At(at).Day <= d.DueOn);
            measures.Add(new(center.Id, center.Name, await counter.Figures(center.Id, period.First, period.Last, cancellationToken), await WindowDays(center.Id, period, cancellationToken), due.Count, inTime));
        }

        var rules = await RulesFor(countyId, period, cancellationToken);
        return new(ofCounty[0].CountyName, period, rules, Domain.Reports.Ranking.Of(rules.Weights, measures), [.. duties.SelectMany(d => d).Where(d => d.Period == period)]);
    }

    private async Task<RulesInForce> RulesFor(string countyId, ReportPeriod period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rules = await context.Set<RankingRules>().AsNoTracking().Where(r => r.CountyId == countyId && r.FromDay <= period.Last).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        return rules is null ? RulesInForce.Shipped : RulesInForce.Of(rules);
    }

    private async Task<int> WindowDays(string centerId, ReportPeriod period, CancellationToken cancellationToken)
    {
        var center = (await centers.Find(centerId, cancellationToken))!;
        var calendar = new CenterCalendar(center.Regime, holidays.Current);
        var days = 0;
        for (var day = period.First; day <= period.Last; day = day.AddDays(1))
            days += calendar.HoursOn(day).Sessions.Any() ? 1 : 0;
        return days * center.Windows.Count;
    }

    private async Task<IReadOnlyList<ObjectionLine>> Objections(CenterScope reach, ReportPeriod period, CancellationToken cancellationToken)
    {
        var names = (await centers.All(cancellationToken)).Where(c => c.CountyId == reach.CountyId && (reach.CenterId.Length == 0 || c.Id == reach.CenterId)).ToDictionary(c => c.Id, c => c.Name);
        var ids = names.Keys.ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Set<RankingObjection>().AsNoTracking().Where(o => ids.Contains(o.CenterId) && o.Period == period.Code)
            .OrderByDescending(o => o.FiledAt).Take(MostObjections).ToListAsync(cancellationToken);
        return [.. found.Select(o => new ObjectionLine(names[o.CenterId], o))];
    }

    // A draft is the county's own until it is issued.
    private static IQueryable<Circular> Shown(BianMinDbContext context, Actor actor, CenterScope reach)
    {
        var all = context.Set<Circular>().AsNoTracking().Where(c => c.CountyId == reach.CountyId);
        return actor.Allows(Permission.AnswerReports, reach) ? all : all.Where(c => c.IssuedAt != null);
    }

    private async Task<string?> NameOf(string countyId, CancellationToken cancellationToken) => (await centers.All(cancellationToken)).FirstOrDefault(c => c.CountyId == countyId)?.CountyName;
}
