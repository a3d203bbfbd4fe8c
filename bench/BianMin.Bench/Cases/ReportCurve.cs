using System.Diagnostics;
using BianMin.Bench.County;
using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench.Cases;

/// <summary>Quarterly reports of twenty centres over a history of 20,000, 200,000 and two million cases.</summary>
internal static class ReportCurve
{
    private const int WantedSeconds = 5;
    private static readonly int[] Sizes = [20_000, 200_000, 2_000_000];

    public static async Task Run(Options options)
    {
        foreach (var size in options.Count == 0 ? Sizes : [options.Count])
        {
            using var site = await options.NewSite($"reports{size}");
            await using var services = CountySeed.Open(site);
            await CaseLibrary.Fill(site, services, size);
            await Measure(services, size);
        }
    }

    private static async Task Measure(IServiceProvider services, int size)
    {
        var today = Moment.At(TimeProvider.System.GetUtcNow()).Day;
        var quarter = ReportPeriod.Containing(ReportKind.Quarter, today).Before;
        var (days, counter, directory) = (services.GetRequiredService<DaySums>(), services.GetRequiredService<IReportCounter>(), services.GetRequiredService<ICenterDirectory>());
        var counted = new Samples();
        for (var day = quarter.YearBefore.First; day < today; day = day.AddDays(1))
        {
            var start = Stopwatch.GetTimestamp();
            await days.Count([day], CancellationToken.None);
            counted.AddTicks(start, Stopwatch.GetTimestamp());
        }

        Report.Header($"{size} cases", "times", "median ms", "p99 ms", "max ms");
        Report.Of("count a day of all centres", counted);
        var (each, all) = (new Samples(), Stopwatch.GetTimestamp());
        foreach (var center in await directory.All(CancellationToken.None))
        {
            var profile = (await directory.Find(center.Id, CancellationToken.None))!;
            var start = Stopwatch.GetTimestamp();
            await counter.Count(profile, quarter, CancellationToken.None);
            each.AddTicks(start, Stopwatch.GetTimestamp());
        }

        var took = Stopwatch.GetElapsedTime(all).TotalSeconds;
        Report.Of("a centre's quarterly report", each);
        Report.Target("quarterly reports of all centres, s", took, "≤", WantedSeconds);
    }
}
