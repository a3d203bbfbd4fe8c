using BianMin.Domain.Hall;
using BianMin.Portal.Controls;

namespace BianMin.Portal.Supervision;

/// <summary>Asks for another look at the cards after something happened in a centre, at most once a second: a busy hall changes more often.</summary>
internal sealed class CardFollower : IDisposable
{
    private readonly IDisposable _watch;
    private readonly Ticker _ticker;
    private volatile bool _changed;

    public CardFollower(IHallFeed feed, string centerId, TimeProvider clock, Func<Task> lookAgain)
    {
        _watch = feed.Watch(centerId, _ =>
        {
            _changed = true;
            return Task.CompletedTask;
        });
        _ticker = new(TimeSpan.FromSeconds(1), clock, () =>
        {
            if (!_changed)
                return Task.CompletedTask;
            _changed = false;
            return lookAgain();
        });
    }

    public void Dispose()
    {
        _watch.Dispose();
        _ticker.Dispose();
    }
}
