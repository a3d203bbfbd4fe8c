using BianMin.Domain.Desk;
using BianMin.Domain.Hall;

namespace BianMin.Infrastructure.Live;

/// <summary>One centre's part of the feed: at most one read under way; whatever is committed meanwhile is in the next.</summary>
internal sealed class CenterFeed(string centerId, HallReader reader, Action<Exception, string> onError)
{
    private readonly Lock _lock = new();
    private readonly List<Watcher> _watchers = [];
    private readonly SortedDictionary<long, IReadOnlyList<HallEvent>> _events = [];
    private HallSnapshot? _snapshot;
    private long? _announcedUpTo;
    private bool _reading;
    private bool _again;

    public HallSnapshot? Snapshot => _snapshot;

    public bool Watched
    {
        get
        {
            lock (_lock)
                return _watchers.Count > 0;
        }
    }

    public IDisposable Watch(Func<HallUpdate, Task> onUpdate)
    {
        var watcher = new Watcher(onUpdate, Remove, e => onError(e, centerId));
        lock (_lock)
            _watchers.Add(watcher);
        if (_snapshot is { } known)
            watcher.Post(known, []);
        Refresh();
        return watcher;
    }

    /// <summary>Something was committed on this node.</summary>
    public void Committed(long version, IReadOnlyList<HallEvent> events)
    {
        lock (_lock)
        {
            if (_watchers.Count == 0)
            {
                // Nobody looks: the next one who does reads anew, and old calls are not announced to them.
                _snapshot = null;
                _announcedUpTo = null;
                _events.Clear();
                return;
            }

            _events[version] = events;
        }

        Refresh();
    }

    /// <summary>Reads the hall anew, soon.</summary>
    public void Refresh()
    {
        lock (_lock)
        {
            _again = true;
            if (_reading)
                return;
            _reading = true;
        }

        _ = Task.Run(Read);
    }

    private async Task Read()
    {
        while (Begin())
        {
            try
            {
                if (await reader.Read(centerId, CancellationToken.None) is not { } snapshot)
                    continue;
                var announcements = await Announcements(snapshot);
                Watcher[] watchers;
                lock (_lock)
                {
                    _snapshot = snapshot;
                    _announcedUpTo = snapshot.Version;
                    watchers = [.. _watchers];
                }

                foreach (var watcher in watchers)
                    watcher.Post(snapshot, announcements);
            }
            catch (Exception e)
            {
                // The poll comes back to it; until then the screens show how old their data is.
                onError(e, centerId);
            }
        }
    }

    private bool Begin()
    {
        lock (_lock)
        {
            _reading = _again;
            _again = false;
            return _reading;
        }
    }

    private async Task<IReadOnlyList<HallAnnouncement>> Announcements(HallSnapshot snapshot)
    {
        if (_announcedUpTo is not { } last || snapshot.Version <= last)
            return [];
        List<HallAnnouncement>? local = [];
        lock (_lock)
        {
            for (var version = last + 1; version <= snapshot.Version; version++)
            {
                if (!_events.TryGetValue(version, out var events))
                {
                    local = null;
                    break;
                }

                local.AddRange(events.Index()
                    .Where(e => e.Item.Kind is HallEventKind.Called or HallEventKind.Recalled)
                    .Select(e => HallReader.Announce(snapshot.Center, version, e.Index, e.Item.Kind, e.Item.Number!, e.Item.WindowId)));
            }

            foreach (var told in _events.Keys.Where(v => v <= snapshot.Version).ToList())
                _events.Remove(told);
        }

        // A version that another node committed: its events are in the database.
        return local ?? await reader.CallsBetween(centerId, last, snapshot.Version, CancellationToken.None);
    }

    private void Remove(Watcher watcher)
    {
        lock (_lock)
            _watchers.Remove(watcher);
    }
}
