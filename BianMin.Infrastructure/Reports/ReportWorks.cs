using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Scheduling;

namespace BianMin.Infrastructure.Reports;

/// <summary>Counts the days that are over, each night (<see cref="ReportMaker.CountDays"/>).</summary>
internal sealed class CountDaysWork(ReportMaker maker) : IRecurringWork
{
    public string Key => "CountDays";

    public string Title => "统计日数据";

    public string What => "统计已经结束的日子；上季度以来的日子每晚重新核对，原始记录有更正的随之更新。";

    public string Schedule => "10 2 * * *";

    public async Task<string> Run(IWorkProgress progress, CancellationToken cancellationToken) => await maker.CountDays(cancellationToken) is var counted and > 0
        ? $"统计或者更新了 {counted} 个中心日。"
        : "各中心的日数据都是最新的。";
}

/// <summary>Makes every report that is due and missing, after the halls have closed and once more in the morning (REP-1, REP-2, REP-5).</summary>
internal sealed class MakeReportsWork(ReportMaker maker, IEnumerable<IDemoHistory> demo) : IRecurringWork
{
    public string Key => "MakeReports";

    public string Title => "生成报告";

    public string What => "补齐所有到期而没有生成的半月报和季报，等主任核对报送。";

    public string Schedule => "5 7,17 * * *";

    public async Task<string> Run(IWorkProgress progress, CancellationToken cancellationToken)
    {
        // A report of a past that is still being written would tell half of it.
        if (demo.Any(d => d.Made < d.All))
            return "演示历史数据还在生成，完成以后自动补齐报告。";
        return await maker.MakeDue(cancellationToken) is var made and > 0 ? $"生成了 {made} 份报告。" : "没有到期未生成的报告。";
    }
}
