using Microsoft.Playwright;
using static BianMin.Tests.Browser.PrintedSheets;

namespace BianMin.Tests.Browser;

/// <summary>What the printer gets: as many sheets as there must be, each of its true size, nothing behind the last one.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PrintTests(BrowserHall hall) : IAsyncDisposable
{
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
        return await Pdf(page);
    }
}
