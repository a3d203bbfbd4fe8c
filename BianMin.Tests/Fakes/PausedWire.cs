using System.Net;
using System.Net.Sockets;

namespace BianMin.Tests.Fakes;

/// <summary>A line to a server on this machine, on which the answers can be held back: so a frozen server looks from the portal.</summary>
internal sealed class PausedWire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _cut = new();
    private readonly string _host;
    private readonly int _port;
    private volatile TaskCompletionSource _open = Opened();

    public PausedWire(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        _ = Accept();
    }

    /// <summary>Where the line begins.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The server is heard no more; what is said to it still arrives.</summary>
    public void HoldAnswers() => _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The server is heard again.</summary>
    public void LetAnswers() => _open.TrySetResult();

    public void Dispose()
    {
        _cut.Cancel();
        _listener.Dispose();
        _cut.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task Accept()
    {
        var cut = _cut.Token;
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync(cut);
                _ = Join(near, cut);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Join(TcpClient near, CancellationToken cut)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(_host, _port, cut);
                var (here, there) = (near.GetStream(), far.GetStream());
                await Task.WhenAny(Copy(here, there, held: false, cut), Copy(there, here, held: true, cut));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // The test is over, or there is no server.
            }
        }
    }

    private async Task Copy(NetworkStream from, NetworkStream to, bool held, CancellationToken cut)
    {
        var buffer = new byte[8192];
        try
        {
            while (await from.ReadAsync(buffer, cut) is > 0 and var read)
            {
                if (held)
                    await _open.Task.WaitAsync(cut);
                await to.WriteAsync(buffer.AsMemory(0, read), cut);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One of the two hung up.
        }
    }
}
