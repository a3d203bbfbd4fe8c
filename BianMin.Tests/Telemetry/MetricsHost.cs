using BianMin.Portal.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;

namespace BianMin.Tests.Telemetry;

/// <summary>A host with nothing but <c>/metrics</c>, and whoever reads it.</summary>
internal sealed class MetricsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MetricsHost(WebApplication app) => _app = app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<MetricsHost> Start(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value));
        builder.AddTelemetry();
        // Each reading of a test is a new one.
        builder.Services.Configure<PrometheusAspNetCoreOptions>(o => o.ScrapeResponseCacheDurationMilliseconds = 0);
        var app = builder.Build();
        app.MapTelemetry();
        await app.StartAsync(Cancel);
        return new(app);
    }

    /// <summary>A request as it arrives at the endpoint.</summary>
    public Task<HttpContext> Ask(Action<HttpContext> from) => _app.GetTestServer().SendAsync(http =>
    {
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = "/metrics";
        from(http);
    }, Cancel);

    /// <summary>What the machine itself reads.</summary>
    public async Task<string> Read()
    {
        var answer = await Ask(http => http.Connection.RemoteIpAddress = System.Net.IPAddress.Loopback);
        Assert.Equal(StatusCodes.Status200OK, answer.Response.StatusCode);
        using var reader = new StreamReader(answer.Response.Body);
        return await reader.ReadToEndAsync(Cancel);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
