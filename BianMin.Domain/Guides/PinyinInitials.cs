using System.Globalization;
using System.Text;

namespace BianMin.Domain.Guides;

/// <summary>
/// The first letters of the pinyin of a Chinese text, so that 最低生活保障 is found by <c>zdshbz</c>. Chinese collation sorts
/// characters by pinyin; a character's letter is that of the last landmark that does not sort after it. Of characters with
/// several readings the collation's own counts.
/// </summary>
public static class PinyinInitials
{
    // The first character of each letter in the collation's order (no syllable begins with i, u or v).
    private const string Landmarks = "吖八嚓咑妸发旮哈丌咔垃妈乸噢帊七呥仨他屲夕丫帀";
    private const string Letters = "abcdefghjklmnopqrstwxyz";
    private const char FirstHan = '\u4e00';
    private const char LastHan = '\u9fff';

    // A comparison by collation costs a thousand times what looking into a table costs; two threads find the same letter.
    private static readonly char[] Known = new char[LastHan - FirstHan + 1];

    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>Lower-case letters for Chinese characters; Latin letters and digits stay; all else is left out.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
            else if (c is >= FirstHan and <= LastHan)
                letters.Append(LetterOf(c));
        }

        return letters.ToString();
    }

    private static char LetterOf(char c)
    {
        ref var known = ref Known[c - FirstHan];
        if (known == default)
            known = Look(c);
        return known;
    }

    private static char Look(char c)
    {
        var one = c.ToString();
        for (var i = Landmarks.Length - 1; i > 0; i--)
        {
            if (Pinyin.Compare(one, Landmarks[i].ToString()) >= 0)
                return Letters[i];
        }

        return Letters[0];
    }
}
