using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace BianMin.Portal.Identity;

/// <summary>How often one address may post to a page that takes a password; pages carry it as an attribute, whatever their address is written like.</summary>
internal static class TryLimit
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "tries";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddTryLimit(this IServiceCollection services, int perMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = perMinute, Window = Window })
            : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });
}
