using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using BianMin.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BianMin.Infrastructure.Database;

/// <summary>The engines the portal runs on.</summary>
public enum DatabaseEngine
{
    /// <summary>A file; nothing to install.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}

/// <summary>Where the data is.</summary>
/// <param name="Engine">Setting <c>Database:Provider</c>.</param>
/// <param name="ConnectionString">Setting <c>ConnectionStrings:BianMin</c>; a file in the data folder by default.</param>
/// <param name="MaxBatchSize">Setting <c>Database:MaxBatchSize</c>: 1 for engines without MERGE; null for the provider's own.</param>
public sealed record DatabaseOptions(
    [property: ConfigurationKeyName("Provider")] DatabaseEngine Engine,
    string ConnectionString,
    int? MaxBatchSize) : IValidatableObject
{
    private string? _fault;

    /// <summary>Nothing is set: a SQLite file, wherever <see cref="UseFileIn"/> says.</summary>
    public DatabaseOptions()
        : this(DatabaseEngine.Sqlite, "", null)
    {
    }

    /// <inheritdoc cref="DatabaseOptions(DatabaseEngine, string, int?)" path="/param[@name='ConnectionString']"/>
    [ConfigurationKeyName("ConnectionStrings:BianMin")]
    public string ConnectionString { get; set; } = ConnectionString;

    /// <summary>On SQLite a connection that is not set is a file in a folder. Ten seconds of a locked file are enough for anybody at a
    /// window; then the refusal says so. It also stands in for one that cannot be used, so that all faults are told and not the first.</summary>
    public void UseFileIn(string folder)
    {
        if (ConnectionString.Length == 0 && Engine != DatabaseEngine.Sqlite)
            _fault = $"使用 {Engine} 必须设置连接字符串。 {Engine} needs a connection string.";
        else if (!IsWellFormed(ConnectionString))
            _fault = "连接字符串的格式有误。 The connection string cannot be read.";
        if (ConnectionString.Length == 0 || _fault is not null)
            ConnectionString = $"Data Source={Path.Combine(folder, "bianmin.db")};Default Timeout=10";
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (_fault is not null)
            yield return new(_fault, [nameof(ConnectionString)]);
        if (MaxBatchSize < 1)
            yield return new("应为大于 0 的整数。 It must be greater than 0.", [nameof(MaxBatchSize)]);
    }

    private static bool IsWellFormed(string connection)
    {
        try
        {
            _ = new DbConnectionStringBuilder { ConnectionString = connection };
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>Registers the context of the configured engine.</summary>
internal static class DatabaseSetup
{
    private const int StatementsKept = 60;

    // Seconds in which a server that is there takes a connection.
    private const int ConnectLimit = 5;

    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        switch (options.Engine)
        {
            case DatabaseEngine.Sqlite:
                services.AddContext<SqliteBianMinDbContext>((_, b) => b.UseSqlite(options.ConnectionString));
                break;
            case DatabaseEngine.SqlServer:
                services.AddContext<SqlServerBianMinDbContext>((_, b) => b.UseSqlServer(options.ConnectionString, s => Batch(options, n => s.MaxBatchSize(n))));
                break;
            default:
                services.AddContext<PostgresBianMinDbContext>((_, b) => b.UseNpgsql(Prepared(options.ConnectionString), s => Batch(options, n => s.MaxBatchSize(n))).AddInterceptors(CommitLimit.Instance));
                break;
        }

        return services;
    }

    // The statements of a hall are few and always the same: the server need not read and plan them anew each time. Nor need it
    // clear the session before each use case: nothing here ever sets anything in it (who listens has connections of its own).
    internal static string Prepared(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = StatementsKept;
        // A statement that got no answer is called off over a connection of its own, for which the driver waits as long as for any
        // other, and once more because the first try might have failed for its Kerberos encryption. Only then does the caller hear.
        if (!settings.ShouldSerialize("Timeout"))
            settings.Timeout = ConnectLimit;
        if (!settings.ShouldSerialize("GSS Encryption Mode"))
            settings.GssEncryptionMode = GssEncryptionMode.Disable;
        return settings.ConnectionString;
    }

    private static void Batch(DatabaseOptions options, Action<int> set)
    {
        if (options.MaxBatchSize is { } size)
            set(size);
    }

    private static void AddContext<T>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where T : BianMinDbContext
    {
        services.AddPooledDbContextFactory<T>((sp, b) =>
        {
            configure(sp, b);
            foreach (var extension in sp.GetServices<IContextExtension>())
                extension.Extend(b);
        });
        services.AddSingleton<IDbContextFactory<BianMinDbContext>, Contexts<T>>();
        // One context per scope; the pipeline opens a scope per use case, so none outlives one operation.
        services.AddScoped<BianMinDbContext>(sp => sp.GetRequiredService<IDbContextFactory<T>>().CreateDbContext());
    }

    private sealed class Contexts<T>(IDbContextFactory<T> inner) : IDbContextFactory<BianMinDbContext>
        where T : BianMinDbContext
    {
        public BianMinDbContext CreateDbContext() => inner.CreateDbContext();

        public async Task<BianMinDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await inner.CreateDbContextAsync(cancellationToken);
    }
}
