using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Database;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Hangfire as this portal uses it (docs/decisions/0014): a queue, its workers, retries and the calendar that fills it.</summary>
internal sealed class JobEngine
{
    /// <summary>The schema of Hangfire's tables in the portal's database.</summary>
    public const string Schema = "jobs";

    // Jobs take turns beside a living hall, which comes first.
    private const int AtOnce = 2;
    private const int MostWaiting = 500;
    private static readonly TimeSpan Invisibility = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan DaysOnDashboard = TimeSpan.FromDays(7);
    private readonly DatabaseOptions _database;
    private readonly JobFilterCollection _filters;
    private readonly IServiceScopeFactory _scopes;
    private readonly BackgroundJobClient _client;
    private readonly RecurringJobManager _recurring;

    public JobEngine(DatabaseOptions database, JobFilterCollection filters, IServiceScopeFactory scopes)
    {
        (_database, _filters, _scopes) = (database, filters, scopes);
        Storage = StorageOf(database);
        Storage.JobExpirationTimeout = DaysOnDashboard;
        _client = new(Storage, filters);
        _recurring = new(Storage, filters, new DefaultTimeZoneResolver());
    }

    /// <summary>Where Hangfire keeps what waits; nothing is opened before it is used.</summary>
    public JobStorage Storage { get; }

    /// <summary>Makes the tables where they are missing; nodes that start together take turns.</summary>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        switch (_database.Engine)
        {
            case DatabaseEngine.SqlServer:
                await using (var server = new SqlConnection(_database.ConnectionString))
                {
                    await server.OpenAsync(cancellationToken);
                    SqlServerObjectsInstaller.Install(server, Schema, enableHeavyMigrations: true);
                }

                break;
            case DatabaseEngine.PostgreSql:
                // Without a pool the turn ends with the connection.
                await using (var postgres = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Pooling = false }.ConnectionString))
                {
                    await postgres.OpenAsync(cancellationToken);
                    await using var turn = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('BianMin.Jobs', 0))", postgres);
                    await turn.ExecuteNonQueryAsync(cancellationToken);
                    PostgreSqlObjectsInstaller.Install(postgres, Schema);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Puts the works' times into the calendar, and takes out what this version does not know.</summary>
    public void Plan(WorkPlan plan)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (work, schedule) in plan.All)
        {
            var key = work.Key;
            for (var n = 0; n < schedule.Crons.Count; n++)
            {
                var id = n == 0 ? key : $"{key}:{n + 1}";
                ids.Add(id);
                // What a downtime missed makes one run; whether there is anything to do is asked as it begins.
                _recurring.AddOrUpdate<WorkJob>(
                    id, job => job.Run(key, JobCause.Schedule, default, null!, CancellationToken.None), schedule.Crons[n],
                    new RecurringJobOptions { TimeZone = CronSchedule.China, MisfireHandling = MisfireHandlingMode.Relaxed });
            }
        }

        using var connection = Storage.GetConnection();
        foreach (var gone in connection.GetRecurringJobs().Where(r => !ids.Contains(r.Id)))
            _recurring.RemoveIfExists(gone.Id);
    }

    /// <summary>Starts the workers of this node.</summary>
    public BackgroundJobServer Start(string node) => new(
        new BackgroundJobServerOptions
        {
            ServerName = node,
            WorkerCount = AtOnce,
            HeartbeatInterval = TimeSpan.FromSeconds(5),
            ServerTimeout = TimeSpan.FromSeconds(30),
            ServerCheckInterval = TimeSpan.FromSeconds(10),
            SchedulePollingInterval = TimeSpan.FromSeconds(2),
            CancellationCheckInterval = TimeSpan.FromSeconds(2),
            StopTimeout = TimeSpan.FromSeconds(1),
            ShutdownTimeout = JobScheduler.StopLimit,
            FilterProvider = _filters,
            Activator = new AspNetCoreJobActivator(_scopes),
            TimeZoneResolver = new DefaultTimeZoneResolver(),
        },
        Storage);

    /// <summary>Has a job run as soon as a worker is free.</summary>
    public void Ask(string key, JobCause cause, DateTimeOffset asked) =>
        _client.Enqueue<WorkJob>(job => job.Run(key, cause, asked, null!, CancellationToken.None));

    /// <summary>Takes back a retry that has become needless.</summary>
    public void Forget(string engineId) => _client.Delete(engineId, ScheduledState.StateName);

    /// <summary>Keys of the jobs that wait for a worker.</summary>
    public IReadOnlySet<string> Waiting() => Storage.GetMonitoringApi().EnqueuedJobs(EnqueuedState.DefaultQueue, 0, MostWaiting)
        .Select(j => j.Value?.Job?.Args is [string key, ..] ? key : "").ToHashSet(StringComparer.Ordinal);

    private static JobStorage StorageOf(DatabaseOptions database)
    {
        switch (database.Engine)
        {
            case DatabaseEngine.SqlServer:
                return new SqlServerStorage(database.ConnectionString, new SqlServerStorageOptions
                {
                    SqlClientFactory = SqlClientFactory.Instance,
                    SchemaName = Schema,
                    PrepareSchemaIfNecessary = false,
                    SlidingInvisibilityTimeout = Invisibility,
                    QueuePollInterval = TimeSpan.FromSeconds(1),
                    UseRecommendedIsolationLevel = true,
                    DisableGlobalLocks = true,
                });
            case DatabaseEngine.PostgreSql:
                var options = new PostgreSqlStorageOptions
                {
                    SchemaName = Schema,
                    PrepareSchemaIfNecessary = false,
                    QueuePollInterval = TimeSpan.FromSeconds(1),
                    // A run of a node that died is taken over this long after its last sign of life.
                    InvisibilityTimeout = Invisibility,
                    UseSlidingInvisibilityTimeout = true,
                    DistributedLockTimeout = TimeSpan.FromSeconds(30),
                };
                return new PostgreSqlStorage(new NpgsqlConnectionFactory(database.ConnectionString, options), options);
            default:
                // One process; what must outlive it is in JobStandings, and the start catches up.
                return new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = DaysOnDashboard });
        }
    }
}
