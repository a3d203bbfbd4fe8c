using BianMin.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.UseCases;

/// <summary>
/// How long somebody at a window waits for a database that is frozen or locked: ten seconds in all, for the turn among the
/// writers of this node and for a statement that gets no answer, then a refusal says so. Work that goes on is not interrupted.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class TimeBudget(TimeProvider time)
{
    /// <summary>The longest wait for the writers before.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    // What is missing to ten seconds a driver may take to call off a statement.
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(5);
    private long _began = time.GetTimestamp();
    private long _tried;

    /// <summary>Whether there is time for another try.</summary>
    public bool Allows => Left > TimeSpan.Zero;

    private TimeSpan Left => Whole - time.GetElapsedTime(_began);

    /// <summary>Opens the connection of a use case and bounds the wait for each of its statements.</summary>
    /// <exception cref="TimeoutException">No connection was to be had in time.</exception>
    public async Task Open(BianMinDbContext context, CancellationToken cancellationToken)
    {
        _tried = time.GetTimestamp();
        // Whole seconds, and 0 would mean for ever.
        var seconds = Math.Max(1, (int)Math.Ceiling(Left.TotalSeconds));
        context.Database.SetCommandTimeout(seconds);
        // SQLite begins its transactions by the connection's limit.
        if (context.Database.GetDbConnection() is SqliteConnection file)
            file.DefaultTimeout = seconds;
        // Open for the whole use case: opening one for every statement costs more than the statements.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            await context.Database.OpenConnectionAsync(limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The database gave no connection in time.", e);
        }
    }

    /// <summary>
    /// A try lost against another writer. One that took longer than anybody waits was at work, as a long import is: that does not
    /// count, and the next may wait as long as the first.
    /// </summary>
    public void Lost()
    {
        if (time.GetElapsedTime(_tried) > Whole)
            _began = time.GetTimestamp();
    }
}
