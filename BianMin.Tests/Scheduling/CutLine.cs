using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace BianMin.Tests.Scheduling;

/// <summary>A way to PostgreSQL that the test can cut: whoever uses it is then gone for everybody else.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> _ends = [];
    private readonly Task _accepting;
    private readonly EndPoint _server;

    public CutLine(string connection)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        _server = to.Host!.StartsWith('/') ? new UnixDomainSocketEndPoint($"{to.Host}/.s.PGSQL.{to.Port}") : new DnsEndPoint(to.Host, to.Port);
        _listener.Start();
        (to.Host, to.Port) = ("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        Connection = to.ConnectionString;
        _accepting = Accept();
    }

    /// <summary>The connection string of this way.</summary>
    public string Connection { get; }

    /// <summary>Nothing passes any more, and nobody gets through again.</summary>
    public void Cut()
    {
        _listener.Stop();
        foreach (var end in _ends)
            end.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
    }

    private async Task Accept()
    {
        while (true)
        {
            var near = await _listener.AcceptSocketAsync();
            var far = _server is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
            _ends.Add(near);
            _ends.Add(far);
            await far.ConnectAsync(_server);
            _ = Pass(near, far);
            _ = Pass(far, near);
        }
    }

    private static async Task Pass(Socket from, Socket to)
    {
        try
        {
            var buffer = new byte[16384];
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
                await to.SendAsync(buffer.AsMemory(0, count));
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
