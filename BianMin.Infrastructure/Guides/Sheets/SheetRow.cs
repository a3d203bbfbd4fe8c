using BianMin.Domain.Guides;
using BianMin.Infrastructure.Exports;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>A row being read: gives values by heading, and writes down what is wrong with them.</summary>
internal sealed class SheetRow(string sheet, SheetLine line, IReadOnlyDictionary<string, int> columns, SheetFaults faults)
{
    public int Number => line.Number;

    public void Fault(string column, string message) => faults.Add(sheet, line.Number, column, message);

    public bool Has(string column) => columns.ContainsKey(column);

    public string Raw(string column) => columns.TryGetValue(column, out var i) ? line.Cells.GetValueOrDefault(i, "") : "";

    public string Text(string column, int longest = GuideContentValidator.LongestText)
    {
        var text = Raw(column).Trim();
        if (FieldRules.OfText(text, longest) is { } wrong)
            Fault(column, wrong);
        return text;
    }

    public string Needed(string column, int longest = GuideContentValidator.LongestText)
    {
        var text = Text(column, longest);
        if (text.Length == 0)
            Fault(column, $"请填写“{column}”，或删除这一行。");
        return text;
    }

    public string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Lines(string column)
    {
        var lines = SheetText.Lines(Raw(column));
        if (FieldRules.OfLines(lines) is { } wrong)
            Fault(column, wrong);
        return lines;
    }

    public T Word<T>(string column, SheetWords<T> words, T? otherwise)
        where T : struct, Enum
    {
        var text = Raw(column);
        if (text.Length == 0 && otherwise is { } usual)
            return usual;
        if (words.Read(text) is { } value)
            return value;
        Fault(column, text.Length == 0 ? $"请填写{string.Join('或', words.All.Select(w => $"“{w}”"))}。" : FieldRules.OfWord(text, words.All));
        return default;
    }

    public bool YesOrNo(string column)
    {
        var text = SheetText.Plain(Raw(column));
        if (text.Length > 0 && !SheetWords.YesOrNo.Contains(text))
            Fault(column, FieldRules.OfWord(text, SheetWords.YesOrNo));
        return text == SheetWords.Yes;
    }

    /// <summary>A whole number; null for an empty cell.</summary>
    public int? Whole(string column, int most)
    {
        var text = Raw(column);
        if (text.Length == 0)
            return null;
        if (SheetText.Whole(text) is { } number && number <= most)
            return number;
        Fault(column, FieldRules.OfNumber(text, most));
        return 0;
    }
}
