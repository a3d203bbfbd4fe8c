using System.Collections.Concurrent;
using BianMin.Infrastructure.Database;

namespace BianMin.Infrastructure.Desk;

/// <summary>
/// Lets the writers of one centre on this node through one after the other, in the order they came, so that they need not
/// lose against each other in the database. SQLite has one writer at a time for the whole file, so there it is one gate.
/// </summary>
internal sealed class WriteGates(DatabaseOptions database)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <summary>For work in the background, which can wait.</summary>
    public async ValueTask<Pass> Enter(string centerId, CancellationToken cancel)
    {
        var gate = Gate(centerId);
        await gate.WaitAsync(cancel);
        return new Pass(gate);
    }

    /// <summary>For somebody who waits for the answer; null when the writers before were not done in time.</summary>
    public async ValueTask<Pass?> Enter(string centerId, TimeSpan most, CancellationToken cancel)
    {
        var gate = Gate(centerId);
        return await gate.WaitAsync(most, cancel) ? new Pass(gate) : null;
    }

    private SemaphoreSlim Gate(string centerId) =>
        _gates.GetOrAdd(database.Engine == DatabaseEngine.Sqlite ? "" : centerId, _ => new SemaphoreSlim(1, 1));

    internal sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
