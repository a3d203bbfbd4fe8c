using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace BianMin.Bench.Circuits;

/// <summary>
/// What a browser tab is to the server: fetches the page, starts its circuit over a WebSocket, takes and confirms render
/// batches, answers calls to scripts, and gives signs of life. It draws nothing, so hundreds of them fit beside the portal.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _expected;

    private Circuit(Uri portal, CookieContainer cookies, string expected)
    {
        _expected = expected;
        _socket.Options.Cookies = cookies;
        _socket.Options.SetRequestHeader("Origin", portal.GetLeftPart(UriPartial.Authority));
    }

    public int Batches { get; private set; }

    /// <summary>Whether a batch has rendered the expected text.</summary>
    public bool Shown { get; private set; }

    public string? Fault { get; private set; }

    /// <summary>Opens a page as its user.</summary>
    public static async Task<Circuit> Open(Uri portal, string page, HttpClient client, CookieContainer cookies, string expected)
    {
        var address = new Uri(portal, page);
        var html = await client.GetStringAsync(address);
        var markers = Marker().Matches(html).Select(m => m.Groups[1].Value).Where(m => m.Contains("\"descriptor\"", StringComparison.Ordinal)).ToList();
        if (markers.Count == 0)
            throw new InvalidOperationException($"{address} has no interactive part.");
        var circuit = new Circuit(portal, cookies, expected);
        await circuit._socket.ConnectAsync(new UriBuilder(new Uri(portal, "_blazor")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await circuit.Send(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        _ = circuit.Receive();
        _ = circuit.Live();
        await circuit.Send(PackWriter.Invocation("start", "StartCircuit", portal.AbsoluteUri, address.AbsoluteUri, "[]", ""));
        await circuit._started.Task.WaitAsync(Patience);
        var operations = string.Join(',', markers.Select((marker, i) => $"{{\"type\":\"add\",\"ssrComponentId\":{i + 1},\"marker\":{marker}}}"));
        await circuit.Send(PackWriter.Invocation(null, "UpdateRootComponents", $"{{\"batchId\":1,\"operations\":[{operations}]}}", State().Match(html).Groups[1].Value));
        return circuit;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _socket.Dispose();
    }

    private async Task Receive()
    {
        try
        {
            var message = new MemoryStream();
            var buffer = new byte[16 * 1024];
            var shaken = false;
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer, _end.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                    break;
                message.Write(buffer, 0, received.Count);
                if (!received.EndOfMessage)
                    continue;
                var bytes = message.ToArray();
                message.SetLength(0);
                if (!shaken)
                {
                    bytes = bytes[(Array.IndexOf(bytes, (byte)0x1e) + 1)..];
                    shaken = true;
                }

                foreach (var frame in Frames(bytes))
                    await Take(frame);
            }

            Fault = "closed by the hub";
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or InvalidDataException or ObjectDisposedException)
        {
            Fault = e.Message;
        }

        _started.TrySetException(new InvalidOperationException($"The circuit did not start: {Fault}"));
    }

    private static IEnumerable<byte[]> Frames(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            int length = 0, shift = 0;
            byte part;
            do
            {
                part = bytes[at++];
                length |= (part & 0x7f) << shift;
                shift += 7;
            }
            while ((part & 0x80) != 0);
            yield return bytes[at..(at + length)];
            at += length;
        }
    }

    private async Task Take(byte[] frame)
    {
        var message = (object?[])new PackReader(frame).Read()!;
        switch (message[0])
        {
            case 1L:
                await Invoked((string)message[3]!, (object?[])message[4]!);
                break;
            case 3L when message[3] is 3L && message[4] is string:
                _started.TrySetResult();
                break;
            case 3L:
                throw new InvalidDataException($"the hub answered {(message.Length > 4 ? message[4] : "nothing")}");
            case 7L:
                throw new InvalidDataException($"closed by the hub: {message[1]}");
        }
    }

    private async Task Invoked(string target, object?[] arguments)
    {
        switch (target)
        {
            case "JS.RenderBatch":
                Shown |= Encoding.UTF8.GetString((byte[])arguments[1]!).Contains(_expected, StringComparison.Ordinal);
                Batches++;
                await Send(PackWriter.Invocation(null, "OnRenderCompleted", arguments[0], null));
                break;
            case "JS.BeginInvokeJS":
                var result = arguments[3] is 1L ? "{\"__jsObjectId\":1}" : "null";
                await Send(PackWriter.Invocation(null, "EndInvokeJSFromDotNet", arguments[0], true, $"[{arguments[0]},true,{result}]"));
                break;
            case "JS.Error":
                throw new InvalidDataException($"the circuit ended: {arguments[0]}");
        }
    }

    private async Task Live()
    {
        using var timer = new PeriodicTimer(SignOfLife);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
                await Send(PackWriter.Ping);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Fault ??= e.Message;
        }
    }

    private async Task Send(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    [GeneratedRegex("<!--Blazor:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex State();
}
