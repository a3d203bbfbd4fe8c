using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Diagnostics;

namespace BianMin.Portal.Shell;

/// <summary>A program that asks <c>/api</c> gets problem+json, whatever fails; when the database is away, 503: ask again later.</summary>
/// <param name="meansUnavailable">Whether an exception means that the database is away.</param>
internal sealed class ApiFaults(Func<Exception, bool> meansUnavailable) : IExceptionHandler
{
    private static readonly Refusal Failed = new(RefusalKind.Unavailable, "request.failed", "程序出错，请求没有完成，请稍后再试；再次出现请告诉系统管理员。");

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path is by now that of the page for people.
        if (!new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path).StartsWithSegments("/api"))
            return false;
        var (status, title, refusal) = meansUnavailable(exception)
            ? (StatusCodes.Status503ServiceUnavailable, "暂时无法使用", Refusal.Unavailable())
            : (StatusCodes.Status500InternalServerError, "程序出错", Failed);
        await Results.Problem(refusal.Message, statusCode: status, title: title, type: "about:blank", extensions: new Dictionary<string, object?> { ["code"] = refusal.Code })
            .ExecuteAsync(httpContext);
        return true;
    }
}
