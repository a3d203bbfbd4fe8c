using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Reports;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Demo;

/// <summary>
/// The reports of the demo's past, when its days are all there: each made, signed and answered on its own day, most in time, some
/// late, one now and then given back and revised. The newest of each kind is left to the director who tries the demo.
/// </summary>
internal sealed class HistoryReports(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, ReportMaker maker, DaySums days, IReportCounter counter, IHolidays holidays, ReportClock clock, TimeProvider time)
{
    private static readonly string[] Works =
    [
        "逢圩日中午不休息，安排B岗轮流值守；对行动不便的老年人上门办理。存在问题：个别事项材料准备不齐，群众需要跑第二趟。下一步打算：把一次性告知做细，逐户发放便民卡。",
        "值班主任每天在大厅带班，疑难事项当场协调。存在问题：赶集日上午排队较集中。下一步打算：引导群众预约错峰办理，加强导办力量。",
        "联合村代办员开展集中代办，社保认证实现村里办结。存在问题：部分老人不会使用自助终端。下一步打算：安排专人在自助区帮办。",
    ];

    /// <summary>Counts the past and makes its reports; what was made before stays as it is.</summary>
    public async Task Make(CancellationToken cancellationToken)
    {
        var now = Moment.At(time.GetUtcNow());
        var beginnings = await maker.Beginnings(cancellationToken);
        var without = await Without(cancellationToken);
        if (beginnings.Count == 0 || without.Count == 0)
            return;
        var first = beginnings.Values.Min();
        // Days may have been counted while they were still empty.
        await days.Count(Enumerable.Range(0, now.Day.DayNumber - first.DayNumber).Select(first.AddDays), cancellationToken);
        foreach (var center in without)
        {
            if (await centers.Find(center.Id, cancellationToken) is { } profile && beginnings.TryGetValue(center.Id, out var begun))
                await Make(profile, begun, now, cancellationToken);
        }

        await maker.MakeDue(cancellationToken);
    }

    // A start that finds them all has nothing to do.
    private async Task<List<DemoCenter>> Without(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var have = await context.Set<Report>().Select(r => r.CenterId).Distinct().ToListAsync(cancellationToken);
        return [.. DemoPlan.Centers.Where(c => !have.Contains(c.Id))];
    }

    private async Task Make(CenterProfile center, DateOnly begun, Moment now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var signer = center.Staff.FirstOrDefault(s => s.Duty == "中心主任")?.Name ?? "中心主任";
        var ordinals = new Dictionary<int, int>();
        foreach (var period in Ended(begun, now).OrderBy(p => p.ReadyAt(clock.Close)))
        {
            var random = HistoryChance.Of(center.Id, period.First, "report");
            var made = Moment.At(period.ReadyAt(clock.Close) + TimeSpan.FromMinutes(5));
            var ordinal = ordinals[period.Last.Year] = ordinals.GetValueOrDefault(period.Last.Year) + 1;
            var due = period.DueOn(holidays.Current);
            var report = Report.Make(center.Id, center.Name, period, ordinal, due, await counter.Count(center, period, cancellationToken), made);
            context.Add(report);
            var late = random.NextDouble() < 0.08;
            var sent = Submit(report, signer, due.AddDays(late ? 1 + random.Next(3) : 0), random, now);
            if (sent && random.NextDouble() < 0.06)
                Revise(context, report, signer, due, random, now);
            else if (sent && At(report, 1, random) is var at && at.Instant < now.Instant)
                HistoryRefused.Never(report.Receive("县中心 周主任", at));
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private static void Revise(BianMinDbContext context, Report report, string signer, DateOnly due, Random random, Moment now)
    {
        HistoryRefused.Never(report.Return("工作情况不够具体，请补充存在的问题和下一步打算。", "县中心 周主任", At(report, 1, random)));
        var revision = report.Revise("按退回理由补充工作情况", new(report.Tables, report.Digest), At(report, 1, random)).Value;
        context.Add(revision);
        if (Submit(revision, signer, due.AddDays(3), random, now))
            HistoryRefused.Never(revision.Receive("县中心 周主任", At(revision, 1, random)));
    }

    private static bool Submit(Report report, string signer, DateOnly on, Random random, Moment now)
    {
        var at = Moment.At(Moment.FromLocal(on.ToDateTime(new(8 + random.Next(2), random.Next(60)))));
        if (at.Instant >= now.Instant)
            return false;
        HistoryRefused.Never(report.Write(report.Title, ReportDraft.Of(report) + Works[random.Next(Works.Length)]));
        HistoryRefused.Never(report.Submit(signer, at));
        return true;
    }

    // Answered on a day after it was sent in.
    private static Moment At(Report report, int days, Random random) => Moment.At(report.SubmittedAt!.Value + TimeSpan.FromDays(days) + TimeSpan.FromMinutes(random.Next(300)));

    private IEnumerable<ReportPeriod> Ended(DateOnly begun, Moment now)
    {
        foreach (var kind in new[] { ReportKind.HalfMonth, ReportKind.Quarter })
        {
            for (var period = ReportPeriod.Containing(kind, begun); period.After.ReadyAt(clock.Close) <= now.Instant; period = period.After)
                yield return period;
        }
    }
}
