using System.Globalization;
using System.Text;

namespace BianMin.Infrastructure.Exports;

/// <summary>Text as people type it into cells.</summary>
internal static class SheetText
{
    public const string Yes = "是";
    public const string No = "否";

    private static readonly string[] Breaks = ["\r\n", "\n", "\r"];

    /// <summary>Trimmed, with full-width letters and digits made ordinary: for codes, numbers and words of a list.</summary>
    /// <remarks>Half a surrogate pair cannot be normalised, and is found wrong by what follows.</remarks>
    public static string Plain(string text)
    {
        var trimmed = text.Trim();
        return Broken(trimmed) ? trimmed : trimmed.Normalize(NormalizationForm.FormKC).Trim();
    }

    /// <summary>The lines that have anything in them.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int? Whole(string text) =>
        int.TryParse(Plain(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Broken(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }
}
