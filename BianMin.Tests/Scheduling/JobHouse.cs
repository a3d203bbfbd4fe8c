using BianMin.Domain.Desk;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using BianMin.Tests.Database;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace BianMin.Tests.Scheduling;

/// <summary>A node with nothing but the jobs, on a store of its own; more nodes may join it.</summary>
internal sealed class JobHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly DatabaseOptions _database;
    private readonly TimeProvider _time;
    private Completions? _completions;

    private JobHouse(DatabaseOptions database, TimeProvider time, IConfiguration settings, IEnumerable<IRecurringWork> works)
    {
        (_database, _time) = (database, time);
        var services = new ServiceCollection().AddSingleton(time);
        services.AddLogging(b => b.AddProvider(Log).SetMinimumLevel(LogLevel.Warning));
        foreach (var work in works)
            services.AddSingleton(work);
        services.AddScheduling(settings, database);
        // The scheduler reads the test's clock and waits by the one on the wall: it must look often.
        services.PostConfigureAll<QuartzSchedulerOptions>(o => o.IdleWaitTime = TimeSpan.FromSeconds(1));
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The way to the store.</summary>
    public string Connection => _database.ConnectionString;

    /// <summary>What was logged as a warning or worse.</summary>
    public KeptLog Log { get; } = new();

    public JobScheduler Jobs => _services.GetRequiredService<JobScheduler>();

    public IJobBook Book => _services.GetRequiredService<IJobBook>();

    public IJobRunner Runner => _services.GetRequiredService<IJobRunner>();

    public static Actor Admin { get; } = new("admin", "管理员", ActorKind.Person) { Roles = [Role.Administrator] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A first node on an empty store; not started.</summary>
    public static async Task<JobHouse> Build(string engine, TimeProvider time, params IRecurringWork[] works) =>
        new(await EmptyStore(Enum.Parse<DatabaseEngine>(engine)), time, new ConfigurationBuilder().Build(), works);

    /// <summary>The same, started.</summary>
    public static async Task<JobHouse> Open(string engine, TimeProvider time, params IRecurringWork[] works)
    {
        var house = await Build(engine, time, works);
        await house.Start();
        return house;
    }

    /// <summary>Another node on the same store, or the same one after a restart; not started.</summary>
    public JobHouse Join(params IRecurringWork[] works) => JoinBy(_database.ConnectionString, works);

    /// <summary>The same, with another way to the store.</summary>
    public JobHouse JoinBy(string connection, params IRecurringWork[] works) => new(_database with { ConnectionString = connection }, _time, new ConfigurationBuilder().Build(), works);

    /// <summary>Starts as the portal does once it serves, and waits for it.</summary>
    public async Task Start()
    {
        _completions = await Completions.Of(_services);
        await Jobs.Open(Cancel);
    }

    /// <summary>Stops as the portal does.</summary>
    public Task Stop() => Jobs.StoppingAsync(Cancel);

    /// <summary>The next run on this node that is over, by the key of its job.</summary>
    public Task<string> Completed() => _completions!.Next();

    /// <summary>No run was over but those that were asked for.</summary>
    public bool NothingElse => _completions!.NothingElse;

    public async Task<JobLine> Line(string key) => (await Book.All(Admin, Cancel)).Value.Single(l => l.Key == key);

    public async Task<IReadOnlyList<JobRun>> Runs(string key) => (await Book.Runs(Admin, key, 0, 20, Cancel)).Value.Runs;

    public async Task<IReadOnlyList<string>> Failing() => (await Book.Failing(Admin, Cancel)).Value;

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _services.DisposeAsync();
    }

    private static async Task<DatabaseOptions> EmptyStore(DatabaseEngine engine)
    {
        var connection = await Engines.Connection(engine);
        if (engine == DatabaseEngine.Sqlite)
            connection = $"Data Source={Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db")}";
        if (engine == DatabaseEngine.PostgreSql)
            connection = await EmptySchema(connection);
        return new(engine, connection, null);
    }

    // Tests beside this one have jobs of their own, and nodes share all that is in a schema.
    private static async Task<string> EmptySchema(string connection)
    {
        var schema = $"jobs_{Guid.NewGuid():N}";
        await using var source = new NpgsqlConnection(connection);
        await source.OpenAsync(Cancel);
        await using var create = new NpgsqlCommand($"CREATE SCHEMA {schema}", source);
        await create.ExecuteNonQueryAsync(Cancel);
        return new NpgsqlConnectionStringBuilder(connection) { SearchPath = schema, MaxPoolSize = 10 }.ConnectionString;
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
internal sealed class TestWork(Func<CancellationToken, Task<string>> run, string key = "TestWork", string schedule = "0 30 2 * * ?") : IRecurringWork
{
    public string Key => key;

    public string Title => "测试任务";

    public string What => "做测试要它做的事。";

    public string Schedule => schedule;

    public Task<string> Run(CancellationToken cancel) => run(cancel);
}
