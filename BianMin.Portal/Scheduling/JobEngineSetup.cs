using BianMin.Domain.Kernel;
using BianMin.Portal.Shell;
using Hangfire;

namespace BianMin.Portal.Scheduling;

/// <summary>The engine's own pages beside ours: what waits, what is tried again, which nodes are there. To look at only; whoever wants a
/// job to run asks on our page, which writes down who did.</summary>
internal static class JobEngineSetup
{
    private const string Address = $"/{Menu.Jobs}/engine";
    private const int ReadEvery = 5000;

    public static void MapJobEngine(this WebApplication app) => app
        .MapHangfireDashboard(Address, new DashboardOptions
        {
            // Who may come in is asked before, of the same table as everywhere.
            Authorization = [],
            IsReadOnlyFunc = _ => true,
            AppPath = $"/{Menu.Jobs}",
            DashboardTitle = "任务引擎",
            DisplayStorageConnectionString = false,
            DefaultRecordsPerPage = 20,
            StatsPollingInterval = ReadEvery,
            TimeZoneResolver = new DefaultTimeZoneResolver(),
        })
        .WithMetadata(new WritesStyles())
        .RequireAuthorization(nameof(Permission.Administer));
}
