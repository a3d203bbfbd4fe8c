using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BianMin.Tests.Database;

/// <summary>The key of a request is known again as it was written, capitals and small letters apart.</summary>
public sealed class RequestKeyTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Keys_that_differ_in_case_are_two_requests(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);

        Assert.Equal("A001", (await fixture.Draw(key: "k1")).Label);
        Assert.Equal("A002", (await fixture.Draw(key: "K1")).Label);
        Assert.Equal("A001", (await fixture.Draw(key: "k1")).Label);
    }

    [Fact]
    public void On_SQL_Server_every_key_that_makes_a_request_unique_is_compared_by_code_point()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        var keys = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetIndexes()).Where(i => i.IsUnique)
            .SelectMany(i => i.Properties).Where(p => p.ClrType == typeof(string) && p.Name is "Key" or "IdempotencyKey").ToList();

        Assert.Equal(5, keys.Count);
        Assert.All(keys, k => Assert.Equal("Latin1_General_100_BIN2", k.GetCollation()));
    }

    [Fact]
    public void On_SQL_Server_a_database_of_before_gets_the_collation_with_its_indexes_made_anew()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        var migrator = context.GetService<IMigrator>();
        var before = context.Database.GetMigrations().TakeWhile(m => !m.EndsWith("_ExactRequestKeys", StringComparison.Ordinal)).Last();

        var script = migrator.GenerateScript(before);

        foreach (var (table, column) in (ReadOnlySpan<(string, string)>)
            [("Tickets", "IdempotencyKey"), ("Bookings", "IdempotencyKey"), ("Cases", "Key"), ("KeyProjects", "Key"), ("RegisterEntries", "Key")])
        {
            var index = $"[IX_{table}_CenterId_{column}] ON [{table}]";
            string[] steps =
            [
                $"DROP INDEX {index};",
                $"ALTER TABLE [{table}] ALTER COLUMN [{column}] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL;",
                $"CREATE UNIQUE INDEX {index} ([CenterId], [{column}]);",
            ];
            var places = steps.Select(step => script.IndexOf(step, StringComparison.Ordinal)).ToList();
            Assert.True(places[0] >= 0 && places[0] < places[1] && places[1] < places[2], $"{table}: {string.Join(", ", places)}");
        }
    }
}
