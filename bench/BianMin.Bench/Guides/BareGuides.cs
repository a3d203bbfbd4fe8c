using System.Data.Common;

namespace BianMin.Bench.Guides;

/// <summary>What the engine itself needs for the rows of a catalogue.</summary>
internal static class BareGuides
{
    /// <summary>Writes the rows of all items and versions once more, into tables without anything else, in one transaction.</summary>
    public static async Task Copy(Site site)
    {
        await using var connection = await site.Connect();
        var items = await Rows(connection, """SELECT "Id", "CountyId", "Code", "Version" FROM "ServiceItems" """);
        var versions = await Rows(connection, """SELECT "ItemId", "Number", "State", "Content" FROM "GuideVersions" """);
        await using var transaction = await connection.BeginTransactionAsync();
        await Run(connection, """CREATE TABLE "BareItems" AS SELECT "Id", "CountyId", "Code", "Version" FROM "ServiceItems" WHERE 1 = 0""");
        await Run(connection, """CREATE TABLE "BareVersions" AS SELECT "ItemId", "Number", "State", "Content" FROM "GuideVersions" WHERE 1 = 0""");
        await Insert(connection, """INSERT INTO "BareItems" VALUES (@P0, @P1, @P2, @P3)""", items);
        await Insert(connection, """INSERT INTO "BareVersions" VALUES (@P0, @P1, @P2, @P3)""", versions);
        await transaction.CommitAsync();
    }

    /// <summary>The simplest search there is: a word anywhere in the published texts of a centre.</summary>
    public static async Task<int> Find(Site site, string word)
    {
        await using var connection = await site.Connect();
        await using var command = Command(connection, """
            SELECT v."ItemId" FROM "ItemEntries" e JOIN "GuideVersions" v ON v."ItemId" = e."ItemId"
            WHERE v."State" = 'Published' AND v."Content" LIKE @P0
            """);
        Add(command, 0, $"%{word}%");
        await using var reader = await command.ExecuteReaderAsync();
        var count = 0;
        while (await reader.ReadAsync())
            count++;
        return count;
    }

    private static async Task<List<object[]>> Rows(DbConnection connection, string statement)
    {
        await using var command = Command(connection, statement);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static async Task Insert(DbConnection connection, string statement, List<object[]> rows)
    {
        await using var command = Command(connection, statement);
        for (var i = 0; i < 4; i++)
            Add(command, i, rows[0][i]);
        await command.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < 4; i++)
                command.Parameters[i].Value = row[i];
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task Run(DbConnection connection, string statement)
    {
        await using var command = Command(connection, statement);
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, string statement)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this program.
        command.CommandText = statement;
#pragma warning restore CA2100
        return command;
    }

    private static void Add(DbCommand command, int index, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"P{index}";
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
