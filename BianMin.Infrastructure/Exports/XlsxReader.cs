using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BianMin.Infrastructure.Exports;

/// <summary>Reads the texts of a workbook that anybody may have sent: with bounds on everything, and words for all that is wrong.</summary>
internal static class XlsxReader
{
    /// <summary>Greatest number of rows with anything in them on one sheet.</summary>
    public const int MostRows = 50_000;

    private const int MostParts = 300;
    private const int MostSheets = 30;
    private const int MostColumns = 100;
    private const long GreatestUnpacked = 120L * 1024 * 1024;
    private const string Broken = "文件已损坏，或不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再选择。";
    private const string TooLarge = "文件解压后过大，不像是事项表。请只保留需要导入的内容，另存后再选择。";

    /// <summary>The sheets by name, or a sentence that says why not.</summary>
    public static (IReadOnlyDictionary<string, XlsxSheet> Sheets, string? Trouble) Read(byte[] file)
    {
        try
        {
            if (UnpacksTooLarge(file))
                return (new Dictionary<string, XlsxSheet>(), TooLarge);
            using var bytes = new MemoryStream(file, writable: false);
            using var document = SpreadsheetDocument.Open(bytes, isEditable: false);
            return (Sheets(document), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws a dozen kinds of exceptions on broken packages; to the reader they are all one.
            return (new Dictionary<string, XlsxSheet>(), Broken);
        }
    }

    // What the archive says of its sizes is not believed: it is unpacked once, counting, and thrown away.
    private static bool UnpacksTooLarge(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false));
        if (archive.Entries.Count > MostParts)
            return true;
        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                total += read;
                if (total > GreatestUnpacked)
                    return true;
            }
        }

        return false;
    }

    private static Dictionary<string, XlsxSheet> Sheets(SpreadsheetDocument document)
    {
        var book = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        var shared = book.SharedStringTablePart is { } table ? SharedTexts(table) : [];
        var sheets = new Dictionary<string, XlsxSheet>(StringComparer.Ordinal);
        foreach (var sheet in book.Workbook.Descendants<Sheet>().Take(MostSheets))
        {
            // Sheets of charts and macros have other parts, and nothing to read.
            if (sheet.Name?.Value is { } name && sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
                sheets.TryAdd(SheetText.Plain(name), Lines(part, shared));
        }

        return sheets;
    }

    private static List<string> SharedTexts(SharedStringTablePart table)
    {
        var texts = new List<string>();
        using var xml = Open(table);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(Text(xml));
        }

        return texts;
    }

    private static XlsxSheet Lines(WorksheetPart part, List<string> shared)
    {
        var lines = new List<SheetLine>();
        var wrong = new List<(int, string)>();
        using var xml = Open(part);
        var number = 0;
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : number + 1;
            var cells = xml.IsEmptyElement ? [] : Cells(xml, shared, number, wrong);
            if (cells.Count == 0)
                continue;
            if (lines.Count > MostRows)
                return new(lines, wrong, TooLong: true);
            lines.Add(new(number, cells));
        }

        return new(lines, wrong, TooLong: false);
    }

    private static Dictionary<int, string> Cells(XmlReader xml, List<string> shared, int row, List<(int, string)> wrong)
    {
        var cells = new Dictionary<int, string>();
        var depth = xml.Depth;
        var column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
            var type = xml.GetAttribute("t");
            var text = xml.IsEmptyElement ? "" : Cell(xml, type, shared);
            if (type == "e" && wrong.Count < MostRows)
                wrong.Add((row, $"{XlsxWriter.Name(Math.Min(column, MostColumns))} 列是出错的公式（{text}），请改成文字。"));
            else if (column < MostColumns && !string.IsNullOrWhiteSpace(text))
                cells[column] = text;
        }

        return cells;
    }

    private static string Cell(XmlReader xml, string? type, List<string> shared)
    {
        var depth = xml.Depth;
        var value = "";
        while (xml.Read() && xml.Depth > depth)
        {
            // A formula counts as what it gave when the file was saved; nothing is ever computed here.
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" or "v" })
                value = Text(xml);
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Count ? shared[i] : "",
            "b" => value == "1" ? SheetText.Yes : SheetText.No,
            "inlineStr" or "str" or "e" or "d" => value,
            _ => Number(value),
        };
    }

    // All the text of an element but the phonetic marks above it.
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        var phonetic = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= phonetic)
                phonetic = xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" } && !xml.IsEmptyElement ? xml.Depth : int.MaxValue;
            if (phonetic == int.MaxValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(xml.Value);
        }

        var whole = text.ToString();
        return whole.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(whole) : whole;
    }

    // 30 may be stored as 3.0E1.
    private static string Number(string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : value;

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = Math.Min((column * 26) + c - 'A' + 1, short.MaxValue);
        }

        return column == 0 ? null : column - 1;
    }

    private static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = GreatestUnpacked,
    });
}

/// <summary>A sheet as it was found.</summary>
/// <param name="Lines">Its rows that have anything in them.</param>
/// <param name="Wrong">Rows with cells that have no text, and what to do about it.</param>
/// <param name="TooLong">Whether it has more rows than are read.</param>
internal sealed record XlsxSheet(IReadOnlyList<SheetLine> Lines, IReadOnlyList<(int Row, string Message)> Wrong, bool TooLong);
