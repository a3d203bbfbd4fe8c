namespace BianMin.Portal.Telemetry;

/// <summary>Lets through to <c>/metrics</c> whom the settings name. For others there is nothing there, unless a key would help.</summary>
internal sealed class MetricsGate(RequestDelegate next, TelemetryOptions options)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (options.Admits(http))
            return next(http);
        http.Response.StatusCode = options.AsksForKey ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound;
        if (options.AsksForKey)
            http.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
