using System.Globalization;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Reports.Push;
using BianMin.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BianMin.Infrastructure.Reports;

/// <summary>Registers what reports need.</summary>
internal static class ReportsSetup
{
    private const string DefaultClose = "17:00";

    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        var close = TimeOnly.ParseExact(configuration["Reports:Close"] ?? DefaultClose, "HH:mm", CultureInfo.InvariantCulture);
        services.AddRecurringWork<CountDaysWork>();
        services.AddRecurringWork<MakeReportsWork>();
        services.AddRecurringWork<PushReportsWork>();
        services.TryAddSingleton<HttpClient>();
        return services
            .AddSingleton(new ReportClock(close))
            .AddSingleton<DayBook>()
            .AddSingleton<ReportCounter>()
            .AddSingleton<IReportCounter>(sp => sp.GetRequiredService<ReportCounter>())
            .AddSingleton<ReportMaker>()
            .AddSingleton(sp => new StatisticsVerification(sp.GetRequiredService<IDbContextFactory<BianMinDbContext>>(), sp.GetRequiredService<DayBook>()))
            .AddSingleton<IReports, ReportBook>()
            .AddSingleton<IDeliveries, Deliveries>()
            .AddScoped<IDeliveryStore, DeliveryStore>()
            .AddScoped<IReportStore, ReportStore>()
            .AddScoped<IReportFiles, ReportFiles>()
            .AddScoped<ReportWork>();
    }
}
