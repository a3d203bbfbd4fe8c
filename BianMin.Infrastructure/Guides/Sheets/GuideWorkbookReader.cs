using BianMin.Domain.Guides;
using BianMin.Infrastructure.Exports;
using static BianMin.Infrastructure.Guides.Sheets.GuideSheetColumns;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>Puts the items of a workbook together from its sheets.</summary>
internal sealed class GuideWorkbookReader
{
    private const int MostDays = 365;
    private readonly IReadOnlyDictionary<string, XlsxSheet> _sheets;
    private readonly SheetFaults _faults = new();
    private readonly List<string> _notes = [];
    private readonly Dictionary<string, (int Row, GuideContent Content)> _items = new(StringComparer.OrdinalIgnoreCase);

    // Also codes of the wrong shape: what belongs to them is not to blame.
    private readonly HashSet<string> _codes = new(StringComparer.OrdinalIgnoreCase);

    private GuideWorkbookReader(IReadOnlyDictionary<string, XlsxSheet> sheets) => _sheets = sheets;

    public static GuideReading Read(byte[] file)
    {
        var (sheets, trouble) = XlsxReader.Read(file);
        return trouble is not null ? GuideReading.Refused(trouble) : new GuideWorkbookReader(sheets).Read();
    }

    private GuideReading Read()
    {
        foreach (var missing in Needed.Where(n => !_sheets.ContainsKey(n)))
            _faults.Add(missing, null, "", $"没有“{missing}”工作表。请下载模板，把内容填到模板里再导入。");
        if (_faults.All.Count > 0)
            return Result();

        foreach (var row in Rows(Items, OfItem.Select(c => c.Title)))
            Take(row);
        if (_items.Count == 0 && _faults.All.Count == 0)
            _faults.Add(Items, null, "", "没有填写任何事项，请从第 2 行开始填写。");
        if (_items.Count > GuideReading.MostItems)
            _faults.Add(Items, null, "", $"有 {_items.Count} 个事项，一次最多导入 {GuideReading.MostItems} 个，请分成几个文件。");
        foreach (var (code, list) in Lists(Materials, OfMaterial, GuideRows.Material))
            Set(code, c => c with { Materials = list });
        foreach (var (code, list) in Lists(Steps, OfStep, GuideRows.Step))
            Set(code, c => c with { Steps = list });
        foreach (var (code, list) in Lists(Basis, OfBasis, GuideRows.Basis))
            Set(code, c => c with { LegalBasis = list });
        foreach (var (code, list) in Lists(Joint, OfJoint, r => GuideRows.Joint(r, MostDays)))
            Set(code, c => c with { JointDepartments = list });
        foreach (var (code, list) in Lists(Questions, OfQuestion, GuideRows.Question))
            Set(code, c => c with { Questions = list });
        CheckWhole();
        return Result();
    }

    private void Take(SheetRow row)
    {
        var content = GuideRows.Item(row, MostDays);
        var code = SheetText.Plain(row.Raw(Code));
        _codes.Add(code);
        if (!GuideShape.IsCode(code))
            row.Fault(Code, FieldRules.OfCode(code));
        else if (_items.TryGetValue(code, out var first))
            row.Fault(Code, $"编码“{code}”与第 {first.Row} 行重复，请改正或删除一行。");
        else
            _items[code] = (row.Number, content);
    }

    private Dictionary<string, List<T>> Lists<T>(string sheet, IEnumerable<SheetColumn<EntryOf<T>>> columns, Func<SheetRow, T> read)
    {
        var lists = new Dictionary<string, List<T>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows(sheet, columns.Select(c => c.Title)))
        {
            var entry = read(row);
            var code = SheetText.Plain(row.Raw(Code));
            if (code.Length == 0)
                row.Fault(Code, "请填写事项编码，它说明这一行属于哪个事项。");
            else if (!_codes.Contains(code))
                row.Fault(Code, $"“事项”表里没有编码“{FieldRules.Short(code)}”，请改正编码，或在“事项”表里补上这个事项。");
            else if (!lists.TryGetValue(code, out var list))
                lists[code] = [entry];
            else if (list.Count == GuideContentValidator.LongestList)
                row.Fault(Code, $"这个事项已有 {GuideContentValidator.LongestList} 行，不能再多，请合并。");
            else
                list.Add(entry);
        }

        return lists;
    }

    private void Set(string code, Func<GuideContent, GuideContent> change)
    {
        if (_items.TryGetValue(code, out var item))
            _items[code] = item with { Content = change(item.Content) };
    }

    // Each cell was checked where it stands; what concerns an item as a whole is told at its row.
    private void CheckWhole()
    {
        if (_faults.All.Count > 0)
            return;
        var rules = new GuideContentValidator();
        foreach (var (row, content) in _items.Values)
        {
            foreach (var error in rules.Validate(content).Errors)
                _faults.Add(Items, row, "", error.ErrorMessage);
        }
    }

    private IEnumerable<SheetRow> Rows(string name, IEnumerable<string> titles)
    {
        var sheet = _sheets[name];
        if (sheet.TooLong)
        {
            _faults.Add(name, null, "", $"超过 {XlsxReader.MostRows} 行，请分成几个文件。");
            yield break;
        }

        foreach (var (row, message) in sheet.Wrong)
            _faults.Add(name, row, "", message);
        if (sheet.Lines.Count == 0)
        {
            _faults.Add(name, 1, "", "第 1 行没有列名，请下载模板，保留模板的第 1 行。");
            yield break;
        }

        var columns = Heads(name, sheet.Lines[0], titles);
        if (!columns.ContainsKey(Code))
            yield break;
        foreach (var line in sheet.Lines.Skip(1))
            yield return new(name, line, columns, _faults);
    }

    private Dictionary<string, int> Heads(string sheet, SheetLine line, IEnumerable<string> titles)
    {
        var known = titles.ToHashSet(StringComparer.Ordinal);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (column, text) in line.Cells.OrderBy(c => c.Key))
        {
            var title = SheetText.Plain(text).TrimEnd('*').Trim();
            if (!known.Contains(title))
                _notes.Add($"“{sheet}”表的“{FieldRules.Short(text)}”列不是事项的内容，没有读取。");
            else if (!columns.TryAdd(title, column))
                _faults.Add(sheet, line.Number, title, $"有两个“{title}”列，请删除一个。");
        }

        if (!columns.ContainsKey(Code))
            _faults.Add(sheet, line.Number, Code, $"第 {line.Number} 行没有“{Code}”列，请下载模板，保留模板的第 1 行。");
        else if (known.Where(k => !columns.ContainsKey(k)).ToList() is { Count: > 0 } missing)
            _notes.Add($"“{sheet}”表没有{string.Concat(missing.Select(m => $"“{m}”"))}列，按空白读取；已有事项的这些内容会变成空白。");
        return columns;
    }

    private GuideReading Result() => _faults.All.Count > 0
        ? new([], _faults.All, [])
        : new([.. _items.Select(i => new ImportedGuide(i.Key, i.Value.Content))], [], _notes);
}
