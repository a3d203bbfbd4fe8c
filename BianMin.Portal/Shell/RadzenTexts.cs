using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Radzen;

namespace BianMin.Portal.Shell;

/// <summary>
/// Radzen's own texts in Chinese, for every component but those the portal does not use
/// (<see cref="LeftOut"/>); a test holds the two lists against the package.
/// </summary>
internal sealed class RadzenTexts : ILocalizer
{
    private const string Resource = "BianMin.Portal.Shell.RadzenTexts.zh-CN.json";

    /// <summary>Beginnings of the keys of components that no page uses: the spreadsheet and HTML editors, the chats.</summary>
    public static readonly string[] LeftOut = ["Spreadsheet_", "HtmlEditor", "AIChat_", "Chat_"];

    private static readonly FrozenDictionary<string, string> Chinese = Read();

    public string? Get(string key, CultureInfo culture) => Chinese.GetValueOrDefault(key);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(RadzenTexts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
