using System.Collections.Concurrent;
using System.Data.Common;
using BianMin.Infrastructure.Database;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>
/// One run of a job at a time in the whole installation. The lock of the database's session lives and dies with its connection:
/// it lasts as long as the run, however long that is, and is free at once when the node is killed. (The locks that the storages
/// of Hangfire bring are rows with a time limit, which a long run outlives.) On SQLite there is one process, and it holds there.
/// </summary>
internal sealed class RunsAlone(DatabaseOptions database, TimeProvider time)
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, object> _here = new(StringComparer.Ordinal);

    /// <summary>Takes a job, to be given back by disposing of it; null when another run has it.</summary>
    public async Task<Held?> TryTake(string key, CancellationToken cancellationToken)
    {
        if (database.Engine == DatabaseEngine.Sqlite)
            return _here.TryAdd(key, key) ? new(null, () => _here.TryRemove(key, out _), time) : null;
        var connection = Connect();
        try
        {
            await connection.OpenAsync(cancellationToken);
            if (await Lock(connection, key, cancellationToken))
                return new(connection, () => { }, time);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    private DbConnection Connect() => database.Engine == DatabaseEngine.SqlServer
        ? new SqlConnection(new SqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, ApplicationName = "BianMin jobs" }.ConnectionString)
        : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, ApplicationName = "BianMin jobs" }.ConnectionString);

    private async Task<bool> Lock(DbConnection connection, string key, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = database.Engine == DatabaseEngine.SqlServer
            ? "DECLARE @got int; EXEC @got = sp_getapplock @Resource = @key, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0; SELECT CAST(CASE WHEN @got >= 0 THEN 1 ELSE 0 END AS bit)"
            : "SELECT pg_try_advisory_lock(hashtextextended(@key, 0))";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("key", $"BianMin.Jobs.{key}");
        command.Parameters.Add(parameter);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>A job that is held.</summary>
    internal sealed class Held : IAsyncDisposable
    {
        private readonly CancellationTokenSource _lost = new();
        private readonly CancellationTokenSource _over = new();
        private readonly DbConnection? _connection;
        private readonly Action _free;
        private readonly Task _watching;

        public Held(DbConnection? connection, Action free, TimeProvider time)
        {
            (_connection, _free) = (connection, free);
            _watching = connection is null ? Task.CompletedTask : Watch(connection, time);
        }

        /// <summary>Cancelled when the connection is lost, and the job with it: another node may take it.</summary>
        public CancellationToken Lost => _lost.Token;

        public async ValueTask DisposeAsync()
        {
            await _over.CancelAsync();
            await _watching;
            if (_connection is not null)
                await _connection.DisposeAsync();
            _free();
            _over.Dispose();
            _lost.Dispose();
        }

        private async Task Watch(DbConnection connection, TimeProvider time)
        {
            using var beat = new PeriodicTimer(SignOfLife, time);
            try
            {
                while (await beat.WaitForNextTickAsync(_over.Token))
                {
                    await using var command = connection.CreateCommand();
                    command.CommandText = "SELECT 1";
                    await command.ExecuteScalarAsync(_over.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // The run is over.
            }
            catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
            {
                await _lost.CancelAsync();
            }
        }
    }
}
