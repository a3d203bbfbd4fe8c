using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

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

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task A_database_of_the_first_version_is_brought_up_with_all_that_it_holds(string engine)
    {
        var connection = await Engines.Own(engine);
        await using (BianMinDbContext first = engine == "Sqlite"
            ? new SqliteBianMinDbContext(new DbContextOptionsBuilder<SqliteBianMinDbContext>().UseSqlite(connection).Options)
            : new PostgresBianMinDbContext(new DbContextOptionsBuilder<PostgresBianMinDbContext>().UseNpgsql(connection).Options))
        {
            await first.GetService<IMigrator>().MigrateAsync(first.Database.GetMigrations().First(), TestContext.Current.CancellationToken);
            await first.Database.ExecuteSqlAsync(
                $"""INSERT INTO "CenterHeads" ("CenterId", "HallVersion", "ProfileVersion", "AuditSequence", "AuditHash") VALUES ('old', 41, 7, 90, 'h')""",
                TestContext.Current.CancellationToken);
        }

        await using var fixture = await HallFixture.Open(engine, connection: connection);

        await using var context = await fixture.Context();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        var head = await context.Set<CenterHead>().SingleAsync(h => h.CenterId == "old", TestContext.Current.CancellationToken);
        Assert.Equal((41, 7, 0, 90, "h"), (head.HallVersion, head.ProfileVersion, head.PostVersion, head.AuditSequence, head.AuditHash));
        Assert.Equal("A001", (await fixture.Draw()).Label);
    }

    [Fact]
    public async Task The_tables_of_the_scheduler_before_are_gone_once_a_database_is_brought_up()
    {
        var connection = await Engines.Own("PostgreSql");
        await using var context = new PostgresBianMinDbContext(new DbContextOptionsBuilder<PostgresBianMinDbContext>().UseNpgsql(connection).Options);
        var migrations = context.Database.GetMigrations().ToList();
        await context.GetService<IMigrator>().MigrateAsync(migrations[migrations.FindIndex(m => m.EndsWith("RunsOfJobs", StringComparison.Ordinal)) - 1], TestContext.Current.CancellationToken);
        await context.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE QRTZ_JOB_DETAILS (job_name text PRIMARY KEY);
            CREATE TABLE QRTZ_TRIGGERS (trigger_name text PRIMARY KEY, job_name text REFERENCES QRTZ_JOB_DETAILS);
            CREATE TABLE QRTZ_CRON_TRIGGERS (trigger_name text REFERENCES QRTZ_TRIGGERS);
            CREATE TABLE QRTZ_EXECUTION_HISTORY (entry_id text);
            """,
            TestContext.Current.CancellationToken);

        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await context.Database.SqlQueryRaw<string>("SELECT tablename::text FROM pg_tables WHERE tablename LIKE 'qrtz%'").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task Cases_keep_where_they_stand_when_states_get_plainer_names(string engine)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var cases = await CaseFixture.Open(engine, connection: await Engines.Own(engine));
        var asked = (await cases.TakeIn(await cases.Asking(new(IntakeOutcome.Later)))).Number;
        var accepted = await cases.Accepted();
        var sentUp = await cases.Accepted(HandlingKind.Upward);
        await cases.Do(sentUp, f => new SendCaseUp(cases.Center, f.Id, f.Version, "初审同意"));
        await using var context = await cases.Hall.Context();
        var migrations = context.Database.GetMigrations().ToList();

        await context.GetService<IMigrator>().MigrateAsync(migrations[migrations.FindIndex(m => m.EndsWith("PlainCaseStates", StringComparison.Ordinal)) - 1], cancellationToken);
        var before = await context.Database.SqlQueryRaw<string>("SELECT \"State\" AS \"Value\" FROM \"Cases\" ORDER BY \"Number\"").ToListAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);

        Assert.Equal(["Asked", "InHand", "Above"], before);
        Assert.Equal(
            [CaseState.AwaitingDecision, CaseState.InProgress, CaseState.ForwardedUp],
            [(await cases.File(asked)).State, (await cases.File(accepted)).State, (await cases.File(sentUp)).State]);
    }
}
