using System.Collections.Concurrent;
using System.Threading.Channels;
using BianMin.Domain.Hall;
using Microsoft.AspNetCore.SignalR;

namespace BianMin.Portal.Hall.Live;

/// <summary>Sends to one client as fast as it takes: of boards only the newest, of calls every one, and calls first.</summary>
internal sealed class ClientPump
{
    /// <summary>A client that is this many calls behind is cut off; it comes back to the present state.</summary>
    public const int FarthestBehind = 256;

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true, AllowSynchronousContinuations = true });

    private readonly ConcurrentQueue<HallAnnouncement> _calls = new();
    private readonly IClientProxy _client;
    private readonly Action _abort;
    private readonly CancellationToken _gone;
    private readonly Lock _gate = new();
    private WireBoard? _next;
    private WireBoard? _newest;

    public ClientPump(IClientProxy client, Action abort, CancellationToken gone)
    {
        _client = client;
        _abort = abort;
        _gone = gone;
        _ = Run();
    }

    /// <summary>A change of the hall; a board that is older than the newest, or the same, is dropped: a call comes before its board.</summary>
    public void Offer(WireBoard board, IReadOnlyList<HallAnnouncement> calls)
    {
        lock (_gate)
        {
            if (_newest is null || (board.Version >= _newest.Version && board != _newest))
                _next = _newest = board;
        }

        foreach (var call in calls)
            _calls.Enqueue(call);
        if (_calls.Count > FarthestBehind)
            _abort();
        else
            _signal.Writer.TryWrite(true);
    }

    /// <summary>The board as it stands, because the client asked for it.</summary>
    public void OfferAgain(WireBoard board)
    {
        lock (_gate)
            _newest = null;
        Offer(board, []);
    }

    /// <summary>Ends; what was not sent is dropped.</summary>
    public void Stop() => _signal.Writer.TryComplete();

    private async Task Run()
    {
        try
        {
            await foreach (var _ in _signal.Reader.ReadAllAsync(_gone))
                await Send();
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or HubException)
        {
            // The connection broke in the middle of a message; cut it, so that the client starts anew.
            _abort();
        }
    }

    private async Task Send()
    {
        while (_calls.TryDequeue(out var call))
            await _client.SendAsync(HallHub.Call, call, _gone);
        WireBoard? board;
        lock (_gate)
            (board, _next) = (_next, null);
        if (board is not null)
            await _client.SendAsync(HallHub.Board, board, _gone);
    }
}
