using BianMin.Infrastructure.Database;
using BianMin.Tests.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace BianMin.Tests.Database;

/// <summary>Nodes that are started at the same moment, as after a power cut, prepare their database one after the other.</summary>
public sealed class StartTogetherTests
{
    private const int Nodes = 3;
    private const int Rounds = 3;

    [Theory]
    [InlineData("Sqlite", true)]
    [InlineData("PostgreSql", true)]
    [InlineData("PostgreSql", false)]
    public async Task Nodes_that_start_together_on_an_empty_database_all_come_up(string engine, bool exists)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        for (var round = 0; round < Rounds; round++)
        {
            var connection = await Engines.Own(engine);
            if (!exists)
                connection = new NpgsqlConnectionStringBuilder(connection) { Database = $"bianmin_test_{Guid.NewGuid():N}" }.ConnectionString;
            var time = new FakeTimeProvider(new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero));
            var nodes = Enumerable.Range(0, Nodes).Select(_ => HallFixture.Node(engine, time, connection)).ToList();

            await Task.WhenAll(nodes.Select(node => Task.Run(() => node.PrepareDatabase(cancellationToken), cancellationToken)));

            foreach (var node in nodes)
            {
                await using (var context = await node.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync(cancellationToken))
                    Assert.Empty(await context.Database.GetPendingMigrationsAsync(cancellationToken));
                await node.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task The_lock_of_the_start_is_given_back()
    {
        var connection = await Engines.Own("PostgreSql");
        await using var fixture = await HallFixture.Open("PostgreSql", connection: connection);

        await using var other = new NpgsqlConnection(connection);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", other);
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
