using System.Globalization;

namespace BianMin.Domain.Kernel;

/// <summary>Text that people typed and others will read.</summary>
public static class PlainText
{
    private const char ZeroWidthNonJoiner = '\u200c';
    private const char ZeroWidthJoiner = '\u200d';

    /// <summary>Whether it can be stored on every engine and shown on one line without disturbing what stands beside it.</summary>
    /// <remarks>Half a surrogate pair is no UTF-8; line breaks and writing-direction marks would garble other people's screens.</remarks>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (IsHidden(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsHidden(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => c is not (ZeroWidthNonJoiner or ZeroWidthJoiner),
        _ => false,
    };
}
