using System.Data.Common;
using System.Globalization;
using BianMin.Domain.Cases;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BianMin.Bench.Cases;

/// <summary>Many years of archived cases, copied inside the engine from a few that the domain made: each with a number, a name, digests and days of its own.</summary>
internal sealed class CaseCopies(Site site, BianMinDbContext context)
{
    private const int HoursApart = 10;
    private const int AtOnce = 50;

    private readonly bool _sqlite = site.Engine == Engine.Sqlite;

    private string Id => _sqlite
        ? "printf('%08X-%04X-7000-8000-%012X', k, t.\"Rank\" % 65536, t.\"Rank\")"
        : "(lpad(to_hex(k), 8, '0') || '-' || lpad(to_hex(t.\"Rank\" % 65536), 4, '0') || '-7000-8000-' || lpad(to_hex(t.\"Rank\"), 12, '0'))::uuid";

    /// <summary>Copies every archived case.</summary>
    /// <param name="times">How often.</param>
    public async Task Make(int times)
    {
        await using var connection = await site.Connect();
        if (_sqlite)
            await Run(connection, "PRAGMA cache_size = -2000000");
        await Run(connection, "CREATE TABLE \"BenchTemplates\" AS SELECT \"Id\", ROW_NUMBER() OVER (ORDER BY \"Number\") AS \"Rank\" FROM \"Cases\" WHERE \"State\" = 'Archived'");
        for (var from = 1; from <= times; from += AtOnce)
        {
            var numbers = Numbers(from, Math.Min(times, from + AtOnce - 1));
            await using var transaction = await connection.BeginTransactionAsync();
            await Run(connection, Copy(typeof(Case), "\"Id\"", numbers, CaseColumn));
            await Run(connection, Copy(typeof(CaseStep), "\"CaseId\"", numbers, StepColumn));
            await transaction.CommitAsync();
        }

        await Run(connection, _sqlite ? "PRAGMA optimize=0x10002" : "ANALYZE");
    }

    private string Copy(Type type, string key, string numbers, Func<string, string?> changed)
    {
        var entity = context.Model.GetEntityTypes().First(e => e.ClrType == type);
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var columns = context.Model.GetRelationalModel().FindTable(table.Name, table.Schema)!.Columns.Select(c => c.Name).ToList();
        var values = columns.Select(c => changed(c) ?? $"c.\"{c}\"");
        return $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} "
            + $"FROM \"{table.Name}\" c JOIN \"BenchTemplates\" t ON t.\"Id\" = c.{key} CROSS JOIN {numbers} ORDER BY k";
    }

    private string? CaseColumn(string column) => column switch
    {
        "Id" => Id,
        "Number" => $"upper(c.\"CenterId\") || '-2025-' || {(_sqlite ? "printf('%07d', t.\"Rank\" * 3000 + k)" : "lpad((t.\"Rank\" * 3000 + k)::text, 7, '0')")}",
        "Key" => $"'copy-' || t.\"Rank\" || '-' || k",
        "ApplicantName" or "Applicant_Name" => $"substr(c.\"ApplicantName\", 1, 1) || {Letter("k * 7 + t.\"Rank\"")} || {Letter("k * 31 + t.\"Rank\" * 13")}",
        // Every hundredth copy is of somebody who came before.
        "NumberDigest" or "PhoneDigest" => $"CASE WHEN k % 100 = 0 THEN c.\"{column}\" ELSE substr(c.\"{column}\", 1, 10) || {(_sqlite ? "printf('%012d', t.\"Rank\" * 1000003 + k)" : "lpad((t.\"Rank\" * 1000003 + k)::text, 12, '0')")} END",
        "ReceivedAt" or "EndedAt" or "DeliveredAt" => Earlier(column),
        _ => null,
    };

    private string? StepColumn(string column) => column switch
    {
        "CaseId" => Id,
        "At" => Earlier(column),
        _ => null,
    };

    private string Earlier(string column) => _sqlite
        ? string.Create(CultureInfo.InvariantCulture, $"c.\"{column}\" - k * {TimeSpan.FromHours(HoursApart).Ticks}")
        : string.Create(CultureInfo.InvariantCulture, $"c.\"{column}\" - k * interval '{HoursApart} hours'");

    private string Letter(string number) => _sqlite ? $"char(19968 + ({number}) % 900)" : $"chr((19968 + ({number}) % 900)::int)";

    private string Numbers(int from, int to) => _sqlite
        ? string.Create(CultureInfo.InvariantCulture, $"(WITH RECURSIVE n(k) AS (SELECT {from} UNION ALL SELECT k + 1 FROM n WHERE k < {to}) SELECT k FROM n) numbers")
        : string.Create(CultureInfo.InvariantCulture, $"generate_series({from}, {to}) k");

    private static async Task Run(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of names of the model and numbers of this program.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
