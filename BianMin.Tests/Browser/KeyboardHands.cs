using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BianMin.Tests.Browser;

/// <summary>Somebody who works a page with keys alone, and who must see at every step where they are.</summary>
internal sealed partial class KeyboardHands(IPage page)
{
    private const int MostTabs = 80;
    private const int MostLooks = 20;

    // A heading that has the focus after a page was opened is where reading begins; it cannot be pressed and needs no ring.
    private const string WhatIsWrong = """
        async () => {
          // Styles change with the next frame.
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const at = document.activeElement;
          if (!at || at === document.body) return "nothing has the focus";
          if (at.matches("h1, main")) return "";
          const box = at.getBoundingClientRect();
          const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
          if (!box.width || !box.height || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of sight: ${at.outerHTML.slice(0, 200)}`;
          const ring = element => element && getComputedStyle(element).outlineStyle !== "none" && parseFloat(getComputedStyle(element).outlineWidth) > 0;
          const frame = at.matches(".plain-input") ? at : at.closest(".mud-input")?.querySelector(".mud-input-outlined-border");
          const seen = ring(at) || ring(at.closest("label")) || (frame && getComputedStyle(frame).boxShadow !== "none");
          return seen ? "" : `no ring around ${at.outerHTML.slice(0, 200)}`;
        }
        """;

    /// <summary>The page.</summary>
    public IPage Page => page;

    private ILocator Focus => page.Locator(":focus");

    /// <summary>Presses a key, or several together.</summary>
    public async Task Press(string keys)
    {
        await Expect(BrowserHall.Resting(page)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync(keys);
    }

    /// <summary>Types into what has the focus.</summary>
    public Task Type(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>The focus is, or comes by itself, here and can be seen.</summary>
    public async Task At(string name, AriaRole role)
    {
        await Expect(Focus).ToHaveAccessibleNameAsync(new Regex($"^{Regex.Escape(name)}"));
        await Expect(Focus).ToHaveRoleAsync(role);
        await Sees();
    }

    /// <summary>Tabs on until something of this name has the focus; every stop on the way can be seen.</summary>
    public Task To(string name) => Go("Tab", name);

    /// <summary>The same, backwards.</summary>
    public Task BackTo(string name) => Go("Shift+Tab", name);

    /// <summary>Tabs to a button that is to be seen, and presses it.</summary>
    public async Task Do(string name)
    {
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(name)}") }).First).ToBeVisibleAsync();
        await To(name);
        await Press("Enter");
    }

    private async Task Go(string key, string name)
    {
        var stops = new List<string>();
        for (var n = 0; n < MostTabs; n++)
        {
            await page.Keyboard.PressAsync(key);
            await Sees();
            stops.Add(await Name());
            if (stops[^1].StartsWith(name, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"“{name}” is not reached from: {string.Join(" → ", stops)}");
    }

    private async Task Sees()
    {
        // What has the focus may go with a drawing that is under way; the focus must come back by itself.
        await Expect(Focus).ToHaveCountAsync(1);
        // A drawing that is under way may show it without its ring for a frame; at rest the ring is there.
        var wrong = await page.EvaluateAsync<string>(WhatIsWrong);
        for (var look = 1; wrong.Length > 0 && look < MostLooks; look++)
            wrong = await page.EvaluateAsync<string>(WhatIsWrong);
        Assert.True(wrong.Length == 0, $"{page.Url}: {wrong}");
    }

    private async Task<string> Name() => Quoted().Match(await Focus.AriaSnapshotAsync()) is { Success: true } found ? found.Groups[1].Value : "";

    [GeneratedRegex("^- [a-z]+ \"([^\"]*)\"")]
    private static partial Regex Quoted();
}
