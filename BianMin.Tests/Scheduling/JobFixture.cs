using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using BianMin.Infrastructure.Secrets;
using BianMin.Tests.Database;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Tests.Scheduling;

/// <summary>A node with nothing but the jobs, on a database of its own; more nodes may join it.</summary>
internal sealed class JobFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly DatabaseOptions _database;
    private readonly TimeProvider _time;
    private readonly Completions _completions;

    private JobFixture(DatabaseOptions database, TimeProvider time, Completions completions, IEnumerable<IRecurringWork> works)
    {
        (_database, _time, _completions) = (database, time, completions);
        var settings = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddSingleton(time).AddSingleton(database);
        // A database that is still empty makes the migrator log an error.
        services.AddLogging(b => b.AddProvider(Log).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None));
        foreach (var work in works)
            services.AddSingleton(work);
        services.AddPersonalData(settings, TestFolder.Path).AddDatabase(database).AddScheduling(settings, database);
        _services = services.BuildServiceProvider(validateScopes: true);
        completions.Hear(_services);
    }

    /// <summary>The way to the database.</summary>
    public string Connection => _database.ConnectionString;

    /// <summary>What was logged as a warning or worse.</summary>
    public KeptLog Log { get; } = new();

    public JobEngine Engine => _services.GetRequiredService<JobEngine>();

    public JobRecord Record => _services.GetRequiredService<JobRecord>();

    public RunsAlone Alone => _services.GetRequiredService<RunsAlone>();

    public JobWatch Watch => ActivatorUtilities.CreateInstance<JobWatch>(_services);

    public IJobQueries Queries => _services.GetRequiredService<IJobQueries>();

    public IJobRunner Runner => _services.GetRequiredService<IJobRunner>();

    public static Actor Admin { get; } = new("admin", "管理员", ActorKind.Person) { Roles = [Role.Administrator] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private JobScheduler Jobs => _services.GetRequiredService<JobScheduler>();

    /// <summary>A first node on an empty database; not started.</summary>
    public static async Task<JobFixture> Build(string engine, TimeProvider time, params IRecurringWork[] works)
    {
        var fixture = new JobFixture(new(Enum.Parse<DatabaseEngine>(engine), await Engines.Own(engine), null), time, new(), works);
        await using var context = await fixture.Context();
        await context.Database.MigrateAsync(Cancel);
        return fixture;
    }

    /// <summary>The same, started.</summary>
    public static async Task<JobFixture> Open(string engine, TimeProvider time, params IRecurringWork[] works)
    {
        var fixture = await Build(engine, time, works);
        await fixture.Start();
        return fixture;
    }

    /// <summary>Another node on the same database, or the same one after a restart; not started.</summary>
    public JobFixture Join(params IRecurringWork[] works) => new(_database, _time, _completions, works);

    /// <summary>Starts as the portal does once it serves, and waits for it.</summary>
    public Task Start() => Jobs.Open(Cancel);

    /// <summary>Stops as the portal does.</summary>
    public Task Stop() => Jobs.StoppingAsync(Cancel);

    /// <summary>The next run that is over, on this node or one that joined it.</summary>
    public Task<Completion> Completed() => _completions.Next();

    /// <summary>The time of a job has come, as the engine's own calendar says on the day.</summary>
    public void TimeHasCome(string key) =>
        new RecurringJobManager(Engine.Storage, _services.GetRequiredService<JobFilterCollection>()).TriggerJob(key);

    /// <summary>How long the engine waits before it tries the last run of a job again.</summary>
    public async Task<TimeSpan> RestOf(string key)
    {
        using var connection = Engine.Storage.GetConnection();
        var state = connection.GetStateData((await Record.Standing(key, Cancel)).EngineId);
        Assert.Equal(ScheduledState.StateName, state.Name);
        var rest = JobHelper.DeserializeDateTime(state.Data["EnqueueAt"]) - JobHelper.DeserializeDateTime(state.Data["ScheduledAt"]);
        return TimeSpan.FromSeconds(Math.Round(rest.TotalSeconds));
    }

    /// <summary>That rest is over.</summary>
    public async Task RestIsOver(string key) =>
        Assert.True(new BackgroundJobClient(Engine.Storage, _services.GetRequiredService<JobFilterCollection>())
            .Requeue((await Record.Standing(key, Cancel)).EngineId, ScheduledState.StateName));

    public async Task<JobLine> Line(string key) => (await Queries.All(Admin, Cancel)).Value.Single(l => l.Key == key);

    public async Task<IReadOnlyList<JobRun>> Runs(string key) => (await Queries.Runs(Admin, key, 0, 20, Cancel)).Value.Runs;

    public async Task<IReadOnlyList<JobTrouble>> Troubles() => (await Queries.Troubles(Admin, Cancel)).Value;

    /// <summary>A fresh context on the database.</summary>
    public Task<BianMinDbContext> Context() =>
        _services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _services.DisposeAsync();
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
            _lines.Add($"{logLevel}: {formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}

/// <summary>A work that the test writes.</summary>
internal sealed class TestWork(Func<IWorkProgress, CancellationToken, Task<string>> run, string key = "TestWork", string schedule = "30 2 * * *") : IRecurringWork
{
    public TestWork(Func<CancellationToken, Task<string>> run, string key = "TestWork", string schedule = "30 2 * * *")
        : this((_, cancellationToken) => run(cancellationToken), key, schedule)
    {
    }

    public string Key => key;

    public string Title => "测试任务";

    public string What => "做测试要它做的事。";

    public string Schedule => schedule;

    public Task<string> Run(IWorkProgress progress, CancellationToken cancellationToken) => run(progress, cancellationToken);
}
