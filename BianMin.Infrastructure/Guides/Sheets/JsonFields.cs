using System.Text.Json;
using BianMin.Domain.Guides;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>An object of a JSON file being read: gives values by name, and writes down what is wrong with them.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _left = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;
    private readonly int _item;
    private readonly SheetFaults _faults;

    /// <summary>Opens an object.</summary>
    /// <param name="element">The object; anything else is written down as wrong and read as empty.</param>
    /// <param name="path">Where it stands in the item, ending in a dot unless empty.</param>
    /// <param name="item">Number of the item from 1.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public JsonFields(JsonElement element, string path, int item, SheetFaults faults)
    {
        (_path, _item, _faults) = (path, item, faults);
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(GuideJsonReader.Sheet, item, path.TrimEnd('.'), "这里应是一个对象（{ … }），请对照导出的文件改正。");
            return;
        }

        foreach (var property in element.EnumerateObject())
            _left.TryAdd(Name(property), property.Value);
    }

    public void Fault(string name, string message) => _faults.Add(GuideJsonReader.Sheet, _item, _path + name, message);

    public string Text(string name, int longest = GuideContentValidator.LongestText)
    {
        if (Take(name) is not { } value)
            return "";
        if (String(value) is not { } text)
        {
            Fault(name, "这里应是文字，请加上双引号。");
            return "";
        }

        if (FieldRules.OfText(text.Trim(), longest) is { } wrong)
            Fault(name, wrong);
        return text.Trim();
    }

    public string Needed(string name, int longest = GuideContentValidator.LongestText)
    {
        var text = Text(name, longest);
        if (text.Length == 0)
            Fault(name, "请填写，不能空着。");
        return text;
    }

    public string? Optional(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Lines(string name)
    {
        var lines = Elements(name).Select(e => String(e)?.Trim()).ToList();
        if (lines.Contains(null))
            Fault(name, "列表里每一条都应是文字，请加上双引号。");
        IReadOnlyList<string> texts = [.. lines.OfType<string>().Where(l => l.Length > 0)];
        if (FieldRules.OfLines(texts) is { } wrong)
            Fault(name, wrong);
        return texts;
    }

    public T Word<T>(string name, SheetWords<T> words, T? otherwise)
        where T : struct, Enum
    {
        var offered = Enum.GetNames<T>();
        if (Take(name) is not { } value)
        {
            if (otherwise is null)
                Fault(name, $"请填写{string.Join('或', offered.Select(w => $"“{w}”"))}。");
            return otherwise ?? default;
        }

        if (String(value) is { } text && words.Read(text) is { } found)
            return found;
        Fault(name, FieldRules.OfWord(String(value) ?? value.ValueKind.ToString(), offered));
        return default;
    }

    public bool YesOrNo(string name)
    {
        if (Take(name) is not { } value)
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fault(name, "这里应是 true 或 false。");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>True or false; null where nothing is said.</summary>
    public bool? Settled(string name)
    {
        if (_left.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null)
            return YesOrNo(name);
        _left.Remove(name);
        return null;
    }

    public int? Whole(string name, int most)
    {
        if (Take(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 && number <= most)
            return number;
        Fault(name, FieldRules.OfNumber(String(value) ?? value.GetRawText(), most));
        return 0;
    }

    public JsonFields? Object(string name) => Take(name) is { } value ? new(value, $"{_path}{name}.", _item, _faults) : null;

    /// <summary>The objects of a list.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<JsonFields, T> read)
    {
        var list = new List<T>();
        foreach (var element in Elements(name))
        {
            if (list.Count == GuideContentValidator.LongestList)
            {
                Fault(name, $"超过 {GuideContentValidator.LongestList} 条，请合并。");
                break;
            }

            var fields = new JsonFields(element, $"{_path}{name}[{list.Count + 1}].", _item, _faults);
            list.Add(read(fields));
            fields.Done();
        }

        return list;
    }

    /// <summary>What was not asked for is most likely misspelt, and would be lost without a word.</summary>
    public void Done()
    {
        foreach (var name in _left.Keys)
            Fault(FieldRules.Short(name), "没有这一项，请对照导出的文件改正名称或删除。");
    }

    private List<JsonElement> Elements(string name)
    {
        if (Take(name) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray()];
        Fault(name, "这里应是一个列表（[ … ]）。");
        return [];
    }

    private JsonElement? Take(string name) => _left.Remove(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? String(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as \ud83d: no text, and not to be kept.
            return "\0";
        }
    }

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
