using System.Collections.Concurrent;
using BianMin.Domain.Hall;
using Microsoft.AspNetCore.SignalR;

namespace BianMin.Portal.Hall.Live;

/// <summary>The hub clients of one centre. The feed's callback only hands over; every client is served at its own pace.</summary>
internal sealed class CenterChannel : IDisposable
{
    private readonly ConcurrentDictionary<string, ClientPump> _clients = new(StringComparer.Ordinal);
    private readonly IDisposable _watch;

    public CenterChannel(string centerId, IHallFeed feed) => _watch = feed.WatchCalls(centerId, Publish);

    public void Join(string connectionId, IClientProxy client, Action abort, WireBoard board, CancellationToken gone)
    {
        var pump = _clients.GetOrAdd(connectionId, _ => new ClientPump(client, abort, gone));
        pump.OfferAgain(board);
        // Gone between asking and joining: nobody would take it out again.
        if (gone.IsCancellationRequested)
            Leave(connectionId);
    }

    public void Leave(string connectionId)
    {
        if (_clients.TryRemove(connectionId, out var pump))
            pump.Stop();
    }

    public void Dispose()
    {
        _watch.Dispose();
        foreach (var id in _clients.Keys)
            Leave(id);
    }

    private Task Publish(HallUpdate update)
    {
        if (!_clients.IsEmpty)
        {
            var board = WireBoard.Of(update.Hall);
            foreach (var pump in _clients.Values)
                pump.Offer(board, update.Announcements);
        }

        return Task.CompletedTask;
    }
}
