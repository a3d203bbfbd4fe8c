using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Registers the jobs (docs/decisions/0014).</summary>
public static class SchedulingSetup
{
    /// <summary>Says at the start what is wrong with the settings of the jobs.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Schedules cannot be read.</exception>
    public static void RequireSchedules(this IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.GetRequiredService<WorkPlan>();
    }

    /// <summary>Has a work run by its schedule.</summary>
    internal static IServiceCollection AddRecurringWork<T>(this IServiceCollection services)
        where T : class, IRecurringWork =>
        services.AddSingleton<IRecurringWork, T>();

    internal static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration settings, DatabaseOptions database)
    {
        services.AddSingleton(sp => new WorkPlan(sp.GetServices<IRecurringWork>(), settings));
        services.AddMetrics().AddSingleton<JobMeter>();
        services.TryAddSingleton<ChangeFeed>();
        services.AddSingleton<JobRecord>();
        services.AddSingleton(sp => new RunsAlone(database, sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => JobFilters.All());
        services.AddSingleton<JobEngine>();
        // The dashboard looks into the storage of this portal, not into the one that is static.
        services.AddSingleton(sp => sp.GetRequiredService<JobEngine>().Storage);
        services.AddHangfire((sp, c) => c
            .UseLogProvider(new EngineLogs(sp.GetRequiredService<ILoggerFactory>()))
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddTransient<WorkJob>();
        services.AddSingleton<JobScheduler>();
        services.AddHostedService(sp => sp.GetRequiredService<JobScheduler>());
        services.AddHostedService<JobWatch>();
        services.AddSingleton<IJobQueries, JobQueries>();
        services.AddSingleton<IJobRunner, JobRunner>();
        return services;
    }
}
