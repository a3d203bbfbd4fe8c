using System.Data.Common;
using System.Text.RegularExpressions;

namespace BianMin.Bench.Bare;

/// <summary>
/// One hand-written transaction on one connection, prepared once: a batch where the provider has batches (one round trip),
/// a command for each statement where it has not.
/// </summary>
internal sealed partial class BareTransaction
{
    private readonly DbConnection _connection;
    private readonly DbBatch? _batch;
    private readonly List<DbCommand> _commands = [];
    private readonly List<DbParameter> _parameters = [];
    private bool _prepared;

    public BareTransaction(DbConnection connection, params string[] statements)
    {
        _connection = connection;
        _batch = connection.CanCreateBatch ? connection.CreateBatch() : null;
        foreach (var statement in statements)
        {
            if (_batch is not null)
                AddTo(_batch, statement);
            else
                AddCommand(statement);
        }
    }

    /// <summary>Commits once; every statement must hit exactly one row.</summary>
    public async Task Run(IReadOnlyDictionary<string, object> values)
    {
        foreach (var parameter in _parameters)
            parameter.Value = values[parameter.ParameterName];
        if (!_prepared)
            await Prepare();
        await using var transaction = await _connection.BeginTransactionAsync();
        var rows = 0;
        if (_batch is not null)
        {
            _batch.Transaction = transaction;
            rows = await _batch.ExecuteNonQueryAsync();
        }

        foreach (var command in _commands)
        {
            command.Transaction = transaction;
            rows += await command.ExecuteNonQueryAsync();
        }

        if (rows != (_batch?.BatchCommands.Count ?? _commands.Count))
            throw new InvalidOperationException($"The bare transaction changed {rows} rows.");
        await transaction.CommitAsync();
    }

    // Only with values is it known what types the parameters have.
    private async Task Prepare()
    {
        if (_batch is not null)
            await _batch.PrepareAsync();
        foreach (var command in _commands)
            await command.PrepareAsync();
        _prepared = true;
    }

    private void AddTo(DbBatch batch, string statement)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = statement;
        foreach (var name in Names(statement))
            command.Parameters.Add(Parameter(command.CreateParameter(), name));
        batch.BatchCommands.Add(command);
    }

    private void AddCommand(string statement)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this program.
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var name in Names(statement))
            command.Parameters.Add(Parameter(command.CreateParameter(), name));
        _commands.Add(command);
    }

    private DbParameter Parameter(DbParameter parameter, string name)
    {
        parameter.ParameterName = name;
        _parameters.Add(parameter);
        return parameter;
    }

    private static IEnumerable<string> Names(string statement) => ParameterName().Matches(statement).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex("@([A-Za-z]+)")]
    private static partial Regex ParameterName();
}
