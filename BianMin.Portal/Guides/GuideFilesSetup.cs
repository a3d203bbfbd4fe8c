using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Portal.Guides;

/// <summary>Forms and samples of the guides, for everybody to download.</summary>
public static class GuideFilesSetup
{
    /// <summary>Maps the download of a file.</summary>
    public static WebApplication MapGuideFiles(this WebApplication app)
    {
        app.MapGet("/public/files/{file:guid}", Download).AllowAnonymous();
        return app;
    }

    private static async Task<IResult> Download(Guid file, HttpContext http, ICatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await catalogue.PublicFile(file, Moment.At(clock.GetUtcNow()).Day, cancellationToken) is not { } open)
            return Results.NotFound();
        // Saved, never shown inside the portal: whatever it holds, it does not run as one of our pages.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.File(open.Content, FileKinds.MediaType(open.Kind), open.Name);
    }
}
