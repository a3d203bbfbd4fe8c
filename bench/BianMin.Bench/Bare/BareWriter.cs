using System.Data.Common;
using BianMin.Bench.County;
using BianMin.Domain.Kernel;

namespace BianMin.Bench.Bare;

/// <summary>One connection of the bare county with its three prepared transactions.</summary>
internal sealed class BareWriter : IAsyncDisposable
{
    private const string HallEvent = """
        INSERT INTO "HallEvents" ("CenterId", "HallVersion", "Ordinal", "At", "Kind", "TicketId", "Number", "WindowId", "WindowNumber")
        VALUES (@Center, @Hall, 0, @Now, @Kind, @Ticket, @Label, @Window, @Plate)
        """;

    private const string QueueEvent = """
        INSERT INTO "HallEvents" ("CenterId", "HallVersion", "Ordinal", "At", "Kind", "TicketId", "Number")
        VALUES (@Center, @Hall, 0, @Now, @Kind, @Ticket, @Label)
        """;

    private const string Audit = """
        INSERT INTO "AuditEntries" ("CenterId", "Sequence", "At", "ActorId", "ActorName", "Action", "Changes", "PreviousHash", "Hash")
        VALUES (@Center, @Audit, @Now, @Actor, @Actor, @Kind, @Changes, @Hash, @Hash)
        """;

    private const string Head = """
        UPDATE "CenterHeads" SET "HallVersion" = @Hall, "AuditSequence" = @Audit, "AuditHash" = @Hash WHERE "CenterId" = @Center AND "AuditSequence" = @Before
        """;

    private readonly BareCounty _county;
    private readonly DbConnection _connection;
    private readonly bool _ticks;
    private readonly BareTransaction _draw;
    private readonly BareTransaction _call;
    private readonly BareTransaction _finish;

    private BareWriter(BareCounty county, DbConnection connection, bool ticks)
    {
        _county = county;
        _connection = connection;
        _ticks = ticks;
        _draw = new BareTransaction(connection,
            """UPDATE "SeriesDays" SET "LastNumber" = @Number, "Version" = @Version WHERE "CenterId" = @Center AND "Day" = @Day AND "Series" = @Series""",
            """
            INSERT INTO "Tickets" ("Id", "CenterId", "Day", "Series", "Number", "Source", "Courtesy", "IdempotencyKey", "DrawnAt", "QueuedAt",
                "QueueSeries", "State", "Recalls", "Returned", "Paper", "Version")
            VALUES (@Ticket, @Center, @Day, @Series, @Number, 'Machine', 'None', @Key, @Now, @Now, @Series, 'Waiting', 0, @False, 'Unconfirmed', @Version)
            """,
            QueueEvent, Audit, Head);
        _call = new BareTransaction(connection,
            """
            UPDATE "Tickets" SET "State" = 'Called', "WindowId" = @Window, "StaffId" = @Staff, "CalledAt" = @Now, "Version" = @Version
            WHERE "Id" = @Ticket AND "State" = 'Waiting'
            """,
            HallEvent, Audit, Head);
        _finish = new BareTransaction(connection,
            """UPDATE "Tickets" SET "State" = 'Finished', "StartedAt" = @Now, "EndedAt" = @Now, "Version" = @Version WHERE "Id" = @Ticket AND "State" = 'Called'""",
            """UPDATE "SeriesDays" SET "RecentServiceSeconds" = @Pace, "Version" = @Version WHERE "CenterId" = @Center AND "Day" = @Day AND "Series" = @Series""",
            HallEvent, Audit, Head);
    }

    public static async Task<BareWriter> Open(BareCounty county, Site site)
    {
        var connection = await site.Connect();
        if (site.Engine == Engine.Sqlite)
        {
            await using var pragma = connection.CreateCommand();
            pragma.CommandText = "PRAGMA synchronous";
            if (await pragma.ExecuteScalarAsync() is not 2L)
                throw new InvalidOperationException("The bare connection is not durable.");
        }

        return new BareWriter(county, connection, site.Engine == Engine.Sqlite);
    }

    public async Task Draw(string centerId, string series)
    {
        var center = _county.Center(centerId);
        await center.Gate.WaitAsync();
        try
        {
            var ticket = center.Draw(series);
            var values = _county.Common(center, _ticks, HallEventKind.Queued);
            Add(values, ticket, "device");
            values["Key"] = ticket.Id.ToString("N");
            values["Number"] = ticket.Number;
            values["False"] = false;
            await _draw.Run(values);
        }
        finally
        {
            center.Gate.Release();
        }
    }

    public async Task Call(Clerk clerk)
    {
        var center = _county.Center(clerk.CenterId);
        await center.Gate.WaitAsync();
        try
        {
            var ticket = center.Next(clerk.Series);
            center.AtWindow[clerk.WindowId] = ticket;
            await _call.Run(AtWindow(center, clerk, ticket, HallEventKind.Called));
        }
        finally
        {
            center.Gate.Release();
        }
    }

    public async Task Finish(Clerk clerk)
    {
        var center = _county.Center(clerk.CenterId);
        if (!center.AtWindow.TryRemove(clerk.WindowId, out var ticket))
            return;
        await center.Gate.WaitAsync();
        try
        {
            var values = AtWindow(center, clerk, ticket, HallEventKind.TicketChanged);
            values["Pace"] = _ticks ? "[61,61,61,61,61,61,61,61,61,61,61,61,61,61,61,61,61,61,61,61]" : Enumerable.Repeat(61, 20).ToArray();
            await _finish.Run(values);
        }
        finally
        {
            center.Gate.Release();
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Dictionary<string, object> AtWindow(BareCenter center, Clerk clerk, BareTicket ticket, HallEventKind kind)
    {
        var values = _county.Common(center, _ticks, kind);
        Add(values, ticket, clerk.Actor.Name);
        values["Window"] = clerk.WindowId;
        values["Plate"] = clerk.WindowNumber;
        values["Staff"] = clerk.Actor.StaffId!.Value;
        return values;
    }

    private static void Add(Dictionary<string, object> values, BareTicket ticket, string actor)
    {
        values["Actor"] = actor;
        values["Ticket"] = ticket.Id;
        values["Series"] = ticket.Series;
        values["Label"] = ticket.Label;
    }
}
