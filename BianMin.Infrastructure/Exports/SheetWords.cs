using System.Globalization;
using System.Text;
using BianMin.Domain.Guides;

namespace BianMin.Infrastructure.Exports;

/// <summary>The Chinese words that stand in cells for values of an enumeration, both ways.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class SheetWords<T>
    where T : struct, Enum
{
    private readonly (T Value, string Word)[] _words;

    public SheetWords(params (T Value, string Word)[] words) => _words = words;

    /// <summary>All words, in the order in which they are offered.</summary>
    public IReadOnlyList<string> All => [.. _words.Select(w => w.Word)];

    public string Of(T value) => _words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;

    /// <summary>The value of a word, also of its English name as JSON has it, and of 承诺 for 承诺件; null when it is neither.</summary>
    public T? Read(string text)
    {
        var typed = SheetText.Plain(text);
        foreach (var (value, word) in _words)
        {
            if (typed == word || $"{typed}件" == word || string.Equals(typed, value.ToString(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }
}

/// <summary>The words of every enumeration of a guide.</summary>
internal static class SheetWords
{
    public const string Yes = "是";
    public const string No = "否";

    public static readonly SheetWords<ItemCategory> Category = new(
        (ItemCategory.Licence, "行政许可"), (ItemCategory.Confirmation, "行政确认"), (ItemCategory.Ruling, "行政裁决"), (ItemCategory.Payment, "行政给付"),
        (ItemCategory.Award, "行政奖励"), (ItemCategory.Filing, "备案"), (ItemCategory.OtherPower, "其他行政权力"), (ItemCategory.PublicService, "公共服务"));

    public static readonly SheetWords<DeciderKind> Decider = new(
        (DeciderKind.Township, "乡镇人民政府"), (DeciderKind.Department, "主管部门"));

    public static readonly SheetWords<HandlingKind> Kind = new(
        (HandlingKind.Immediate, "即办件"), (HandlingKind.Promised, "承诺件"), (HandlingKind.Joint, "联办件"), (HandlingKind.Upward, "上报件"), (HandlingKind.Reply, "答复件"));

    public static readonly SheetWords<Audience> Audience = new(
        (Domain.Guides.Audience.Person, "自然人"), (Domain.Guides.Audience.Organisation, "法人和其他组织"), (Domain.Guides.Audience.Both, "自然人、法人和其他组织"));

    public static readonly SheetWords<MaterialMedium> Medium = new(
        (MaterialMedium.Paper, "纸质"), (MaterialMedium.Electronic, "电子"), (MaterialMedium.Either, "纸质或电子"));

    public static readonly SheetWords<MaterialWeight> Weight = new((MaterialWeight.Main, "主要"), (MaterialWeight.General, "一般"));

    public static readonly SheetWords<DayCounting> Counting = new((DayCounting.WorkingDays, "工作日"), (DayCounting.CalendarDays, "自然日"));

    public static readonly IReadOnlyList<string> YesOrNo = [Yes, No];

    public static string Of(bool value) => value ? Yes : No;
}

/// <summary>Text as people type it into cells.</summary>
internal static class SheetText
{
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
