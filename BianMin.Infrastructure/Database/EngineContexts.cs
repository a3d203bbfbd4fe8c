using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BianMin.Infrastructure.Database;

/// <summary>SQLite: one file, one machine.</summary>
/// <param name="options">Connection.</param>
public sealed class SqliteBianMinDbContext(DbContextOptions<SqliteBianMinDbContext> options) : BianMinDbContext(options)
{
    /// <inheritdoc/>
    protected override string ByCodePoint => "BINARY";

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite neither orders nor compares offsets; ticks do both.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }

    private sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));
}

/// <summary>SQL Server: the county's server.</summary>
/// <param name="options">Connection.</param>
public sealed class SqlServerBianMinDbContext(DbContextOptions<SqlServerBianMinDbContext> options) : BianMinDbContext(options)
{
    /// <inheritdoc/>
    protected override string ByCodePoint => "Latin1_General_100_BIN2";

    /// <inheritdoc/>
    protected override string? Exact => ByCodePoint;

    /// <inheritdoc/>
    internal override (string Take, string End)? StartLock => (
        """
        DECLARE @taken int;
        EXEC @taken = sp_getapplock @Resource = N'BianMin start', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1;
        IF @taken < 0 THROW 51000, N'The lock of the start was not given.', 1;
        """,
        "EXEC sp_releaseapplock @Resource = N'BianMin start', @LockOwner = 'Session'");
}

/// <summary>PostgreSQL: the county's server.</summary>
/// <param name="options">Connection.</param>
public sealed class PostgresBianMinDbContext(DbContextOptions<PostgresBianMinDbContext> options) : BianMinDbContext(options)
{
    // Any number that nothing else in the database locks by: "BianMin" in ASCII.
    private const string StartKey = "18693215646214510";

    /// <inheritdoc/>
    protected override string ByCodePoint => "C";

    /// <inheritdoc/>
    internal override (string Take, string End)? StartLock => ($"SELECT pg_advisory_lock({StartKey})", $"SELECT pg_advisory_unlock({StartKey})");
}

/// <summary>Lets the migration tool make the SQLite context; it never connects.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteBianMinDbContext>
{
    public SqliteBianMinDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBianMinDbContext>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>Lets the migration tool make the SQL Server context; it never connects.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerBianMinDbContext>
{
    public SqlServerBianMinDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerBianMinDbContext>().UseSqlServer("Server=design").Options);
}

/// <summary>Lets the migration tool make the PostgreSQL context; it never connects.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresBianMinDbContext>
{
    public PostgresBianMinDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresBianMinDbContext>().UseNpgsql("Host=design").Options);
}
