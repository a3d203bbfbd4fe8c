using BianMin.Domain.Hall;

namespace BianMin.Tests.Fakes;

/// <summary>A hall that the test moves by hand; watchers are told in the order of their coming.</summary>
internal sealed class FakeHallFeed(params HallSnapshot[] halls) : IHallFeed
{
    private readonly Dictionary<string, HallSnapshot> _halls = halls.ToDictionary(h => h.Center.Id);
    private readonly List<(string Center, Func<HallUpdate, Task> Tell)> _watchers = [];

    /// <summary>Who watches now; zero again after every screen was closed.</summary>
    public int Watchers => _watchers.Count;

    public ValueTask<HallSnapshot?> Current(string centerId, CancellationToken cancellationToken) => new(_halls.GetValueOrDefault(centerId));

    public IDisposable Watch(string centerId, Func<HallSnapshot, Task> onChange) => WatchCalls(centerId, update => onChange(update.Hall));

    public IDisposable WatchCalls(string centerId, Func<HallUpdate, Task> onUpdate)
    {
        var watcher = (centerId, onUpdate);
        _watchers.Add(watcher);
        if (_halls.TryGetValue(centerId, out var hall))
            _ = onUpdate(new HallUpdate(hall, []));
        return new Ending(() => _watchers.Remove(watcher));
    }

    /// <summary>Shows a newer hall to all who watch it.</summary>
    public async Task Show(HallSnapshot hall, params HallAnnouncement[] announcements)
    {
        _halls[hall.Center.Id] = hall;
        foreach (var (center, tell) in _watchers.ToList())
        {
            if (center == hall.Center.Id)
                await tell(new HallUpdate(hall, announcements));
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
