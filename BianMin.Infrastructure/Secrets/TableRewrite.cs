using System.Data.Common;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BianMin.Infrastructure.Secrets;

/// <summary>
/// One walk over a table in the order of its key. It writes around the entities: nothing that anybody knows of changes, so no
/// version rises and no audit entry is made, and an editor who has the row open loses nothing.
/// </summary>
internal sealed class TableRewrite(DbContext context, ProtectedTable table, PersonalData data, PersonalKey newest)
{
    private const int Batch = 200;
    private readonly ISqlGenerationHelper _sql = context.GetService<ISqlGenerationHelper>();
    private readonly string[] _columns = [.. table.Key, .. table.Ciphers, .. table.Digests.Select(d => d.Name)];
    private object[]? _last;

    /// <summary>Rewrites the next batch in one transaction.</summary>
    /// <returns>How many rows it found that had another key; 0 at the end.</returns>
    public async Task<int> Next(CancellationToken cancellationToken)
    {
        var rows = await Stale(cancellationToken);
        if (rows.Count == 0)
            return 0;
        _last = rows[^1][..table.Key.Count];
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            foreach (var row in rows)
                await Rewrite(row, transaction.GetDbTransaction(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception e) when (DatabaseErrors.MeansAnotherWasFaster(e))
        {
            // The next walk finds these rows again.
        }

        return rows.Count;
    }

    private async Task<List<object[]>> Stale(CancellationToken cancellationToken)
    {
        await using var command = Command(null);
        var stale = table.Ciphers.Select(c => $"({Column(c)} <> '' AND {Column(c)} NOT LIKE '{PersonalData.CipherHead(newest)}%')")
            .Concat(table.Digests.Select(d => $"({Column(d.Source)} <> '' AND ({Column(d.Name)} IS NULL OR {Column(d.Name)} NOT LIKE '{PersonalData.DigestHead(newest)}%'))"));
        var top = context.Database.IsSqlServer() ? $"TOP ({Batch}) " : "";
        var limit = top.Length > 0 ? "" : $" LIMIT {Batch}";
        command.CommandText =
            $"SELECT {top}{string.Join(", ", _columns.Select(Column))} FROM {TableName}"
            + $" WHERE ({string.Join(" OR ", stale)}){After(command)} ORDER BY {string.Join(", ", table.Key.Select(Column))}{limit}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new object[_columns.Length];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    // Behind the last row: (a > 1) OR (a = 1 AND b > 2) …, which every engine understands.
    private string After(DbCommand command)
    {
        if (_last is not { } last)
            return "";
        var names = last.Select(value => Parameter(command, value)).ToList();
        return $" AND ({string.Join(" OR ", table.Key.Select((column, i) =>
            $"({string.Join(" AND ", table.Key.Take(i).Select((c, j) => $"{Column(c)} = {names[j]}").Append($"{Column(column)} > {names[i]}"))})"))})";
    }

    // Only when the row still is as it was read: whoever changed it meanwhile has kept it with a key of their own.
    private async Task Rewrite(object[] row, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction);
        var before = _columns.Zip(row).Skip(table.Key.Count).ToDictionary(c => c.First, c => c.Second);
        var texts = table.Ciphers.Where(c => before[c] is string).ToDictionary(c => c, c => data.Reveal((string)before[c]));
        var sets = texts.Select(t => (Column: t.Key, Value: data.Protect(t.Value)))
            .Concat(table.Digests.Where(d => texts.ContainsKey(d.Source)).Select(d => (Column: d.Name, Value: data.Digest(d.Purpose, texts[d.Source]))))
            .Select(s => $"{Column(s.Column)} = {Parameter(command, s.Value)}").ToList();
        var same = _columns.Zip(row).Select(c => c.Second is DBNull ? $"{Column(c.First)} IS NULL" : $"{Column(c.First)} = {Parameter(command, c.Second)}").ToList();
        command.CommandText = $"UPDATE {TableName} SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", same)}";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string TableName => _sql.DelimitIdentifier(table.Table.Name, table.Table.Schema);

    private string Column(string name) => _sql.DelimitIdentifier(name);

    private DbCommand Command(DbTransaction? transaction)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        return command;
    }

    private static string Parameter(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{command.Parameters.Count}";
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
