using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using BianMin.Infrastructure.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Demo;

/// <summary>Registers the demo, or its absence.</summary>
internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services, DemoOptions options)
    {
        services.AddSingleton<IDemoSwitch, DemoSwitch>();
        if (!options.Enabled)
            return services;
        services.AddSingleton<DemoSeed>();
        services.AddSingleton<IStartStep>(sp => sp.GetRequiredService<DemoSeed>());
        services.AddSingleton<DemoCast>();
        services.AddSingleton<UseCasePipeline>();
        services.AddSingleton<IUseCasePipeline>(sp => new DemoPipeline(sp.GetRequiredService<UseCasePipeline>(), sp.GetRequiredService<DemoCast>()));
        if (options.Simulate)
            services.AddHostedService<DemoSimulation>();
        if (options.HistoryMonths > 0)
            services.AddHistory();
        return services;
    }

    private static void AddHistory(this IServiceCollection services)
    {
        services.AddSingleton<HistoryProgress>();
        services.AddSingleton<IDemoHistory>(sp => sp.GetRequiredService<HistoryProgress>());
        services.AddSingleton<HistoryWriter>();
        services.AddSingleton<HistoryReports>();
        services.AddSingleton<DemoHistory>();
        services.AddHostedService(sp => sp.GetRequiredService<DemoHistory>());
    }
}
