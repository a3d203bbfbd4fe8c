using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace BianMin.Bench.Calls;

/// <summary>A lobby screen: notes the instant at which each number first appeared on its board, and was called.</summary>
internal sealed class Display : IAsyncDisposable
{
    private readonly HubConnection _hub;

    private Display(HubConnection hub, string center)
    {
        _hub = hub;
        Center = center;
        hub.On<JsonElement>("board", board =>
        {
            var now = Stopwatch.GetTimestamp();
            LastBoard = board;
            foreach (var window in board.GetProperty("windows").EnumerateArray())
            {
                if (window.GetProperty("serving").GetString() is { } label)
                    Boards.TryAdd(label, now);
            }
        });
        hub.On<JsonElement>("call", call => Calls.TryAdd(call.GetProperty("label").GetString()!, Stopwatch.GetTimestamp()));
    }

    public string Center { get; }

    public ConcurrentDictionary<string, long> Boards { get; } = new();

    public ConcurrentDictionary<string, long> Calls { get; } = new();

    public JsonElement? LastBoard { get; private set; }

    public static async Task<Display> Watch(Uri portal, string center)
    {
        var display = new Display(HubClient.To(new Uri(portal, "hubs/hall")), center);
        await display._hub.StartAsync();
        await display._hub.InvokeAsync("Watch", center);
        return display;
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}

/// <summary>A client of the bare hub: how long each payload took to arrive.</summary>
internal sealed class BareDisplay : IAsyncDisposable
{
    private readonly HubConnection _hub;

    private BareDisplay(HubConnection hub, Action<long, long> received)
    {
        _hub = hub;
        hub.On<long, JsonElement>("payload", (sent, _) => received(sent, Stopwatch.GetTimestamp()));
    }

    public static async Task<BareDisplay> Join(Uri hub, string group, Action<long, long> received)
    {
        var display = new BareDisplay(HubClient.To(hub), received);
        await display._hub.StartAsync();
        await display._hub.InvokeAsync("Join", group);
        return display;
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
