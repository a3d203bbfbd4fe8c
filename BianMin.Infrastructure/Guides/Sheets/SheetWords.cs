using BianMin.Domain.Guides;
using BianMin.Infrastructure.Exports;

namespace BianMin.Infrastructure.Guides.Sheets;

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
    public const string Yes = SheetText.Yes;
    public const string No = SheetText.No;

    public static readonly SheetWords<ItemCategory> Category = new(
        (ItemCategory.Licence, "行政许可"), (ItemCategory.Confirmation, "行政确认"), (ItemCategory.Ruling, "行政裁决"), (ItemCategory.Payment, "行政给付"),
        (ItemCategory.Award, "行政奖励"), (ItemCategory.Filing, "备案"), (ItemCategory.OtherPower, "其他行政权力"), (ItemCategory.PublicService, "公共服务"));

    public static readonly SheetWords<DeciderKind> Decider = new(
        (DeciderKind.Township, "乡镇人民政府"), (DeciderKind.Department, "主管部门"));

    public static readonly SheetWords<HandlingKind> Kind = new([.. HandlingKinds.All.Select(k => (k.Kind, k.Name))]);

    public static readonly SheetWords<Audience> Audience = new(
        (Domain.Guides.Audience.Person, "自然人"), (Domain.Guides.Audience.Organisation, "法人和其他组织"), (Domain.Guides.Audience.Both, "自然人、法人和其他组织"));

    public static readonly SheetWords<MaterialMedium> Medium = new(
        (MaterialMedium.Paper, "纸质"), (MaterialMedium.Electronic, "电子"), (MaterialMedium.Either, "纸质或电子"));

    public static readonly SheetWords<MaterialWeight> Weight = new((MaterialWeight.Main, "主要"), (MaterialWeight.General, "一般"));

    public static readonly SheetWords<DayCounting> Counting = new((DayCounting.WorkingDays, "工作日"), (DayCounting.CalendarDays, "自然日"));

    public static readonly IReadOnlyList<string> YesOrNo = [Yes, No];

    public static string Of(bool value) => value ? Yes : No;
}
