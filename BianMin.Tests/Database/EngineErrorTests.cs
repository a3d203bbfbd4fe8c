using System.Reflection;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BianMin.Tests.Database;

/// <summary>What an engine throws when two write at once is told apart however deep EF wraps it.</summary>
public sealed class EngineErrorTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ticket_whose_transaction_the_server_could_not_put_in_order_is_drawn_again()
    {
        var server = new NpgsqlConnectionStringBuilder(await Engines.Connection(DatabaseEngine.PostgreSql));
        var strict = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Options = "-c default_transaction_isolation=serializable", ApplicationName = $"strict-{Guid.NewGuid():N}" };
        await using var fixture = await HallFixture.Open("PostgreSql", connection: strict.ConnectionString);
        await using var other = new NpgsqlConnection(server.ConnectionString);
        await other.OpenAsync(Cancel);
        await using var transaction = await other.BeginTransactionAsync(Cancel);
        await Touch(other, fixture.CenterId);

        var drawing = fixture.Draw();
        await IsWaiting(server, strict.ApplicationName!);
        await transaction.CommitAsync(Cancel);

        // The server refused the save with 40001, because the row had changed since it began.
        Assert.Equal("A001", (await drawing).Label);
    }

    [Fact]
    public async Task Who_lost_a_deadlock_on_PostgreSQL_was_slower_and_may_try_again()
    {
        await using var first = await HallFixture.Open("PostgreSql");
        await using var second = await HallFixture.Open("PostgreSql");
        var server = new NpgsqlConnectionStringBuilder(await Engines.Connection(DatabaseEngine.PostgreSql)) { ApplicationName = $"deadlock-{Guid.NewGuid():N}" };
        await using var other = new NpgsqlConnection(server.ConnectionString);
        await other.OpenAsync(Cancel);
        await using var transaction = await other.BeginTransactionAsync(Cancel);
        await Run(other, "SET LOCAL deadlock_timeout = '1h'");
        await Touch(other, second.CenterId);

        await using var context = await first.Context();
        await using var own = await context.Database.BeginTransactionAsync(Cancel);
        await context.Database.ExecuteSqlRawAsync("SET LOCAL deadlock_timeout = '10ms'", Cancel);
        await context.Set<CenterHead>().Where(h => h.CenterId == first.CenterId).ExecuteUpdateAsync(s => s.SetProperty(h => h.PostVersion, 1), Cancel);
        var head = await context.Set<CenterHead>().SingleAsync(h => h.CenterId == second.CenterId, Cancel);
        // The other waits for this one, which now waits for the other and is the only one that looks for deadlocks.
        var waiting = Touch(other, first.CenterId);
        await IsWaiting(server, server.ApplicationName!);
        head.PostVersion++;
        var lost = await Assert.ThrowsAnyAsync<Exception>(() => context.SaveChangesAsync(Cancel));

        Assert.Equal("40P01", Assert.IsType<PostgresException>(lost.GetBaseException()).SqlState);
        Assert.IsType<InvalidOperationException>(lost);
        Assert.True(DatabaseErrors.MeansAnotherWasFaster(lost), lost.ToString());
        await own.RollbackAsync(Cancel);
        await waiting;
    }

    [Theory]
    [InlineData(1205)]
    [InlineData(2601)]
    [InlineData(2627)]
    public void Who_lost_on_SQL_Server_was_slower_however_the_loss_is_wrapped(int number) =>
        Assert.All(Wrappings(SqlServerError(number, severity: 13)), e => Assert.True(DatabaseErrors.MeansAnotherWasFaster(e), e.ToString()));

    [Theory]
    [InlineData(-2, 11)]
    [InlineData(10054, 20)]
    public void A_SQL_Server_that_is_not_heard_is_unavailable_and_has_answered_nothing(int number, byte severity) =>
        Assert.All(Wrappings(SqlServerError(number, severity)), e =>
        {
            Assert.False(DatabaseErrors.MeansAnotherWasFaster(e), e.ToString());
            Assert.True(DatabaseErrors.MeansUnavailable(e), e.ToString());
            Assert.False(DatabaseErrors.IsAnswer(e), e.ToString());
        });

    [Fact]
    public void A_fault_of_the_program_is_neither() =>
        Assert.All(
            (Exception[])[new InvalidOperationException("No such window."), new InvalidOperationException("Twice.", new InvalidOperationException("No such window."))],
            e => Assert.False(DatabaseErrors.MeansAnotherWasFaster(e) || DatabaseErrors.MeansUnavailable(e)));

    // As a query throws it, as a save does, and as each of them does for what EF thinks may pass by itself.
    private static Exception[] Wrappings(Exception cause) =>
    [
        cause,
        new DbUpdateException("save", cause),
        new InvalidOperationException("transient query", cause),
        new InvalidOperationException("transient save", new DbUpdateException("save", cause)),
    ];

    // SQL Server's exceptions can be made by its driver only.
    private static SqlException SqlServerError(int number, byte severity)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        var make = typeof(SqlError).GetConstructors(Hidden).OrderBy(c => c.GetParameters().Length).First();
        var error = make.Invoke([.. make.GetParameters().Select(p => p.Name switch
        {
            "infoNumber" => number,
            "errorClass" => severity,
            _ => p.ParameterType == typeof(string) ? "" : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null,
        })]);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!.Invoke(null, [errors, "16.0"])!;
    }

    private static Task Touch(NpgsqlConnection connection, string center) =>
        Run(connection, "UPDATE \"CenterHeads\" SET \"HallVersion\" = \"HallVersion\" WHERE \"CenterId\" = $1", center);

    private static async Task Run(NpgsqlConnection connection, string statement, params string[] values)
    {
#pragma warning disable CA2100 // Statements of these tests.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task IsWaiting(NpgsqlConnectionStringBuilder server, string application)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE application_name = $1 AND wait_event_type = 'Lock'", connection);
        command.Parameters.AddWithValue(application);
        while (await command.ExecuteScalarAsync(Cancel) is not > 0L)
        {
        }
    }
}
