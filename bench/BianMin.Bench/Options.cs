using System.Globalization;

namespace BianMin.Bench;

/// <summary>What the command line asked for, and the servers that were started for it.</summary>
internal sealed class Options : IAsyncDisposable
{
    public const string Usage = "[--engine sqlite|postgres] [--seconds N] [--count N] [--portal FOLDER] [--port N] [--postgres-port N]";

    private PostgresCluster? _cluster;

    public Engine Engine { get; private set; } = Engine.Sqlite;

    /// <summary>Length of each measured phase.</summary>
    public int Seconds { get; private set; } = 60;

    /// <summary>Tickets or circuits, by measure; 0 for the measure's own.</summary>
    public int Count { get; private set; }

    /// <summary>Folder of a published portal; the Release build of the tree when null.</summary>
    public string? Portal { get; private set; }

    /// <summary>Where a portal in a process of its own listens.</summary>
    public int Port { get; private set; } = 7226;

    /// <summary>Where the bench's own PostgreSQL listens.</summary>
    public int PostgresPort { get; private set; } = 7225;

    public static Options? Read(string[] args)
    {
        var options = new Options();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var number = int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
            switch (args[i])
            {
                case "--engine" when Enum.TryParse<Engine>(args[i + 1], ignoreCase: true, out var engine): options.Engine = engine; break;
                case "--seconds" when number > 0: options.Seconds = number; break;
                case "--count" when number > 0: options.Count = number; break;
                case "--portal" when Directory.Exists(args[i + 1]): options.Portal = Path.GetFullPath(args[i + 1]); break;
                case "--port" when number > 0: options.Port = number; break;
                case "--postgres-port" when number > 0: options.PostgresPort = number; break;
                default: return null;
            }
        }

        return args.Length % 2 == 0 ? options : null;
    }

    /// <summary>A new, empty database with a folder of its own.</summary>
    public async Task<Site> NewSite(string name)
    {
        if (Engine == Engine.Postgres)
            _cluster ??= await PostgresCluster.Start(PostgresPort);
        return new Site(Engine, name, _cluster);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }
}

internal enum Engine
{
    Sqlite,
    Postgres,
}
