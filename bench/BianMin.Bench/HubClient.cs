using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench;

/// <summary>Connects SignalR's client to a hub over a WebSocket without negotiation.</summary>
internal static class HubClient
{
    public static HubConnection To(Uri hub)
    {
        var address = new UriBuilder(hub) { Scheme = "ws" }.Uri;
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory, WebSocketFactory>();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(address));
        return builder.Build();
    }

    private sealed class WebSocketFactory : IConnectionFactory
    {
        public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
            var incoming = new Pipe();
            var outgoing = new Pipe();
            var context = new DefaultConnectionContext(
                Guid.NewGuid().ToString("N"), new Duplex(incoming.Reader, outgoing.Writer), new Duplex(outgoing.Reader, incoming.Writer));
            _ = Receive(socket, incoming.Writer);
            _ = Send(socket, outgoing.Reader);
            return context;
        }

        private static async Task Receive(ClientWebSocket socket, PipeWriter to)
        {
            try
            {
                while (true)
                {
                    var received = await socket.ReceiveAsync(to.GetMemory(16 * 1024), CancellationToken.None);
                    if (received.MessageType == WebSocketMessageType.Close)
                        break;
                    to.Advance(received.Count);
                    if (received.EndOfMessage)
                        await to.FlushAsync();
                }
            }
            catch (WebSocketException)
            {
                // The server has gone; the reader sees the end.
            }

            await to.CompleteAsync();
        }

        private static async Task Send(ClientWebSocket socket, PipeReader from)
        {
            while (true)
            {
                var read = await from.ReadAsync();
                foreach (var part in read.Buffer)
                    await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                from.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }

            socket.Dispose();
        }
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
