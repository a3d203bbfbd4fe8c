using System.Collections.Concurrent;
using BianMin.Infrastructure.Database;

namespace BianMin.Infrastructure.Centers;

/// <summary>
/// Lets the writers of one centre on this node through one after the other, in the order they came, so that they need not
/// lose against each other in the database. SQLite has one writer at a time for the whole file, so there it is one lock.
/// </summary>
internal sealed class CenterLocks(DatabaseOptions database)
{
    private readonly ConcurrentDictionary<string, CenterLock> _locks = new(StringComparer.Ordinal);

    /// <summary>The lock that writes of a centre take.</summary>
    public CenterLock Of(string centerId) => _locks.GetOrAdd(database.Engine == DatabaseEngine.Sqlite ? "" : centerId, _ => new CenterLock());

    /// <summary>Takes the lock for work in the background, which can wait.</summary>
    public async ValueTask<IDisposable> Enter(string centerId, CancellationToken cancellationToken)
    {
        var taken = Of(centerId);
        await taken.Enter(null, Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return new Held(taken);
    }

    private sealed class Held(CenterLock taken) : IDisposable
    {
        public void Dispose() => taken.Leave();
    }
}
