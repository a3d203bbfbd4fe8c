using System.Collections.Immutable;
using BianMin.Domain.Kernel;

namespace BianMin.Infrastructure.Centers;

internal sealed class ChangeFeed : IChangeFeed, ICommitListener
{
    private ImmutableArray<Watcher> _watchers = [];

    /// <summary>Whether anybody wants to know.</summary>
    public bool Watched => !_watchers.IsEmpty;

    public IDisposable Watch(Action<CommittedChange> told)
    {
        var watcher = new Watcher(this, told);
        ImmutableInterlocked.Update(ref _watchers, known => known.Add(watcher));
        return watcher;
    }

    public void Committed(CommittedUseCase useCase)
    {
        if (Watched)
            Tell(new(useCase.Head.CenterId, useCase.UseCase.Namespace?.Split('.').ElementAtOrDefault(2)));
    }

    /// <summary>Tells of what was changed past the use cases of this node.</summary>
    public void Tell(CommittedChange change)
    {
        foreach (var watcher in _watchers)
            watcher.Told(change);
    }

    private sealed class Watcher(ChangeFeed feed, Action<CommittedChange> told) : IDisposable
    {
        public Action<CommittedChange> Told => told;

        public void Dispose() => ImmutableInterlocked.Update(ref feed._watchers, known => known.Remove(this));
    }
}
