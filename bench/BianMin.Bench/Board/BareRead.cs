using System.Data.Common;
using BianMin.Domain.Kernel;

namespace BianMin.Bench.Board;

/// <summary>The rows that a board cannot do without, read by prepared statements: open tickets, posts, the series' day.</summary>
internal sealed class BareRead : IAsyncDisposable
{
    private static readonly string[] Statements =
    [
        """SELECT "Id", "Series", "Number", "Courtesy", "QueuedAt", "State", "QueueSeries", "WindowId", "CalledAt" FROM "Tickets" WHERE "CenterId" = @Center AND "Day" = @Day AND "State" IN ('Waiting', 'Called', 'Serving', 'Held')""",
        """SELECT "WindowId", "State", "HolderId", "Since" FROM "WindowPosts" WHERE "CenterId" = @Center""",
        """SELECT "Series", "LastNumber", "CourtesyCredit", "RecentServiceSeconds" FROM "SeriesDays" WHERE "CenterId" = @Center AND "Day" = @Day""",
    ];

    private readonly DbConnection _connection;
    private readonly List<DbCommand> _commands = [];

    private BareRead(DbConnection connection) => _connection = connection;

    public static async Task<BareRead> Open(Site site, string center)
    {
        var read = new BareRead(await site.Connect());
        foreach (var statement in Statements)
        {
            var command = read._connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this program.
            command.CommandText = statement;
#pragma warning restore CA2100
            Add(command, "Center", center);
            if (statement.Contains("@Day", StringComparison.Ordinal))
                Add(command, "Day", Moment.At(TimeProvider.System.GetUtcNow()).Day);
            await command.PrepareAsync();
            read._commands.Add(command);
        }

        return read;
    }

    public async Task Read()
    {
        foreach (var command in _commands)
        {
            await using var reader = await command.ExecuteReaderAsync();
            var row = new object[reader.FieldCount];
            while (await reader.ReadAsync())
                reader.GetValues(row);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands)
            await command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
