using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>What a printer would get of a page, read from the file that the browser makes of it.</summary>
internal static partial class PrintedSheets
{
    public static readonly (int Width, int Height) A4 = (210, 297);
    public static readonly (int Width, int Height) A4Landscape = (297, 210);
    public static readonly (int Width, int Height) A3Landscape = (420, 297);

    /// <summary>The page as it would be printed now.</summary>
    // Latin-1 keeps every byte, so that the plain parts of the file can be read as text.
    public static async Task<string> Pdf(IPage page) =>
        Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true, Outline = true }));

    /// <summary>So many sheets of one size.</summary>
    public static IEnumerable<(int Width, int Height)> Sheets(int count, (int Width, int Height) size) => Enumerable.Repeat(size, count);

    /// <summary>Width and height of each page in whole millimetres.</summary>
    public static List<(int Width, int Height)> Sizes(string pdf) =>
        [.. MediaBox().Matches(pdf).Select(m => (Millimetres(m.Groups[1].Value), Millimetres(m.Groups[2].Value)))];

    private static int Millimetres(string points) => (int)Math.Round(double.Parse(points, CultureInfo.InvariantCulture) * 25.4 / 72);

    /// <summary>The file's outline: each heading with the page, from 1, on which it stands.</summary>
    public static List<(string Title, int Page)> Headings(string pdf)
    {
        var pages = PageObject().Matches(pdf).Select(m => m.Groups[1].Value).ToHashSet();
        var order = Kids().Matches(pdf).SelectMany(k => Reference().Matches(k.Groups[1].Value)).Select(r => r.Groups[1].Value).Where(pages.Contains).ToList();
        return [.. Heading().Matches(pdf).Select(m => (Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[1].Value)), order.IndexOf(m.Groups[2].Value) + 1))];
    }

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]")]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"/Kids\s*\[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"([0-9]+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"([0-9]+) 0 obj\s*<<\s*/Type\s*/Page\b")]
    private static partial Regex PageObject();

    [GeneratedRegex(@"/Title <FEFF([0-9A-F]+)>\s*/Dest \[([0-9]+) 0 R")]
    private static partial Regex Heading();
}
