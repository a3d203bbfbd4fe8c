using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using BianMin.Portal.Shell.Theme;
using MudBlazor;

namespace BianMin.Tests.Shell;

/// <summary>Every word that the library can show is Chinese.</summary>
public sealed partial class MudTextsTests
{
    private readonly ChineseMudTexts _texts = new();

    [Fact]
    public void Every_text_of_this_version_has_a_Chinese_one()
    {
        var english = English();
        Assert.True(english.Count > 100, $"Only {english.Count} texts were found in the library.");
        Assert.DoesNotContain(english.Keys, k => _texts[k].ResourceNotFound);
    }

    [Fact]
    public void A_text_keeps_the_places_that_are_filled_in() =>
        Assert.All(English(), text => Assert.Equal(Places(text.Value), Places(_texts[text.Key].Value)));

    private static Dictionary<string, string> English()
    {
        var set = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudButton).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static List<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
