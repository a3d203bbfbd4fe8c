using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BianMin.Infrastructure.Database;

/// <summary>
/// Lets the nodes of an installation prepare their database one after the other. EF's own lock is not enough: on PostgreSQL it
/// ends with the transaction of each migration, while the list of what is to be done was made before the first, so that
/// another node comes between and both add the same column.
/// </summary>
internal sealed class StartTurn : IAsyncDisposable
{
    // A migration may rewrite a table of millions of rows, here or on the node that is waited for.
    private static readonly TimeSpan LongestStatement = TimeSpan.FromHours(1);
    private readonly BianMinDbContext _context;
    private readonly string _end;

    private StartTurn(BianMinDbContext context, string end) => (_context, _end) = (context, end);

    /// <summary>Waits until no other node prepares the database; null on an engine for one node.</summary>
    public static async Task<StartTurn?> Take(BianMinDbContext context, CancellationToken cancellationToken)
    {
        if (context.StartLock is not { } turn)
            return null;
        // A lock is kept by a session, which needs a database to be in.
        await EnsureExists(context.GetService<IRelationalDatabaseCreator>(), cancellationToken);
        context.Database.SetCommandTimeout(LongestStatement);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(turn.Take, cancellationToken);
        return new(context, turn.End);
    }

    public async ValueTask DisposeAsync()
    {
        // A connection that broke has given up its lock.
        if (_context.Database.GetDbConnection().State == ConnectionState.Open)
            await _context.Database.ExecuteSqlRawAsync(_end);
        await _context.Database.CloseConnectionAsync();
    }

    private static async Task EnsureExists(IRelationalDatabaseCreator creator, CancellationToken cancellationToken)
    {
        if (await creator.ExistsAsync(cancellationToken))
            return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (DbException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another node that starts at the same moment may have been faster.
            if (!await creator.ExistsAsync(cancellationToken))
                throw;
        }
    }
}
