using System.Diagnostics;
using System.Globalization;

namespace BianMin.Bench;

/// <summary>A PostgreSQL of the bench's own, with its usual durability, in a temporary folder on 127.0.0.1.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string Installations = "/usr/lib/postgresql";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bianmin-bench-pg-");
    private readonly string _programs;
    private readonly int _port;

    private PostgresCluster(string programs, int port)
    {
        _programs = programs;
        _port = port;
    }

    public static async Task<PostgresCluster> Start(int port)
    {
        var programs = Directory.Exists(Installations)
            ? Directory.EnumerateDirectories(Installations).Select(d => Path.Combine(d, "bin")).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        var cluster = new PostgresCluster(programs ?? throw new InvalidOperationException("PostgreSQL is not installed (Debian: apt-get install postgresql)."), port);
        var folder = cluster._folder.FullName;
        if (Environment.UserName == "root")
            await Run("chown", "postgres", folder);
        await cluster.Postgres("initdb", "-D", $"{folder}/data", "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        var options = string.Create(CultureInfo.InvariantCulture, $"-h 127.0.0.1 -p {port} -k {folder} -c max_connections=200");
        await cluster.Postgres("pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", options, "start");
        return cluster;
    }

    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=bench;Database={database};Maximum Pool Size=60");

    public async ValueTask DisposeAsync()
    {
        await Postgres("pg_ctl", "-D", $"{_folder.FullName}/data", "-m", "fast", "-w", "stop");
        _folder.Delete(recursive: true);
    }

    // PostgreSQL refuses to run as root.
    private Task Postgres(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", path, .. arguments]) : Run(path, arguments);
    }

    private static async Task Run(string program, params string[] arguments)
    {
        // The server inherits the output of the program that starts it: redirected, it would never end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
