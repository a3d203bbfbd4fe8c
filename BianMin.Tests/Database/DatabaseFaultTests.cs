using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using BianMin.Tests.Fakes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BianMin.Tests.Database;

/// <summary>The database goes away and comes back: the refusal says so, nothing is half done, and nobody restarts the portal.</summary>
public sealed class DatabaseFaultTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // Ten seconds, and some more because the machine may be busy.
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_locked_file_is_refused_in_words_and_the_same_request_passes_when_the_lock_is_gone()
    {
        // The shared database as it is, in a file of its own, because locking the shared one would stop all other tests.
        await using var shared = await HallFixture.Open("Sqlite");
        var file = Path.Combine(TestFolder.Path, $"locked-{Guid.NewGuid():N}.db");
        await Execute(new SqliteConnection(await Engines.Connection(DatabaseEngine.Sqlite)), $"VACUUM INTO '{file}'");
        await Execute(new SqliteConnection($"Data Source={file};Pooling=False"), "PRAGMA journal_mode = WAL");
        await using var fixture = await HallFixture.Open("Sqlite", connection: $"Data Source={file}", waits: true);
        await fixture.Draw();

        await using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await other.OpenAsync(Cancel);
            await Execute(other, "BEGIN EXCLUSIVE", keepOpen: true);
            await AllAreRefusedInTime(fixture);
            Assert.Equal(1, Assert.Single((await fixture.Hall()).Series, s => s.Profile.Code == "A").Drawn);
        }

        Assert.Equal("A002", (await Draw(fixture)).Value.Label);
    }

    [Fact]
    public async Task A_server_that_is_away_is_refused_in_words_and_the_same_request_passes_when_it_is_back()
    {
        var server = new NpgsqlConnectionStringBuilder(await Engines.Connection(DatabaseEngine.PostgreSql));
        // Tables belong to whoever opened the database first, and a role that owns any cannot be dropped.
        await using var shared = await HallFixture.Open("PostgreSql");
        var role = $"bianmin_fault_{Guid.NewGuid():N}"[..40];
        var own = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = role, Password = $"{Guid.NewGuid():N}" };
        await Execute(new NpgsqlConnection(server.ConnectionString), $"CREATE ROLE {role} LOGIN SUPERUSER PASSWORD '{own.Password}'");
        try
        {
            await using var fixture = await HallFixture.Open("PostgreSql", connection: own.ConnectionString);
            await fixture.Draw();

            // What a restart looks like from the portal: every connection ends, new ones are refused, then they are not.
            await Execute(new NpgsqlConnection(server.ConnectionString), $"ALTER ROLE {role} NOLOGIN");
            await EndConnections(server, role);
            await IsRefused(fixture);
            await IsRefused(fixture);
            await Execute(new NpgsqlConnection(server.ConnectionString), $"ALTER ROLE {role} LOGIN");

            Assert.Equal("A002", (await Draw(fixture)).Value.Label);
        }
        finally
        {
            await EndConnections(server, role);
            await Execute(new NpgsqlConnection(server.ConnectionString), $"DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task A_server_that_restarted_between_two_requests_costs_at_most_one_refusal_a_connection()
    {
        var server = new NpgsqlConnectionStringBuilder(await Engines.Connection(DatabaseEngine.PostgreSql));
        var own = new NpgsqlConnectionStringBuilder(server.ConnectionString) { ApplicationName = $"fault-{Guid.NewGuid():N}", MaxPoolSize = 2 };
        await using var fixture = await HallFixture.Open("PostgreSql", connection: own.ConnectionString);
        await fixture.Draw();

        await Execute(
            new NpgsqlConnection(server.ConnectionString), $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{own.ApplicationName}'");

        var first = await Draw(fixture);
        if (!first.Succeeded)
            Assert.Equal("request.unavailable", first.Refusal.Code);
        Assert.Equal("A002", (await Draw(fixture)).Value.Label);
    }

    [Fact]
    public async Task A_row_that_somebody_holds_is_refused_in_words_and_the_same_request_passes_when_it_is_let_go()
    {
        var server = await Engines.Connection(DatabaseEngine.PostgreSql);
        await using var fixture = await HallFixture.Open("PostgreSql", waits: true);
        await fixture.Draw();

        await using (var other = new NpgsqlConnection(server))
        {
            await Execute(other, $"BEGIN; UPDATE \"CenterHeads\" SET \"HallVersion\" = \"HallVersion\" WHERE \"CenterId\" = '{fixture.CenterId}'", keepOpen: true);
            await AllAreRefusedInTime(fixture);
            await Execute(other, "ROLLBACK", keepOpen: true);
        }

        Assert.Equal(1, Assert.Single((await fixture.Hall()).Series, s => s.Profile.Code == "A").Drawn);
        Assert.Equal("A002", (await Draw(fixture)).Value.Label);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_a_question_is_refused_in_words_and_in_time()
    {
        var (server, own, wire) = await Wired();
        using var line = wire;
        await using var fixture = await HallFixture.Open("PostgreSql", connection: own.ConnectionString, waits: true);
        await fixture.Draw();

        wire.HoldAnswers();
        await AllAreRefusedInTime(fixture);
        wire.LetAnswers();

        Assert.Equal("A002", (await Draw(fixture)).Value.Label);
    }

    [Fact]
    public async Task A_commit_that_is_not_answered_is_said_to_be_in_doubt_and_the_same_request_gives_the_same_ticket()
    {
        var (server, own, wire) = await Wired();
        using var line = wire;
        await using var fixture = await HallFixture.Open("PostgreSql", connection: own.ConnectionString, waits: true);
        await fixture.Draw();
        await using var other = new NpgsqlConnection(server.ConnectionString);
        await Execute(other, $"BEGIN; UPDATE \"CenterHeads\" SET \"HallVersion\" = \"HallVersion\" WHERE \"CenterId\" = '{fixture.CenterId}'", keepOpen: true);

        var drawing = Task.Run(() => Draw(fixture), Cancel);
        await IsWaiting(server, own.ApplicationName!);
        // The server does all it was told, and nobody hears of it.
        wire.HoldAnswers();
        await Execute(other, "COMMIT", keepOpen: true);
        var outcome = await drawing.WaitAsync(InTime, Cancel);
        wire.LetAnswers();

        Assert.Equal("request.in-doubt", outcome.Refusal!.Code);
        Assert.Contains("不能确定", outcome.Refusal.Message, StringComparison.Ordinal);
        Assert.Equal("A002", (await Draw(fixture)).Value.Label);
        Assert.Equal(2, Assert.Single((await fixture.Hall()).Series, s => s.Profile.Code == "A").Drawn);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Work_that_took_long_and_was_overtaken_is_done_again(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await using var other = await fixture.SecondNode(engine);
        var hours = (HallFixture.OpenAllDay)fixture.Services.GetRequiredService<IOfficeHours>();
        hours.Asked.Reset();
        hours.Free.Reset();

        var drawing = Task.Run(() => fixture.Draw(), Cancel);
        hours.Asked.Wait(Cancel);
        Assert.Equal("A001", (await other.Draw()).Label);
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        hours.Free.Set();

        Assert.Equal("A002", (await drawing).Label);
    }

    [Fact]
    public void Limits_that_a_connection_string_names_are_kept()
    {
        var named = new NpgsqlConnectionStringBuilder(DatabaseSetup.Prepared("Host=db;Timeout=15;GSS Encryption Mode=Prefer"));
        var unnamed = new NpgsqlConnectionStringBuilder(DatabaseSetup.Prepared("Host=db"));

        Assert.Equal((15, GssEncryptionMode.Prefer), (named.Timeout, named.GssEncryptionMode));
        Assert.Equal((5, GssEncryptionMode.Disable), (unnamed.Timeout, unnamed.GssEncryptionMode));
    }

    private static async Task<(NpgsqlConnectionStringBuilder Server, NpgsqlConnectionStringBuilder Own, PausedWire Wire)> Wired()
    {
        var server = new NpgsqlConnectionStringBuilder(await Engines.Connection(DatabaseEngine.PostgreSql));
        var wire = new PausedWire(server.Host!, server.Port);
        return (server, new(server.ConnectionString) { Host = "127.0.0.1", Port = wire.Port, ApplicationName = $"wired-{Guid.NewGuid():N}" }, wire);
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

    // Three at once, because they wait for each other before they wait for the database.
    private static async Task AllAreRefusedInTime(HallFixture fixture)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Draw(fixture), Cancel))).WaitAsync(InTime, Cancel);
        Assert.All(outcomes, o =>
        {
            Assert.Contains(o.Refusal?.Code, (string[])["request.unavailable", "request.busy"]);
            Assert.Contains("没有保存", o.Refusal!.Message, StringComparison.Ordinal);
        });
        Assert.Contains(outcomes, o => o.Refusal!.Code == "request.unavailable");
    }

    // The same key every time: whatever became of a try, there is one ticket at the end.
    private static Task<Outcome<DrawnTicket>> Draw(HallFixture fixture) =>
        fixture.UseCases.Do(fixture.Kiosk, new DrawTicket(fixture.CenterId, "A", Courtesy.None, TicketSource.Kiosk, "through-the-fault"), Cancel);

    private static async Task IsRefused(HallFixture fixture)
    {
        var outcome = await Draw(fixture);
        Assert.False(outcome.Succeeded, "It was not refused.");
        Assert.Equal("request.unavailable", outcome.Refusal.Code);
    }

    private static Task EndConnections(NpgsqlConnectionStringBuilder server, string role) => Execute(
        new NpgsqlConnection(server.ConnectionString), $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{role}'");

    private static async Task Execute(System.Data.Common.DbConnection connection, string statement, bool keepOpen = false)
    {
        if (connection.State != System.Data.ConnectionState.Open)
            await connection.OpenAsync(Cancel);
        await using (var command = connection.CreateCommand())
        {
#pragma warning disable CA2100 // Names and passwords made up by these tests.
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(Cancel);
        }

        if (!keepOpen)
            await connection.DisposeAsync();
    }
}
