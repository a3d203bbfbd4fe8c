using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>A pinyin input method at the keyboard of a page: the browser itself composes, with all of its composition events.</summary>
internal sealed class InputMethod
{
    private readonly IPage _page;
    private readonly ICDPSession _session;

    private InputMethod(IPage page, ICDPSession session) => (_page, _session) = (page, session);

    /// <summary>Sits down at a page. What the page hears of typing from then on is written down.</summary>
    public static async Task<InputMethod> At(IPage page)
    {
        // Where Blazor listens, and after whatever keeps something from it.
        await page.EvaluateAsync("window.heard = []; for (const of of ['input', 'keydown']) document.addEventListener(of, e => heard.push(of === 'input' ? e.target.value : e.key))");
        return new(page, await page.Context.NewCDPSessionAsync(page));
    }

    /// <summary>Types the letters of a word that is not there yet.</summary>
    public async Task Compose(string letters)
    {
        for (var n = 1; n <= letters.Length; n++)
            await Set(letters[..n]);
    }

    /// <summary>Chooses the word: it takes the place of its letters.</summary>
    public Task Choose(string word) => _session.SendAsync("Input.insertText", new() { ["text"] = word });

    /// <summary>Types a word and chooses it.</summary>
    public async Task Type(string letters, string word)
    {
        await Compose(letters);
        await Choose(word);
    }

    /// <summary>Thinks better of it: the letters go.</summary>
    public Task GiveUp() => Set("");

    /// <summary>What the page has heard: the text of the field after each input, and keys by their names.</summary>
    public Task<string[]> Heard() => _page.EvaluateAsync<string[]>("heard");

    private async Task Set(string text) =>
        await _session.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
}
