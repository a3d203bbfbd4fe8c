using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Live;

/// <summary>
/// One centre's part of the feed: at most one read under way; whatever is committed meanwhile is in the next. A call is told the
/// instant it is committed, before the hall is read anew: the visitor's number must not wait for the whole board.
/// </summary>
internal sealed class CenterFeed(string centerId, HallReader reader, Action<Exception, string> onError)
{
    /// <summary>How long a read waits for what else is committed: too short to be seen, long enough for a call to leave.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(5);

    private readonly Lock _lock = new();
    private readonly List<Watcher> _watchers = [];
    private readonly SortedDictionary<long, IReadOnlyList<HallEvent>> _events = [];
    private HallSnapshot? _snapshot;
    private long? _announcedUpTo;
    private bool _reading;
    private bool _again;
    private bool _asking;

    public HallSnapshot? Snapshot => _snapshot;

    public bool Watched
    {
        get
        {
            lock (_lock)
                return _watchers.Count > 0;
        }
    }

    public IDisposable Watch(Func<HallUpdate, Task> onUpdate, bool calls)
    {
        var watcher = new Watcher(onUpdate, calls, Remove, e => onError(e, centerId));
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

            if (_snapshot is { } known && _announcedUpTo == version - 1 && !_asking)
            {
                _announcedUpTo = version;
                if (Spoken(known.Center, version, events) is { Count: > 0 } calls)
                    Tell(known, calls);
            }
            else
            {
                _events[version] = events;
            }
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
                // Machine time, not the hall's: calls are on their way now, and a read would stand before them on few cores;
                // what is committed in the meantime is in the same read.
                await Task.Delay(Gathering);
                if (await reader.Read(centerId, CancellationToken.None) is not { } snapshot)
                    continue;
                var announcements = await Announcements(snapshot);
                lock (_lock)
                {
                    _snapshot = snapshot;
                    _announcedUpTo = Math.Max(_announcedUpTo ?? 0, snapshot.Version);
                    Tell(snapshot, announcements);
                }
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

    // Under the lock, so that all watchers hear everything in the same order.
    private void Tell(HallSnapshot snapshot, IReadOnlyList<HallAnnouncement> announcements)
    {
        foreach (var watcher in _watchers)
            watcher.Post(snapshot, announcements);
    }

    private async Task<IReadOnlyList<HallAnnouncement>> Announcements(HallSnapshot snapshot)
    {
        long last;
        lock (_lock)
        {
            if (_announcedUpTo is not { } announced || snapshot.Version <= announced)
                return [];
            last = announced;
            if (Noted(last, snapshot) is { } local)
                return local;
            _asking = true;
        }

        try
        {
            // A version that another node committed: its events are in the database.
            return await reader.CallsBetween(centerId, last, snapshot.Version, CancellationToken.None);
        }
        finally
        {
            lock (_lock)
                _asking = false;
        }
    }

    private List<HallAnnouncement>? Noted(long last, HallSnapshot snapshot)
    {
        List<HallAnnouncement>? calls = [];
        for (var version = last + 1; version <= snapshot.Version && calls is not null; version++)
        {
            if (_events.TryGetValue(version, out var events))
                calls.AddRange(Spoken(snapshot.Center, version, events));
            else
                calls = null;
        }

        foreach (var told in _events.Keys.Where(v => v <= snapshot.Version).ToList())
            _events.Remove(told);
        return calls;
    }

    private static List<HallAnnouncement> Spoken(CenterProfile center, long version, IReadOnlyList<HallEvent> events) =>
        [.. events.Index()
            .Where(e => e.Item.Kind is HallEventKind.Called or HallEventKind.Recalled)
            .Select(e => HallReader.Announce(center, version, e.Index, e.Item.Kind, e.Item.Number!, e.Item.WindowId))];

    private void Remove(Watcher watcher)
    {
        lock (_lock)
            _watchers.Remove(watcher);
    }
}
