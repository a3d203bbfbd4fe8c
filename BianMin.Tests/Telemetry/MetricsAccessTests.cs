using System.Net;

namespace BianMin.Tests.Telemetry;

/// <summary>Who may read <c>/metrics</c>.</summary>
public sealed class MetricsAccessTests
{
    private const string Key = "a-key-of-operations";

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("::1", 200)]
    [InlineData("10.3.0.7", 404)]
    public async Task When_no_reader_is_named_the_machine_itself_reads_and_for_others_nothing_is_there(string from, int status)
    {
        await using var host = await MetricsHost.Start();

        Assert.Equal(status, await Status(host, from));
    }

    [Fact]
    public async Task A_visitor_whom_a_proxy_on_the_machine_brings_is_not_the_machine()
    {
        await using var host = await MetricsHost.Start();

        var answer = await host.Ask(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Loopback;
            http.Request.Headers["X-Forwarded-For"] = "10.3.0.7";
        });

        Assert.Equal(404, answer.Response.StatusCode);
    }

    [Theory]
    [InlineData("10.3.0.7", 200)]
    [InlineData("::ffff:10.3.0.7", 200)]
    [InlineData("10.4.250.1", 200)]
    [InlineData("fd00::12", 200)]
    [InlineData("10.3.0.8", 404)]
    [InlineData("127.0.0.1", 404)]
    public async Task Named_addresses_and_networks_read_and_nobody_else(string from, int status)
    {
        await using var host = await MetricsHost.Start(("Metrics:Addresses", "10.3.0.7, 10.4.0.0/16; fd00::/8"));

        Assert.Equal(status, await Status(host, from));
    }

    [Theory]
    [InlineData($"Bearer {Key}", 200)]
    [InlineData($"bearer {Key}", 200)]
    [InlineData($"Bearer {Key}x", 401)]
    [InlineData($"Basic {Key}", 401)]
    [InlineData("", 401)]
    public async Task Whoever_has_the_key_reads_from_anywhere_and_others_are_asked_for_it(string header, int status)
    {
        await using var host = await MetricsHost.Start(("Metrics:Key", Key));

        var answer = await host.Ask(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse("10.3.0.7");
            http.Request.Headers.Authorization = header;
        });

        Assert.Equal(status, answer.Response.StatusCode);
        Assert.Equal(status == 401 ? "Bearer" : "", answer.Response.Headers.WWWAuthenticate.ToString());
    }

    [Theory]
    [InlineData(9091, 200)]
    [InlineData(8080, 404)]
    public async Task On_a_named_port_everybody_reads_and_on_others_nobody(int port, int status)
    {
        await using var host = await MetricsHost.Start(("Metrics:Port", "9091"));

        var answer = await host.Ask(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Loopback;
            http.Connection.LocalPort = port;
            // What a visitor claims does not count.
            http.Request.Host = new("portal", 9091);
        });

        Assert.Equal(status, answer.Response.StatusCode);
    }

    private static async Task<int> Status(MetricsHost host, string from) =>
        (await host.Ask(http => http.Connection.RemoteIpAddress = IPAddress.Parse(from))).Response.StatusCode;
}
