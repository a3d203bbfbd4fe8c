using System.Collections.Concurrent;
using BianMin.Domain.Hall;
using Microsoft.AspNetCore.SignalR;

namespace BianMin.Portal.Hall.Live;

/// <summary>One subscription to the feed per centre on this node, whatever the number of hub clients; each change is serialised once.</summary>
public sealed class HallBroadcast(IHallFeed feed) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<CenterChannel>> _centers = new(StringComparer.Ordinal);

    /// <summary>Adds a client to a centre and sends it the board as it stands.</summary>
    /// <returns>False when there is no such centre.</returns>
    internal async Task<bool> Join(string centerId, string connectionId, IClientProxy client, Action abort, CancellationToken gone)
    {
        if (await feed.Current(centerId, gone) is not { } hall)
            return false;
        var center = _centers.GetOrAdd(centerId, id => new Lazy<CenterChannel>(() => new CenterChannel(id, feed))).Value;
        center.Join(connectionId, client, abort, WireBoard.Of(hall), gone);
        return true;
    }

    /// <summary>Forgets a client everywhere.</summary>
    internal void Leave(string connectionId)
    {
        foreach (var center in _centers.Values)
            center.Value.Leave(connectionId);
    }

    /// <summary>Stops watching all centres.</summary>
    public void Dispose()
    {
        foreach (var center in _centers.Values.Where(c => c.IsValueCreated))
            center.Value.Dispose();
    }
}
