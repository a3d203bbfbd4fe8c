using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BianMin.Infrastructure.Database;

/// <summary>Tells apart what the engines throw: another was faster, or the database is away.</summary>
public static class DatabaseErrors
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>Another unit of work committed first; doing it again on fresh data is right.</summary>
    public static bool MeansAnotherWasFaster(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        _ when Wrapped(exception) is { } cause => MeansAnotherWasFaster(cause),
        SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } => true,
        PostgresException { SqlState: "23505" or "40001" or "40P01" } => true,
        SqlException { Number: 2601 or 2627 or 1205 } => true,
        _ => false,
    };

    /// <summary>The database is locked, restarting or out of reach; nothing was changed, as far as is known.</summary>
    public static bool MeansUnavailable(Exception exception) => exception switch
    {
        _ when Wrapped(exception) is { } cause => MeansUnavailable(cause),
        DbException or TimeoutException or IOException => true,
        _ => false,
    };

    /// <summary>The engine itself said that it did not do a statement, as against not being heard.</summary>
    public static bool IsAnswer(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException or SqliteException or PostgresException => true,
        // -2 is the client's own timeout; from 20 on the connection is lost.
        SqlException { Number: var number, Class: var severity } => number != -2 && severity < 20,
        _ when Wrapped(exception) is { } cause => IsAnswer(cause),
        _ => false,
    };

    // EF wraps what a save throws, and what may pass by itself (a deadlock, a timeout) once more.
    private static Exception? Wrapped(Exception exception) => exception switch
    {
        DbUpdateException or InvalidOperationException { InnerException: DbUpdateException or DbException } => exception.InnerException,
        _ => null,
    };
}
