using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BianMin.Portal.Shell.Theme;

/// <summary>MudBlazor's texts in Chinese; a test holds them against those that this version of the library has.</summary>
internal sealed class ChineseMudTexts : MudLocalizer
{
    private const string File = "BianMin.Portal.MudTexts.json";
    private static readonly Dictionary<string, string> Texts = Read();

    /// <inheritdoc/>
    public override LocalizedString this[string key] =>
        Texts.TryGetValue(key, out var text) ? new(key, text) : new(key, key, resourceNotFound: true);

    /// <inheritdoc/>
    public override LocalizedString this[string key, params object[] arguments] =>
        Texts.TryGetValue(key, out var text)
            ? new(key, string.Format(CultureInfo.CurrentCulture, text, arguments)) : new(key, key, resourceNotFound: true);

    private static Dictionary<string, string> Read()
    {
        using var file = typeof(ChineseMudTexts).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
