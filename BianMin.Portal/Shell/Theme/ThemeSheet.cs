using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace BianMin.Portal.Shell.Theme;

/// <summary>The theme as a file that browsers may keep for ever, because its address changes with what is in it.</summary>
internal static class ThemeSheet
{
    private const string Path = "theme.css";
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(PortalTheme.Css());
    private static readonly byte[] Small = Compress();

    /// <summary>What pages link to.</summary>
    public static string Address { get; } = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Plain))[..10]}";

    public static void MapTheme(this IEndpointRouteBuilder app) => app.MapGet($"/{Path}", static (HttpContext http) =>
    {
        var small = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        if (small)
            http.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(small ? Small : Plain, "text/css; charset=utf-8");
    }).AllowAnonymous();

    private static byte[] Compress()
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize))
            brotli.Write(Plain);
        return small.ToArray();
    }
}
