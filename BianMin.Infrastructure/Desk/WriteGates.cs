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

    public async ValueTask<Pass> Enter(string centerId, CancellationToken cancel)
    {
        var gate = _gates.GetOrAdd(database.Engine == DatabaseEngine.Sqlite ? "" : centerId, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancel);
        return new Pass(gate);
    }

    internal readonly struct Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
