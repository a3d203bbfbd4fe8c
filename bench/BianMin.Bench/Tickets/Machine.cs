using System.Globalization;
using System.Net.Sockets;
using System.Text;
using BianMin.Bench.County;

namespace BianMin.Bench.Tickets;

/// <summary>
/// A ticket machine that speaks HTTP/1.1 itself on one connection. It is as light as can be, because on a machine with few
/// cores a comfortable client would take the processor from the server that is measured.
/// </summary>
internal sealed class Machine : IDisposable
{
    private const string Length = "Content-Length: ";
    private readonly TcpClient _connection;
    private readonly NetworkStream _stream;
    private readonly string _host;
    private readonly byte[] _buffer = new byte[16 * 1024];

    public Machine(Uri portal)
    {
        _host = portal.Authority;
        _connection = new TcpClient(portal.Host, portal.Port) { NoDelay = true };
        _stream = _connection.GetStream();
    }

    /// <summary>Draws one ticket and returns the whole answer, head and body.</summary>
    public async Task<string> Draw(Clerk clerk)
    {
        var body = $$"""{"series":"{{clerk.Series}}","priority":"None","idempotencyKey":"{{Guid.NewGuid():N}}"}""";
        var request = string.Create(CultureInfo.InvariantCulture,
            $"POST /api/hall/{clerk.CenterId}/tickets HTTP/1.1\r\nHost: {_host}\r\nAuthorization: Device {CountySeed.DeviceKey}\r\nContent-Type: application/json\r\n{Length}{body.Length}\r\n\r\n{body}");
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var have = 0;
        while (true)
        {
            var read = await _stream.ReadAsync(_buffer.AsMemory(have));
            if (read == 0)
                throw new IOException("The portal closed the connection.");
            have += read;
            var answer = Encoding.UTF8.GetString(_buffer, 0, have);
            if (IsWhole(answer))
                return answer;
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _connection.Dispose();
    }

    // The portal answers in chunks when it does not know the length beforehand.
    private static bool IsWhole(string answer)
    {
        var head = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
            return false;
        var length = answer.IndexOf(Length, 0, head, StringComparison.OrdinalIgnoreCase);
        if (length < 0)
            return answer.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
        var from = length + Length.Length;
        var bytes = int.Parse(answer.AsSpan(from, answer.IndexOf("\r\n", from, StringComparison.Ordinal) - from), NumberStyles.None, CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetByteCount(answer.AsSpan(head + 4)) >= bytes;
    }
}
