using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace BianMin.Bench;

/// <summary>Connects SignalR's client to a hub over a WebSocket without negotiation.</summary>
internal static class HubClient
{
    public static HubConnection To(Uri hub) => new HubConnectionBuilder()
        .WithUrl(hub, HttpTransportType.WebSockets, o => o.SkipNegotiation = true)
        .Build();
}
