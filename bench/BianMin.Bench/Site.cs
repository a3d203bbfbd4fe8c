using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BianMin.Bench;

/// <summary>One database and the data folder beside it, deleted at the end.</summary>
internal sealed class Site(Engine engine, string name, PostgresCluster? cluster) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory($"bianmin-bench-{name}-");

    public Engine Engine => engine;

    public string Folder => _folder.FullName;

    public string ConnectionString => engine == Engine.Sqlite
        ? $"Data Source={Path.Combine(Folder, "bianmin.db")}"
        : cluster!.ConnectionString($"bench_{name}_{Environment.ProcessId}");

    /// <summary>The portal's settings for this site.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Database:Provider"] = engine == Engine.Sqlite ? "Sqlite" : "PostgreSql",
        ["ConnectionStrings:BianMin"] = ConnectionString,
        ["Data:Folder"] = Folder,
        ["Demo:Enabled"] = "false",
        ["SignIn:TriesPerMinute"] = "100000",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
    };

    /// <summary>The same as environment variables.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Variables =>
        Settings.Select(s => KeyValuePair.Create(s.Key.Replace(":", "__", StringComparison.Ordinal), s.Value));

    /// <summary>An open connection for hand-written commands.</summary>
    public async Task<DbConnection> Connect()
    {
        DbConnection connection = engine == Engine.Sqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
