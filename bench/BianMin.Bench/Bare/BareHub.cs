using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Bench.Bare;

/// <summary>A hub that does nothing but pass a message on to the members of a group.</summary>
internal sealed class BareHub : Hub
{
    public Task Join(string group) => Groups.AddToGroupAsync(Context.ConnectionId, group);
}

/// <summary>The bare hub on a server of its own in this process.</summary>
internal sealed class BareHubServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareHubServer(WebApplication app) => _app = app;

    public Uri Address => new(new Uri(_app.Urls.First()), "hub");

    public static async Task<BareHubServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<BareHub>("/hub", o => o.Transports = HttpTransportType.WebSockets);
        await app.StartAsync();
        return new BareHubServer(app);
    }

    /// <summary>Sends a payload with the present timestamp to a group.</summary>
    public Task Broadcast(string group, JsonElement payload) =>
        _app.Services.GetRequiredService<IHubContext<BareHub>>().Clients.Group(group).SendAsync("payload", Stopwatch.GetTimestamp(), payload);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
