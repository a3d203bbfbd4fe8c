using BianMin.Infrastructure.Exports;
using BianMin.Infrastructure.Guides.Sheets;

namespace BianMin.Tests.Guides;

/// <summary>A workbook that a test changes cell by cell, as somebody does in an office.</summary>
internal sealed class TestWorkbook
{
    private readonly Dictionary<string, List<List<string>>> _sheets = [];

    /// <summary>The template with its example: SL-001 in row 2.</summary>
    public static TestWorkbook Template() => Of(new GuideSheets().Template());

    public static TestWorkbook Of(byte[] file)
    {
        var (sheets, trouble) = XlsxReader.Read(file);
        Assert.Null(trouble);
        var book = new TestWorkbook();
        foreach (var (name, sheet) in sheets)
        {
            var width = sheet.Lines[0].Cells.Keys.Max() + 1;
            book._sheets[name] = [.. sheet.Lines.Select(l => Enumerable.Range(0, width).Select(i => l.Cells.GetValueOrDefault(i, "")).ToList())];
        }

        return book;
    }

    /// <summary>The rows of a sheet, headings first.</summary>
    public List<List<string>> this[string sheet] => _sheets[sheet];

    /// <summary>Writes into the cell of a row (as the spreadsheet counts) below a heading; rows that are not there yet are added.</summary>
    public TestWorkbook Set(string sheet, int row, string column, string text)
    {
        var rows = _sheets[sheet];
        while (rows.Count < row)
            rows.Add([.. rows[0].Select(_ => "")]);
        rows[row - 1][rows[0].IndexOf(column)] = text;
        return this;
    }

    public TestWorkbook Remove(string sheet)
    {
        _sheets.Remove(sheet);
        return this;
    }

    /// <summary>Takes a column away.</summary>
    public TestWorkbook Cut(string sheet, string column)
    {
        var at = _sheets[sheet][0].IndexOf(column);
        _sheets[sheet].ForEach(r => r.RemoveAt(at));
        return this;
    }

    public byte[] Bytes()
    {
        using var writer = new XlsxWriter();
        foreach (var (name, rows) in _sheets)
            writer.Add(name, [.. rows[0].Select(t => new SheetHead(t, 10, null))], 0, rows.Skip(1));
        return writer.Done();
    }
}
