using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

internal sealed class ReportQueries(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, DaySums days, ReportCounter counter, ReportMaker maker, FileVault vault, IHolidays holidays,
    ReportClock clock, TimeProvider time) : IReports
{
    // What both sides look at: the last quarter and the half months since then.
    private static readonly TimeSpan DutiesShown = TimeSpan.FromDays(100);

    private Moment Now => Moment.At(time.GetUtcNow());

    public async Task<Outcome<ReportPage>> List(Actor actor, CenterScope center, ReportKind? kind, int skip, int take, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchReports, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = context.Set<Report>().AsNoTracking().Where(r => r.CenterId == center.CenterId && (kind == null || r.Kind == kind))
            .Where(r => !context.Set<Report>().Any(o => o.CenterId == r.CenterId && o.Kind == r.Kind && o.Period == r.Period && o.Revision > r.Revision));
        var lines = await Lines(newest.OrderByDescending(r => r.Year).ThenByDescending(r => r.Ordinal).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, IReports.GreatestPage)), cancellationToken);
        return new ReportPage(lines, await newest.CountAsync(cancellationToken));
    }

    public async Task<Outcome<ReportView>> Open(Actor actor, Guid reportId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var report = await context.Set<Report>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == reportId, cancellationToken);
        if (report is null || await centers.Find(report.CenterId, cancellationToken) is not { } center || !Sees(actor, report, center))
            return ReportRefusals.Unknown;
        var same = context.Set<Report>().AsNoTracking().Where(r => r.CenterId == report.CenterId && r.Kind == report.Kind && r.Period == report.Period);
        // A draft is the centre's own until it is sent in.
        var shown = actor.Allows(Permission.WriteReports, center.Scope) ? same : same.Where(r => r.State != ReportState.Draft);
        var revisions = await Lines(shown.OrderBy(r => r.Revision), cancellationToken);
        var before = report.Revision == 1 ? null : await same.FirstAsync(r => r.Revision == report.Revision - 1, cancellationToken);
        var files = await context.Set<ReportFile>().AsNoTracking()
            .Where(f => same.Any(r => r.Id == f.ReportId && r.Revision <= report.Revision)).OrderBy(f => f.AddedAt).ToListAsync(cancellationToken);
        return new ReportView(report, center, NumberOf(report, center), revisions, before is null ? [] : CellChange.Between(before.Tables, report.Tables), files);
    }

    public async Task<Outcome<ReportWorkbook>> Workbook(Actor actor, Guid reportId, CancellationToken cancellationToken) =>
        (await Open(actor, reportId, cancellationToken)).TryGet(out var view, out var refusal) ? new ReportWorkbook(view.Report.Title, ReportSheet.Of(view)) : refusal;

    public async Task<Outcome<ReportAttachment>> File(Actor actor, Guid reportId, Guid fileId, CancellationToken cancellationToken)
    {
        if (!(await Open(actor, reportId, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return view.Files.FirstOrDefault(f => f.Id == fileId) is { } file && await vault.Get(context, file.Id, cancellationToken) is { } content
            ? new ReportAttachment(file, content)
            : ReportRefusals.UnknownFile;
    }

    public async Task<Outcome<IReadOnlyList<WireReport>>> Sent(Actor actor, string countyId, DateTimeOffset since, int take, CancellationToken cancellationToken)
    {
        var reach = new CenterScope("", countyId);
        if (actor.Require(Permission.WatchReports, reach) is { } forbidden)
            return forbidden;
        var ids = (await Reached(reach, cancellationToken)).Select(c => c.Id).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sent = await context.Set<Report>().AsNoTracking().Where(r => ids.Contains(r.CenterId) && r.SubmittedAt > since).OrderBy(r => r.SubmittedAt).Take(take).ToListAsync(cancellationToken);
        var found = new List<WireReport>();
        foreach (var report in sent)
        {
            var center = (await centers.Find(report.CenterId, cancellationToken))!;
            found.Add(WireReport.Of(new(report, center, NumberOf(report, center), [], [], [])));
        }

        return found;
    }

    public async Task<Outcome<IReadOnlyList<CellChange>>> Drift(Actor actor, Guid reportId, CancellationToken cancellationToken)
    {
        if (!(await Open(actor, reportId, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        if (view.Report.State == ReportState.Draft || view.Period is not { } period)
            return Array.Empty<CellChange>();
        var fresh = await counter.Count(view.Center, period, cancellationToken);
        return fresh.Digest == view.Report.Digest ? Array.Empty<CellChange>() : [.. CellChange.Between(view.Report.Tables, fresh.Tables)];
    }

    public async Task<Outcome<IReadOnlyList<ReportDuty>>> Duties(Actor actor, CenterScope reach, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchReports, reach) is { } forbidden)
            return forbidden;
        var since = DateOnly.FromDateTime(Now.Local - DutiesShown);
        return await Duties(await Reached(reach, cancellationToken), since, cancellationToken);
    }

    public async Task<Outcome<FoundRows>> Rows(Actor actor, CenterScope center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchReports, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await RowReader.Of(context, center.CenterId, asked, Math.Max(0, skip), Math.Clamp(take, 1, IReports.GreatestPage), cancellationToken);
    }

    public async Task<Outcome<PeriodFigures>> Figures(Actor actor, CenterScope center, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        actor.Require(Permission.WatchReports, center) is { } forbidden ? forbidden : await counter.Figures(center.CenterId, first, last, cancellationToken);

    public async Task<Outcome<IReadOnlyList<DaySum>>> ByDay(
        Actor actor, CenterScope reach, IReadOnlyCollection<Figure> figures, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchReports, reach) is { } forbidden)
            return forbidden;
        return await days.ByDay([.. (await Reached(reach, cancellationToken)).Select(c => c.Id)], figures, first, last, cancellationToken);
    }

    public async Task<Outcome<IReadOnlyList<CenterFigures>>> Summary(Actor actor, string countyId, ReportPeriod period, CancellationToken cancellationToken)
    {
        var reach = new CenterScope("", countyId);
        if (actor.Require(Permission.WatchReports, reach) is { } forbidden)
            return forbidden;
        var ofCounty = await Reached(reach, cancellationToken);
        var duties = (await Duties(ofCounty, period.First, cancellationToken)).Where(d => d.Period == period).ToDictionary(d => d.CenterId);
        var signed = await Signed([.. ofCounty.Select(c => c.Id)], period, cancellationToken);
        var found = new List<CenterFigures>();
        foreach (var center in ofCounty)
        {
            var (counted, duty) = (await counter.Figures(center.Id, period.First, period.Last, cancellationToken), duties.GetValueOrDefault(center.Id));
            found.Add(signed.TryGetValue(center.Id, out var report) ? CenterFigures.OfReport(center, report, counted, duty) : new(center, counted, duty));
        }

        return found;
    }

    // The newest revision of each centre that the county holds and has not given back.
    private async Task<Dictionary<string, Report>> Signed(IReadOnlyList<string> ofCounty, ReportPeriod period, CancellationToken cancellationToken)
    {
        var (kind, code) = (period.Kind, period.Code);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sent = await context.Set<Report>().AsNoTracking()
            .Where(r => ofCounty.Contains(r.CenterId) && r.Kind == kind && r.Period == code && (r.State == ReportState.Submitted || r.State == ReportState.Received))
            .ToListAsync(cancellationToken);
        return sent.GroupBy(r => r.CenterId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Revision)!);
    }

    internal async Task<List<ReportDuty>> Duties(IReadOnlyList<CenterListing> ofReach, DateOnly since, CancellationToken cancellationToken)
    {
        var beginnings = await maker.Beginnings(cancellationToken);
        var ids = ofReach.Select(c => c.Id).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var reports = await context.Set<Report>().AsNoTracking().Where(r => ids.Contains(r.CenterId) && r.Kind != ReportKind.Practice)
            .Select(r => new { r.CenterId, r.Period, r.Id, r.Revision, r.State, r.SubmittedAt }).ToListAsync(cancellationToken);
        var byPeriod = reports.ToLookup(r => (r.CenterId, r.Period));
        var duties = new List<ReportDuty>();
        foreach (var center in ofReach)
        {
            foreach (var period in Ended(since, beginnings.TryGetValue(center.Id, out var begun) ? begun : Now.Day))
            {
                var revisions = byPeriod[(center.Id, period.Code)].OrderBy(r => r.Revision).ToList();
                var sent = revisions.Find(r => r.SubmittedAt is not null)?.SubmittedAt;
                var newest = revisions.LastOrDefault();
                var due = period.DueOn(holidays.Current);
                var answered = revisions.LastOrDefault(r => r.State != ReportState.Draft);
                var standing = answered?.State == ReportState.Returned ? DutyStanding.Returned
                    : sent is { } at ? Moment.At(at).Day > due ? DutyStanding.Late : DutyStanding.InTime
                    : Now.Day > due ? DutyStanding.Overdue : DutyStanding.Open;
                duties.Add(new(center.Id, center.Name, period, due, newest?.Id, newest?.State, sent, standing));
            }
        }

        return duties;
    }

    private IEnumerable<ReportPeriod> Ended(DateOnly since, DateOnly begun)
    {
        foreach (var kind in new[] { ReportKind.HalfMonth, ReportKind.Quarter })
        {
            var period = ReportPeriod.Containing(kind, since > begun ? since : begun);
            for (; period.ReadyAt(clock.Close) <= Now.Instant; period = period.After)
                yield return period;
        }
    }

    private async Task<IReadOnlyList<CenterListing>> Reached(CenterScope reach, CancellationToken cancellationToken) =>
        [.. (await centers.All(cancellationToken)).Where(c => reach.CenterId.Length > 0 ? c.Id == reach.CenterId : c.CountyId == reach.CountyId)];

    private static bool Sees(Actor actor, Report report, CenterProfile center) =>
        actor.Allows(Permission.WatchReports, center.Scope) && (report.State != ReportState.Draft || actor.Allows(Permission.WriteReports, center.Scope));

    private static string NumberOf(Report report, CenterProfile center) => ReportWords.Number(center.Township, report.Year, report.Ordinal, report.Revision);

    private async Task<List<ReportLine>> Lines(IQueryable<Report> reports, CancellationToken cancellationToken)
    {
        var found = await reports.Select(r => new { r.Id, r.CenterId, r.Kind, r.Period, r.Title, r.Year, r.Ordinal, r.Revision, r.State, r.DueOn, r.SubmittedAt }).ToListAsync(cancellationToken);
        var lines = new List<ReportLine>();
        foreach (var r in found)
        {
            var number = ReportWords.Number((await centers.Find(r.CenterId, cancellationToken))!.Township, r.Year, r.Ordinal, r.Revision);
            lines.Add(new(r.Id, r.Kind, r.Period, r.Title, number, r.Revision, r.State, r.DueOn, r.SubmittedAt, Report.Late(r.Revision, r.DueOn, r.SubmittedAt)));
        }

        return lines;
    }
}
