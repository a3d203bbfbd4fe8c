using System.Text.Json;
using BianMin.Domain.Hall;
using BianMin.Portal.Hall.Live;
using BianMin.Tests.Fakes;
using Microsoft.AspNetCore.SignalR;

namespace BianMin.Tests.Hall;

/// <summary>What hub clients are sent (HALL-3).</summary>
public sealed class HallBroadcastTests : IDisposable
{
    private readonly HallSnapshot _hall = HallSnapshots.Sixi();
    private readonly FakeHallFeed _feed;
    private readonly HallBroadcast _broadcast;

    public HallBroadcastTests()
    {
        _feed = new FakeHallFeed(_hall);
        _broadcast = new HallBroadcast(_feed);
    }

    public void Dispose() => _broadcast.Dispose();

    [Fact]
    public async Task The_board_comes_at_once()
    {
        var client = new Client();

        Assert.True(await Join("1", client));

        var board = await client.Next(HallHub.Board);
        Assert.Equal("泗溪镇便民服务中心", board.GetProperty("centerName").GetString());
        Assert.Equal("StaffedByA", board.GetProperty("windows")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_centre_that_does_not_exist_cannot_be_watched() =>
        Assert.False(await _broadcast.Join("nowhere", "1", new Client(), () => { }, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Many_clients_are_one_subscription()
    {
        for (var i = 0; i < 20; i++)
            await Join($"{i}", new Client());

        Assert.Equal(1, _feed.Watchers);
    }

    [Fact]
    public async Task A_slow_client_skips_boards_but_no_call_and_slows_nobody()
    {
        var slow = new Client();
        var quick = new Client();
        await Join("slow", slow);
        await Join("quick", quick);
        await slow.Next(HallHub.Board);
        await quick.Next(HallHub.Board);
        slow.Block();

        for (var version = 2; version <= 20; version++)
            await _feed.Show(_hall with { Version = version }, Call(version));
        for (var version = 2; version <= 20; version++)
            Assert.Equal($"{version}-0", (await quick.Next(HallHub.Call)).GetProperty("id").GetString());

        slow.Unblock();
        for (var version = 2; version <= 20; version++)
            Assert.Equal($"{version}-0", (await slow.Next(HallHub.Call)).GetProperty("id").GetString());
        Assert.True(slow.Sent(HallHub.Board) <= 3, "Of the boards only the newest is worth sending.");
    }

    [Fact]
    public async Task A_client_that_never_reads_is_cut_off()
    {
        var client = new Client();
        var cut = false;
        await _broadcast.Join("sixi", "1", client, () => cut = true, TestContext.Current.CancellationToken);
        await client.Next(HallHub.Board);
        client.Block();

        for (var version = 2; version <= ClientPump.FarthestBehind + 10; version++)
            await _feed.Show(_hall with { Version = version }, Call(version));

        Assert.True(cut);
    }

    [Fact]
    public async Task Who_has_left_is_sent_nothing_more()
    {
        var client = new Client();
        await Join("1", client);
        await client.Next(HallHub.Board);

        _broadcast.Leave("1");
        await _feed.Show(_hall with { Version = 2 }, Call(2));

        Assert.Equal(1, client.Sent(HallHub.Board));
    }

    private static HallAnnouncement Call(int version) => new("sixi", $"{version}-0", "A012", 3, "民政", Recall: false, "请A012号到3号窗口");

    private Task<bool> Join(string id, Client client) =>
        _broadcast.Join("sixi", id, client, () => { }, TestContext.Current.CancellationToken);

    /// <summary>A client that takes messages, or does not.</summary>
    private sealed class Client : IClientProxy
    {
        private readonly System.Threading.Channels.Channel<(string Method, JsonElement Content)> _sent =
            System.Threading.Channels.Channel.CreateUnbounded<(string, JsonElement)>();

        private readonly Dictionary<string, int> _counts = [];
        private TaskCompletionSource _open = Opened();

        public void Block() => _open = new TaskCompletionSource();

        public void Unblock() => _open.SetResult();

        public int Sent(string method)
        {
            lock (_counts)
                return _counts.GetValueOrDefault(method);
        }

        /// <summary>The next message with a name; others before it are skipped.</summary>
        public async Task<JsonElement> Next(string method)
        {
            while (true)
            {
                var (name, content) = await _sent.Reader.ReadAsync(TestContext.Current.CancellationToken);
                if (name == method)
                    return content;
            }
        }

        public async Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            await _open.Task.WaitAsync(cancellationToken);
            lock (_counts)
                _counts[method] = _counts.GetValueOrDefault(method) + 1;
            var json = JsonSerializer.SerializeToUtf8Bytes(args[0], args[0]!.GetType(), HallWire.Default);
            await _sent.Writer.WriteAsync((method, JsonDocument.Parse(json).RootElement), cancellationToken);
        }

        private static TaskCompletionSource Opened()
        {
            var source = new TaskCompletionSource();
            source.SetResult();
            return source;
        }
    }
}
