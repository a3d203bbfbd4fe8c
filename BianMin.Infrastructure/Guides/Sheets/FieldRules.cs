using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>What is wrong with one field of a file, in words that say what to do; null when nothing is.</summary>
internal static class FieldRules
{
    public static string? OfText(string text, int longest = GuideContentValidator.LongestText)
    {
        if (text.Length > longest)
            return $"有 {text.Length} 个字，最多 {longest} 个，请缩短。";
        if (text.AsSpan().IndexOfAny('\n', '\r') >= 0)
            return "只能写成一段，请去掉换行。";
        return PlainText.Is(text) ? null : "有看不见的控制字符，请删除后重新输入。";
    }

    public static string? OfLines(IReadOnlyList<string> lines) =>
        lines.Count > GuideContentValidator.LongestList
            ? $"有 {lines.Count} 条，最多 {GuideContentValidator.LongestList} 条，请合并。"
            : lines.Select(l => OfText(l)).FirstOrDefault(f => f is not null);

    public static string OfWord(string found, IEnumerable<string> words) => $"不认识“{Short(found)}”，请改为：{string.Join('、', words.Select(w => $"“{w}”"))}。";

    public static string OfNumber(string found, int most) => $"“{Short(found)}”不是 0 至 {most} 的整数，请改正。";

    public static string OfCode(string found) =>
        found.Length == 0 ? "请填写事项编码。" : $"“{Short(found)}”不能作编码：{GuideShape.CodeRule}";

    /// <summary>Enough of what was found to find it again, and nothing that disturbs the screen.</summary>
    public static string Short(string text)
    {
        const int Enough = 20;
        var plain = new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && PlainText.Is($"{c}"))]);
        return plain.Length <= Enough ? plain : $"{plain[..Enough]}…";
    }
}
