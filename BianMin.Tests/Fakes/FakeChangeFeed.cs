using BianMin.Domain.Kernel;

namespace BianMin.Tests.Fakes;

/// <summary>Commits that the test makes up.</summary>
internal sealed class FakeChangeFeed : IChangeFeed
{
    private Action<CommittedChange> _told = _ => { };

    public IDisposable Watch(Action<CommittedChange> told)
    {
        _told += told;
        return new Watcher(() => _told = (_told - told)!);
    }

    public void Tell(string center, string? slice) => _told(new(center, slice));

    private sealed class Watcher(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
