using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BianMin.Infrastructure.Database;

/// <summary>Tells apart what the engines throw: another was faster, or the database is away.</summary>
internal static class DatabaseErrors
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>Another unit of work committed first; doing it again on fresh data is right.</summary>
    public static bool MeansAnotherWasFaster(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => MeansAnotherWasFaster(inner),
        SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } => true,
        PostgresException { SqlState: "23505" or "40001" or "40P01" } => true,
        SqlException { Number: 2601 or 2627 or 1205 } => true,
        _ => false,
    };

    /// <summary>The database is locked, restarting or out of reach; nothing was changed, as far as is known.</summary>
    public static bool MeansUnavailable(Exception exception) => exception switch
    {
        DbUpdateException { InnerException: { } inner } => MeansUnavailable(inner),
        InvalidOperationException { InnerException: DbException inner } => MeansUnavailable(inner),
        DbException or TimeoutException or IOException => true,
        _ => false,
    };
}
