using System.Net;
using System.Text.RegularExpressions;

namespace BianMin.Bench.Circuits;

/// <summary>What a browser with an empty cache fetches for a page: the page, and every style and script that it names.</summary>
internal static partial class FirstLoad
{
    private const double MostKilobytes = 200;

    public static async Task Measure(Uri portal, string page, CookieContainer cookies)
    {
        // Not decompressed: what counts is what goes over the wire.
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AutomaticDecompression = DecompressionMethods.None });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        using var readable = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AutomaticDecompression = DecompressionMethods.All });
        var address = new Uri(portal, page);
        var html = await readable.GetStringAsync(address);
        var files = Link().Matches(html).Select(m => new Uri(portal, WebUtility.HtmlDecode(m.Groups[1].Value))).Prepend(address).Distinct();
        long total = 0;
        Report.Header("first load of " + page, "encoding", "bytes");
        foreach (var file in files)
        {
            using var response = await client.GetAsync(file);
            var body = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            total += body.Length;
            Report.Row(file.AbsolutePath, string.Join(',', response.Content.Headers.ContentEncoding), body.Length);
        }

        Report.Row("in all", "", total);
        Report.Target("first load, KB", total / 1024.0, "≤", MostKilobytes);
    }

    [GeneratedRegex("<(?:link\\s[^>]*href|script\\s[^>]*src)=\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
