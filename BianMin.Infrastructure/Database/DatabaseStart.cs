using BianMin.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Database;

/// <summary>Brings the database up to the present schema before anything else starts.</summary>
public static class DatabaseStart
{
    private const long SynchronousFull = 2;

    /// <summary>Requires valid settings; then, one node after the other, applies migrations, checks that commits are durable, and lets every room prepare what is its own.</summary>
    public static async Task PrepareDatabase(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.RequireValidSettings();
        await using var context = await services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync(cancellationToken);
        await using var turn = await StartTurn.Take(context, cancellationToken);
        // Migrating compares the whole model with the last snapshot first, which is a third of the start; when nothing is
        // pending there is nothing to compare (a test sees to it that the migrations are complete).
        await RequireKnownSchema(context, cancellationToken);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await context.Database.MigrateAsync(cancellationToken);
        if (context.Database.IsSqlite())
            await RequireDurableCommits(context, cancellationToken);
        foreach (var step in services.GetServices<IStartStep>())
            await step.Run(context, cancellationToken);
    }

    // A program that is older than its database would write rows that the newer one does not understand.
    private static async Task RequireKnownSchema(BianMinDbContext context, CancellationToken cancellationToken)
    {
        if ((await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(context.Database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new UnknownSchemaException(unknown);
    }

    // An acknowledged ticket must survive a power cut; SQLite promises that only with synchronous=FULL.
    private static async Task RequireDurableCommits(BianMinDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        if (await command.ExecuteScalarAsync(cancellationToken) is not SynchronousFull)
            throw new InvalidOperationException("This build of SQLite does not commit with synchronous=FULL; the portal does not start on it.");
    }
}
