using BianMin.Domain.Hall;

namespace BianMin.Infrastructure.Live;

/// <summary>One subscriber: gets the newest snapshot whenever it is ready for it, and every announcement exactly once if it wants them.</summary>
internal sealed class Watcher(Func<HallUpdate, Task> onUpdate, bool calls, Action<Watcher> onDispose, Action<Exception> onError) : IDisposable
{
    private readonly Lock _lock = new();
    private List<HallAnnouncement> _announcements = [];
    private HallSnapshot? _newest;
    private HallSnapshot? _last;
    private bool _running;
    private bool _disposed;

    public void Post(HallSnapshot snapshot, IReadOnlyList<HallAnnouncement> announcements)
    {
        lock (_lock)
        {
            if (_disposed || (!calls && ReferenceEquals(snapshot, _last)))
                return;
            _newest = _last = snapshot;
            if (calls)
                _announcements.AddRange(announcements);
            if (_running)
                return;
            _running = true;
        }

        // In the order of the commits and before the read that follows them, whatever thread is free.
        ThreadPool.UnsafeQueueUserWorkItem(static watcher => _ = watcher.Deliver(), this, preferLocal: false);
    }

    public void Dispose()
    {
        lock (_lock)
            _disposed = true;
        onDispose(this);
    }

    private async Task Deliver()
    {
        while (Next() is { } update)
        {
            try
            {
                await onUpdate(update);
            }
            catch (Exception e)
            {
                onError(e);
            }
        }
    }

    private HallUpdate? Next()
    {
        lock (_lock)
        {
            if (_disposed || _newest is null)
            {
                _running = false;
                return null;
            }

            var update = new HallUpdate(_newest, _announcements);
            _newest = null;
            _announcements = [];
            return update;
        }
    }
}
