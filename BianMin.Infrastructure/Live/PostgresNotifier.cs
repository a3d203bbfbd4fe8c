using System.Threading.Channels;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BianMin.Infrastructure.Live;

/// <summary>
/// LISTEN/NOTIFY between the nodes of a PostgreSQL installation. Rings after the commit on a connection of its own,
/// because a NOTIFY inside a transaction makes all commits of the server wait for each other. While it is interrupted the
/// poll goes on.
/// </summary>
internal sealed class PostgresNotifier(DatabaseOptions database, IServiceProvider services, TimeProvider time, ILogger<PostgresNotifier> logger)
    : BackgroundLoop(TimeSpan.FromSeconds(2), time, logger), ICommitNotifier
{
    private const string ChannelName = "bianmin_hall";
    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly Channel<string> _rings = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Ring(string centerId) => _rings.Writer.TryWrite(centerId);

    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [Send, Listen];

    private async Task Send(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2 || ' ' || c) FROM unnest($3) AS c", connection);
        command.Parameters.AddWithValue(ChannelName);
        command.Parameters.AddWithValue(_node);
        var centers = command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [] });
        while (await _rings.Reader.WaitToReadAsync(stop))
        {
            var rung = new HashSet<string>(StringComparer.Ordinal);
            while (_rings.Reader.TryRead(out var center))
                rung.Add(center);
            centers.Value = rung.ToArray();
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private async Task Listen(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        connection.Notification += (_, e) =>
        {
            if (e.Payload.Split(' ') is [var node, var center] && node != _node)
            {
                services.GetRequiredService<CenterVersions>().Forget(center);
                services.GetRequiredService<HallFeed>().Nudge(center, null);
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
            await listen.ExecuteNonQueryAsync(stop);
        while (true)
            await connection.WaitAsync(stop);
    }
}
