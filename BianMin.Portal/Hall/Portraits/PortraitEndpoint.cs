using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BianMin.Portal.Hall.Portraits;

/// <summary><c>/portraits/{staffId}.svg</c>: public like the badge it stands on (HALL-5), and never changing.</summary>
internal static class PortraitEndpoint
{
    public static void MapPortraits(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/portraits/{file}", Draw).AllowAnonymous();

    private static Results<ContentHttpResult, NotFound> Draw(string file, HttpContext http)
    {
        if (!file.EndsWith(".svg", StringComparison.Ordinal)
            || !Guid.TryParseExact(file.AsSpan(0, file.Length - 4), "D", out var id))
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={TimeSpan.FromDays(365).TotalSeconds:F0}, immutable");
        return TypedResults.Content(Portrait.Draw(id), "image/svg+xml", Encoding.UTF8);
    }
}
