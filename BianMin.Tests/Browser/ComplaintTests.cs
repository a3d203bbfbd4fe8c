using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>No walk is passed whose pages complain, whatever it looked at itself.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ComplaintTests(BrowserHall hall)
{
    [Theory]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { text: 'document.title = 1' }))", "Content Security Policy")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }))", "Content Security Policy")]
    [InlineData("setTimeout(() => { throw new Error('broken') })", "broken")]
    [InlineData("console.error('did not work')", "did not work")]
    [InlineData("new Promise(gone => document.head.append(Object.assign(document.createElement('script'), { src: 'js/nowhere.js', onerror: gone })))", "js/nowhere.js")]
    public async Task What_a_page_complains_of_fails_its_walk(string fault, string words)
    {
        BrowserHall.Require();
        var first = await hall.SignedIn("admin", "admin/centers");
        await BrowserHall.Settled(first);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("progress");
        await BrowserHall.Settled(second);

        await second.EvaluateAsync($"async () => {{ await ({fault}); await fetch('health/live'); }}");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => hall.CloseAll().AsTask());
        Assert.Contains(words, failure.Message, StringComparison.OrdinalIgnoreCase);
    }
}
