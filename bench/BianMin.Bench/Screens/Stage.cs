using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Bench.Screens;

/// <summary>Halls that move when the bench says so.</summary>
internal sealed class PlayedFeed : IHallFeed
{
    private readonly Dictionary<string, HallSnapshot> _halls = [];
    private readonly List<(string Center, Func<HallSnapshot, Task> Tell)> _watchers = [];

    public ValueTask<HallSnapshot?> Current(string centerId, CancellationToken cancellationToken) => new(_halls.GetValueOrDefault(centerId));

    public IDisposable Watch(string centerId, Func<HallSnapshot, Task> onChange)
    {
        var watcher = (centerId, onChange);
        _watchers.Add(watcher);
        return new Ending(() => _watchers.Remove(watcher));
    }

    public IDisposable WatchCalls(string centerId, Func<HallUpdate, Task> onUpdate) => Watch(centerId, hall => onUpdate(new(hall, [])));

    public Task Show(HallSnapshot hall)
    {
        _halls[hall.Center.Id] = hall;
        return Task.WhenAll(_watchers.Where(w => w.Center == hall.Center.Id).Select(w => w.Tell(hall)));
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>The true time, with timers that ring when the bench says so.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), _timers);
        _timers.Add(timer);
        return timer;
    }

    public void Ring()
    {
        foreach (var timer in _timers.ToList())
            timer.Ring();
    }

    private sealed class ManualTimer(Action ring, List<ManualTimer> timers) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}

/// <summary>Who sits before the screen.</summary>
internal sealed class Seat(Actor actor) : ICurrentActor
{
    public ValueTask<Actor> Get() => new(actor);
}

/// <summary>A browser that does what it is told and answers nothing.</summary>
internal sealed class SilentBrowser : IJSRuntime
{
    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => default;

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => default;
}

/// <summary>An address that stays.</summary>
internal sealed class FixedAddress : NavigationManager
{
    public FixedAddress() => Initialize("http://bench/", "http://bench/");
}
