using BianMin.Infrastructure.Settings;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace BianMin.Portal.Telemetry;

/// <summary>The figures by which operations see how the portal is (docs/operations.md).</summary>
internal static class TelemetrySetup
{
    // Not the rendering of components: it measures every change of every page.
    private static readonly string[] Meters =
    [
        "BianMin.*",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.EntityFrameworkCore",
        "Npgsql",
        "System.Net.Http",
        "System.Runtime",
    ];

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = builder.Services.AddSettings<TelemetryOptions>(builder.Configuration, "Metrics");
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("bianmin", serviceInstanceId: Environment.MachineName))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters).AddPrometheusExporter();
                if (Uri.TryCreate(options.OtlpAddress, UriKind.Absolute, out var collector))
                    metrics.AddOtlpExporter(o => (o.Endpoint, o.Protocol) = (collector, options.OtlpProtocol));
            });
        return builder;
    }

    public static void MapTelemetry(this IEndpointRouteBuilder routes) => routes
        .MapPrometheusScrapingEndpoint("/metrics", meterProvider: null, configureBranchedPipeline: gate => gate.UseMiddleware<MetricsGate>(), optionsName: null)
        .AllowAnonymous()
        .DisableHttpMetrics();
}
