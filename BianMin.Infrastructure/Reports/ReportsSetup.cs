using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Reports.Push;
using BianMin.Infrastructure.Scheduling;
using BianMin.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Reports;

/// <summary>Registers what reports need.</summary>
internal static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        var options = services.AddSettings<ReportsOptions>(configuration, "Reports");
        services.AddRecurringWork<CountDaysWork>();
        services.AddRecurringWork<MakeReportsWork>();
        services.AddRecurringWork<PushReportsWork>();
        services.AddHttpClient(PushReportsWork.Client);
        return services
            .AddSingleton(new ReportClock(options.Close))
            .AddSingleton<DaySums>()
            .AddSingleton<ReportCounter>()
            .AddSingleton<IReportCounter>(sp => sp.GetRequiredService<ReportCounter>())
            .AddSingleton<ReportMaker>()
            .AddSingleton<ReportQueries>()
            .AddSingleton<IReports>(sp => sp.GetRequiredService<ReportQueries>())
            .AddSingleton<CountyReportQueries>()
            .AddSingleton<ICountyReports>(sp => sp.GetRequiredService<CountyReportQueries>())
            .AddSingleton<ICountyStandings>(sp => sp.GetRequiredService<CountyReportQueries>())
            .AddSingleton<ICountyWall, CountyWallReader>()
            .AddScoped<IRankingStore, RankingStore>()
            .AddScoped<ICircularStore, CircularStore>()
            .AddSingleton(sp => new StatisticsVerification(sp.GetRequiredService<IDbContextFactory<BianMinDbContext>>(), sp.GetRequiredService<DaySums>()))
            .AddSingleton<IDeliveries, Deliveries>()
            .AddScoped<IDayStore, DayStore>()
            .AddScoped<IDeliveryStore, DeliveryStore>()
            .AddScoped<IReportStore, ReportStore>()
            .AddScoped<IReportFiles, ReportFiles>()
            .AddScoped<ReportWork>();
    }
}
