using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Database;

/// <summary>A changed model comes with a migration for each engine, or an office's upgrade would leave its tables behind.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_of_every_engine_say_all_that_the_model_says()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var sqlServer = new SqlServerDesignTime().CreateDbContext([]);
        using var postgres = new PostgresDesignTime().CreateDbContext([]);

        foreach (var context in (BianMinDbContext[])[sqlite, sqlServer, postgres])
        {
            Assert.NotEmpty(context.Database.GetMigrations());
            Assert.False(context.Database.HasPendingModelChanges(), $"{context.GetType().Name}: eng/add-migration.sh");
        }
    }
}
