using BianMin.Domain.Org;
using Microsoft.AspNetCore.Diagnostics;

namespace BianMin.Portal.Identity;

/// <summary>While there is no account, every page leads to the one that creates the administrator.</summary>
internal sealed class FirstRunGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, IFirstRun firstRun)
    {
        if (IsPage(http) && await firstRun.IsNeeded(http.RequestAborted))
        {
            http.Response.Redirect(FirstRunPage.Address);
            return;
        }

        await next(http);
    }

    private static bool IsPage(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && !http.Request.Path.StartsWithSegments(FirstRunPage.Address)
        // The page that tells of a refusal or a fault takes the place of one that was let through.
        && http.Features.Get<IStatusCodeReExecuteFeature>() is null
        && http.Features.Get<IExceptionHandlerFeature>() is null
        && !http.Request.Path.StartsWithSegments("/health")
        && http.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
