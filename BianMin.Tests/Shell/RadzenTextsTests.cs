using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using BianMin.Portal.Shell;
using Radzen.Blazor;

namespace BianMin.Tests.Shell;

public sealed partial class RadzenTextsTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private readonly RadzenTexts _texts = new();

    [Fact]
    public void Every_text_of_the_components_in_use_is_in_Chinese()
    {
        var used = Originals().Where(o => !RadzenTexts.LeftOut.Any(l => o.Key.StartsWith(l, StringComparison.Ordinal))).ToList();
        Assert.True(used.Count > 300, $"Only {used.Count} texts were found in the package.");
        Assert.Empty(used.Where(o => string.IsNullOrWhiteSpace(_texts.Get(o.Key, Chinese))).Select(o => o.Key));
    }

    [Fact]
    public void A_text_keeps_the_places_that_are_filled_in() =>
        Assert.All(Originals(), o =>
        {
            if (_texts.Get(o.Key, Chinese) is { } chinese)
                Assert.Equal(Places(o.Value), Places(chinese));
        });

    [Fact]
    public void What_is_left_out_falls_back_to_the_package() => Assert.Null(_texts.Get("Spreadsheet_Bold", Chinese));

    private static List<(string Key, string Value)> Originals()
    {
        var set = Assert.IsType<ResourceSet>(
            RadzenStrings.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false), exactMatch: false);
        return [.. set.Cast<DictionaryEntry>().Select(e => ((string)e.Key, (string)e.Value!))];
    }

    private static List<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
