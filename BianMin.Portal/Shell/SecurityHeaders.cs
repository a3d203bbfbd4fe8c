namespace BianMin.Portal.Shell;

/// <summary>Tells the browser to load and send nothing beyond this portal.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(static state =>
        {
            Write((HttpContext)state);
            return Task.CompletedTask;
        }, http);
        return next(http);
    }

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        // A file that people sent says itself that it may do nothing at all.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Policy(http.Request.Host.Value ?? "", http.GetEndpoint()?.Metadata.GetMetadata<WritesStyles>() is not null);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Pages tell of people and of this minute; only files with a fingerprint in their name may be kept.
        if (http.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            headers.CacheControl = "no-store";
    }

    /// <summary>
    /// No script and no sheet but our own files, and the one of each that an unattended page carries in its document. Styles may stand in
    /// attributes, because MudBlazor places its popups and columns so. A photograph that was just taken is a <c>blob:</c> of the
    /// page's own until it is made smaller.
    /// </summary>
    private static string Policy(string host, bool writesStyles) => string.Join(
        "; ",
        "default-src 'self'",
        $"script-src 'self' {UnattendedDocument.ScriptSource}",
        // A hash beside it would make 'unsafe-inline' void.
        $"style-src 'self' {(writesStyles ? "'unsafe-inline'" : UnattendedDocument.StyleSource)}",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "media-src 'self' data:",
        $"connect-src 'self' ws://{host} wss://{host}",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "form-action 'self'");
}
