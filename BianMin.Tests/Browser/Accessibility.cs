using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>What axe finds on a page against WCAG 2.2 A and AA.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>A line for each rule that the page breaks.</summary>
    /// <param name="page">Drawn and settled.</param>
    /// <param name="what">Names it in the lines.</param>
    public static async Task<IReadOnlyList<string>> Faults(IPage page, string what)
    {
        // The root element, not the page: with a page, axe opens another one for every run to put the results of frames
        // together, which costs more than the run itself, and no page of the portal has frames.
        Assert.Equal(0, await page.Locator("iframe, frame").CountAsync());
        var result = await page.Locator("html").RunAxe(Options);
        Assert.Contains(result.Passes, p => p.Id == "document-title");
        return [.. result.Violations.Select(v => $"{what} {v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(5).Select(n => n.Html))}")];
    }
}
