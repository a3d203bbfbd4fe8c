using System.Collections.Concurrent;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Hall;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Live;

/// <summary>The living hall on this node: commit → one read → everybody who watches.</summary>
internal sealed partial class HallFeed : IHallFeed, IShownHalls, ICommitListener
{
    private readonly ConcurrentDictionary<string, CenterFeed> _centers = new(StringComparer.Ordinal);
    private readonly HallReader _reader;
    private readonly ICommitNotifier _notifier;
    private readonly ILogger<HallFeed> _logger;

    public HallFeed(HallReader reader, ICommitNotifier notifier, HallMeter meter, ILogger<HallFeed> logger)
    {
        (_reader, _notifier, _logger) = (reader, notifier, logger);
        meter.Observe(() => _centers.Values.Where(c => c.Watched).Select(c => c.Snapshot).OfType<HallSnapshot>());
    }

    public async ValueTask<HallSnapshot?> Current(string centerId, CancellationToken cancellationToken) =>
        _centers.TryGetValue(centerId, out var feed) && feed.Watched && feed.Snapshot is { } snapshot
            ? snapshot
            : await _reader.Read(centerId, cancellationToken);

    public IDisposable Watch(string centerId, Func<HallSnapshot, Task> onChange) => Feed(centerId).Watch(update => onChange(update.Hall), calls: false);

    public IDisposable WatchCalls(string centerId, Func<HallUpdate, Task> onUpdate) => Feed(centerId).Watch(onUpdate, calls: true);

    /// <summary>The hall as the screens show it, when that is how it was at a version.</summary>
    public HallSnapshot? AsOf(string centerId, long? version) =>
        _centers.TryGetValue(centerId, out var feed) && feed.Watched && feed.Snapshot is { } snapshot && snapshot.Version == version ? snapshot : null;

    /// <summary>Tells who watches, and other nodes.</summary>
    public void Committed(CommittedUseCase useCase)
    {
        if (useCase.Events.Count == 0)
            return;
        if (_centers.TryGetValue(useCase.Head.CenterId, out var feed))
            feed.Committed(useCase.Head.HallVersion, useCase.Events);
        _notifier.Ring(useCase.Head.CenterId);
    }

    /// <summary>Another node may have committed: read again if anybody watches and the version is newer, or after a while anyway.</summary>
    public void Nudge(string centerId, long? version)
    {
        if (_centers.TryGetValue(centerId, out var feed) && feed.Watched && (version is null || feed.Snapshot is null || feed.Snapshot.Version < version))
            feed.Refresh();
    }

    /// <summary>Centres that somebody watches on this node.</summary>
    public IEnumerable<string> Watched => _centers.Where(c => c.Value.Watched).Select(c => c.Key);

    private CenterFeed Feed(string centerId) => _centers.GetOrAdd(centerId, id => new CenterFeed(id, _reader, ReadFailed));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hall of '{Center}' could not be read or shown")]
    private partial void ReadFailed(Exception exception, string center);
}

/// <summary>Tells other nodes of a commit at once, where the engine can.</summary>
internal interface ICommitNotifier
{
    /// <summary>Rings for a centre; never waits.</summary>
    void Ring(string centerId);
}

/// <summary>For engines without notifications: the poll is enough.</summary>
internal sealed class SilentNotifier : ICommitNotifier
{
    public void Ring(string centerId)
    {
    }
}
