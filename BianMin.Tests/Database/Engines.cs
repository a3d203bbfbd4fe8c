using BianMin.Infrastructure.Database;
using Npgsql;

namespace BianMin.Tests.Database;

/// <summary>The engines that database tests run on: SQLite always, the servers where a connection is configured.</summary>
public static class Engines
{
    private static readonly Lazy<Task<string>> Sqlite = new(PrepareSqlite);
    private static readonly Lazy<Task<string>> Postgres = new(PreparePostgres);

    /// <summary>A row for every engine; one that is not configured is a visible skip, or a failure where it is required.</summary>
    public static TheoryData<string> All { get; } = new(Enum.GetNames<DatabaseEngine>());

    /// <summary>Whether <c>BIANMIN_TEST_REQUIRE</c> names something that must not be missing.</summary>
    public static bool Requires(string what) =>
        (Environment.GetEnvironmentVariable("BIANMIN_TEST_REQUIRE") ?? "").Split(',').Contains(what, StringComparer.OrdinalIgnoreCase);

    /// <summary>The connection string of the run's one database on an engine, empty when the run begins.</summary>
    public static async Task<string> Connection(DatabaseEngine engine)
    {
        switch (engine)
        {
            case DatabaseEngine.Sqlite:
                return await Sqlite.Value;
            case DatabaseEngine.PostgreSql:
                Configured("BIANMIN_TEST_POSTGRES", "postgres");
                return await Postgres.Value;
            default:
                // Nothing is created outside of the database that is named.
                return Configured("BIANMIN_TEST_SQLSERVER", "sqlserver");
        }
    }

    /// <summary>The connection string of a database that no other test sees; on SQL Server, where nothing is created, the run's own.</summary>
    public static async Task<string> Own(string engine)
    {
        switch (Enum.Parse<DatabaseEngine>(engine))
        {
            case DatabaseEngine.Sqlite:
                return $"Data Source={Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db")}";
            case DatabaseEngine.PostgreSql:
                Configured("BIANMIN_TEST_POSTGRES", "postgres");
                return await NewPostgres($"bianmin_test_{Guid.NewGuid():N}");
            default:
                return await Connection(DatabaseEngine.SqlServer);
        }
    }

    private static string Configured(string variable, string name)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        if (!string.IsNullOrWhiteSpace(value))
            return value;
        Assert.False(Requires(name), $"{variable} is not set, but {name} is required.");
        Assert.Skip($"{variable} is not set.");
        return "";
    }

    private static Task<string> PrepareSqlite() =>
        Task.FromResult($"Data Source={Path.Combine(TestFolder.Path, "tests.db")}");

    private static Task<string> PreparePostgres() => NewPostgres($"bianmin_test_{Environment.ProcessId}");

    private static async Task<string> NewPostgres(string database)
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("BIANMIN_TEST_POSTGRES"));
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using (var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", connection))
            await drop.ExecuteNonQueryAsync();
        await using (var create = new NpgsqlCommand($"CREATE DATABASE {database}", connection))
            await create.ExecuteNonQueryAsync();
        server.Database = database;
        server.MaxPoolSize = 40;
        return server.ConnectionString;
    }
}

/// <summary>A folder for the files of this run, gone when the run ends.</summary>
internal static class TestFolder
{
    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("bianmin-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A process that a test killed may hold a file for a moment longer; the system clears its temp folder.
            }
        };
        return folder;
    });

    public static string Path => Folder.Value;
}
