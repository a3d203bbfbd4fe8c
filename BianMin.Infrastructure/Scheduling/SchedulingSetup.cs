using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Registers the jobs (docs/decisions/0011).</summary>
internal static class SchedulingSetup
{
    // Jobs take turns beside a living hall, which comes first.
    private const int AtOnce = 2;
    private const int MostRunsKept = 50_000;
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    /// <summary>Has a work run by its schedule.</summary>
    public static IServiceCollection AddRecurringWork<T>(this IServiceCollection services)
        where T : class, IRecurringWork =>
        services.AddSingleton<IRecurringWork, T>();

    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration settings, DatabaseOptions database)
    {
        services.AddSingleton(sp => new WorkPlan(sp.GetServices<IRecurringWork>(), settings));
        services.AddMetrics().AddSingleton<JobMeter>();
        services.AddSingleton<JobScheduler>();
        services.AddHostedService(sp => sp.GetRequiredService<JobScheduler>());
        services.AddSingleton<IJobBook, JobBook>();
        services.AddSingleton<IJobRunner, JobRunner>();
        services.AddQuartzExecutionHistory(o =>
        {
            o.Retention = TimeSpan.FromDays(IJobBook.DaysKept);
            o.MaxEntriesPerScheduler = MostRunsKept;
        });
        return services.AddQuartz(q =>
        {
            q.ConfigureScheduler(o =>
            {
                o.InstanceName = JobKeys.Scheduler;
                o.InstanceId = JobKeys.NewNode();
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            q.UseDefaultThreadPool(AtOnce);
            q.UseDefaultRetryPolicy(WorkJob.Retries);
            q.AddTriggerListener<CatchUpGuard>();
            q.UsePersistentStore(s =>
            {
                s.ConfigureStore(o =>
                {
                    o.StoreJobDataAsStrings = true;
                    o.UseBackgroundThreads = true;
                    o.RecoverFiringsCancelledByShutdown = true;
                });
                s.UseEngine(database);
                s.ProvisionSchema();
                s.UseExecutionHistory();
            });
        });
    }

    private static void UseEngine(this IPersistentStoreBuilder store, DatabaseOptions database)
    {
        switch (database.Engine)
        {
            case DatabaseEngine.Sqlite:
                store.UseSqlite(SqliteFactory.Instance, BesideOf(database.ConnectionString));
                break;
            case DatabaseEngine.SqlServer:
                store.UseSqlServer(Microsoft.Data.SqlClient.SqlClientFactory.Instance, database.ConnectionString);
                store.UseClustering(c => c.CheckinInterval = SignOfLife);
                break;
            default:
                store.UsePostgres(Npgsql.NpgsqlFactory.Instance, database.ConnectionString);
                store.UseClustering(c => c.CheckinInterval = SignOfLife);
                break;
        }
    }

    /// <summary>SQLite locks a whole file for each writer, and the writers of the hall take turns before they reach it; the
    /// jobs write by themselves and would break into that. In a file of their own they meet nobody.</summary>
    internal static string BesideOf(string connection)
    {
        var beside = new SqliteConnectionStringBuilder(connection);
        var folder = Path.GetDirectoryName(beside.DataSource) ?? "";
        beside.DataSource = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(beside.DataSource)}-jobs.db");
        return beside.ConnectionString;
    }
}
