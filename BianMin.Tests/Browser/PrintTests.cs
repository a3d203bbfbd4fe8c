using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>What the printer gets: as many sheets as there must be, each of its true size, nothing behind the last one.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PrintTests(BrowserHall hall) : IAsyncDisposable
{
    private static readonly (int Width, int Height) A4 = (210, 297);
    private static readonly (int Width, int Height) A4Landscape = (297, 210);
    private static readonly (int Width, int Height) A3Landscape = (420, 297);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact]
    public async Task Papers_leave_the_printer_on_the_sheets_they_were_drawn_for()
    {
        BrowserHall.Require();
        var page = await hall.Page(1366, 768);

        Assert.Equal(Sheets(2, A4), Sizes(await Print(page, "public/sixi/guides/MZ-001/card")));

        var plates = await Print(page, "public/sixi/plates");
        Assert.Equal(Sheets(await page.Locator(".sheet--plate").CountAsync(), A4Landscape), Sizes(plates));

        var badges = await Print(page, "public/sixi/badges");
        var people = await page.Locator(".badge-card").CountAsync();
        Assert.Equal(Sheets((people + 9) / 10, A4), Sizes(badges));

        Assert.Equal(Sheets(1, A3Landscape), Sizes(await Print(page, "public/sixi/board")));
        Assert.All(Sizes(await Print(page, "public/sixi/rules")), size => Assert.Equal(A4, size));
    }

    [Fact]
    public async Task Every_guide_of_the_book_begins_on_a_page_of_its_own_in_the_order_of_the_contents()
    {
        BrowserHall.Require();
        var page = await hall.Page(1366, 768);
        var book = await Print(page, "public/sixi/guidebook?w=7");
        var names = await page.Locator(".book-item h2").AllInnerTextsAsync();

        Assert.True(names.Count > 3, $"{names.Count} items");
        Assert.All(Sizes(book), size => Assert.Equal(A4, size));
        var headings = Headings(book);
        // Page 1 is the cover and the contents come next; a guide that is not found stands on page 0.
        var begins = names.Select(name => headings.FirstOrDefault(h => h.Title.StartsWith(name, StringComparison.Ordinal)).Page).ToList();
        Assert.True(begins[0] >= 3, string.Join(' ', begins));
        Assert.True(begins.Zip(begins.Skip(1)).All(two => two.Second > two.First), string.Join(' ', begins));
    }

    private static async Task<string> Print(IPage page, string path)
    {
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        // Latin-1 keeps every byte, so that the plain parts of the file can be read as text.
        return Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true, Outline = true }));
    }

    private static IEnumerable<(int Width, int Height)> Sheets(int count, (int Width, int Height) size) => Enumerable.Repeat(size, count);

    /// <summary>Width and height of each page in whole millimetres.</summary>
    private static List<(int Width, int Height)> Sizes(string pdf) =>
        [.. MediaBox().Matches(pdf).Select(m => (Millimetres(m.Groups[1].Value), Millimetres(m.Groups[2].Value)))];

    private static int Millimetres(string points) => (int)Math.Round(double.Parse(points, CultureInfo.InvariantCulture) * 25.4 / 72);

    /// <summary>The file's outline: each heading with the page, from 1, on which it stands.</summary>
    private static List<(string Title, int Page)> Headings(string pdf)
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
