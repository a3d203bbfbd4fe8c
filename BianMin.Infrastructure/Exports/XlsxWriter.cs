using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BianMin.Infrastructure.Exports;

/// <summary>A workbook of texts and, where a column says so, whole numbers: no cell is a formula, and none becomes one when somebody edits it.</summary>
internal sealed partial class XlsxWriter : IDisposable
{
    private const uint PlainStyle = 1;
    private const uint HeadStyle = 2;
    private const uint NumberStyle = 3;
    private const uint TextFormat = 49;
    private const uint WholeFormat = 1;
    private const double FontHeight = 11;
    private const string FontFamily = "Microsoft YaHei";
    private const string HeadGround = "FFE8EEF4";

    private readonly MemoryStream _bytes = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _book;
    private readonly Sheets _sheets = new();

    public XlsxWriter()
    {
        _document = SpreadsheetDocument.Create(_bytes, SpreadsheetDocumentType.Workbook);
        _book = _document.AddWorkbookPart();
        _book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        _book.Workbook = new Workbook(_sheets);
    }

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="heads">Its columns; their titles stay in sight.</param>
    /// <param name="frozen">How many columns stay in sight.</param>
    /// <param name="rows">Texts of its rows, as many as there are columns.</param>
    public void Add(string name, IReadOnlyList<SheetHead> heads, int frozen, IEnumerable<IReadOnlyList<string>> rows)
    {
        var part = _book.AddNewPart<WorksheetPart>();
        var number = (uint)_sheets.ChildElements.Count + 1;
        _sheets.Append(new Sheet { Name = name, SheetId = number, Id = _book.GetIdOfPart(part) });
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(View(frozen, number == 1));
        writer.WriteElement(Widths(heads));
        writer.WriteStartElement(new SheetData());
        Row(writer, 1, [.. heads.Select(h => h.Title)], HeadStyle, []);
        uint line = 1;
        foreach (var row in rows)
            Row(writer, ++line, row, PlainStyle, heads);
        writer.WriteEndElement();
        if (Choices(heads) is { ChildElements.Count: > 0 } choices)
            writer.WriteElement(choices);
        writer.WriteEndElement();
    }

    /// <summary>The finished file.</summary>
    public byte[] Done()
    {
        _book.Workbook.Save();
        _document.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    private static void Row(OpenXmlWriter writer, uint number, IReadOnlyList<string> texts, uint style, IReadOnlyList<SheetHead> heads)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        for (var i = 0; i < texts.Count; i++)
        {
            // A cell that is not written has the style of its column.
            if (texts[i].Length == 0)
                continue;
            if (heads.Count > i && heads[i].Number && long.TryParse(texts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            {
                writer.WriteElement(new Cell(new CellValue((decimal)whole)) { CellReference = Name(i) + number.ToString(CultureInfo.InvariantCulture), StyleIndex = NumberStyle });
                continue;
            }

            writer.WriteElement(new Cell(new InlineString(new Text(Safe(texts[i])) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = Name(i) + number.ToString(CultureInfo.InvariantCulture),
                StyleIndex = style,
                DataType = CellValues.InlineString,
            });
        }

        writer.WriteEndElement();
    }

    /// <summary>A, B … Z, AA: the name of a column from 0.</summary>
    internal static string Name(int column) => column < 26 ? $"{(char)('A' + column)}" : Name((column / 26) - 1) + Name(column % 26);

    // What XML cannot hold would make a file that nobody can open; _x0041_ would be read as the letter A.
    private static string Safe(string text)
    {
        var kept = new string([.. text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsPair(text, i))]);
        return Escaped().Replace(kept, "_x005F_");
    }

    private static bool IsPair(string text, int i) =>
        (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));

    private static SheetViews View(int frozen, bool first)
    {
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = $"{Name(frozen)}2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        if (frozen > 0)
        {
            pane.HorizontalSplit = frozen;
            pane.ActivePane = PaneValues.BottomRight;
        }

        return new SheetViews(new SheetView(pane) { WorkbookViewId = 0, TabSelected = first });
    }

    private static Columns Widths(IReadOnlyList<SheetHead> heads) => new(heads.Select((h, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = h.Width,
        CustomWidth = true,
        // Also for rows that are typed below the last one.
        Style = PlainStyle,
    }));

    private static DataValidations Choices(IReadOnlyList<SheetHead> heads)
    {
        var all = new DataValidations();
        for (var i = 0; i < heads.Count; i++)
        {
            if (heads[i].Choices is not { } choices)
                continue;
            all.Append(new DataValidation(new Formula1($"\"{string.Join(',', choices)}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                ErrorTitle = heads[i].Title,
                Error = "请从列表中选择。",
                SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{Name(i)}2:{Name(i)}{XlsxReader.MostRows + 1}")]),
            });
        }

        all.Count = (uint)all.ChildElements.Count;
        return all;
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(Height(), Family()), new Font(new Bold(), Height(), Family())) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = HeadGround }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(new CellFormat(), Format(0, 0), Format(1, 2), Format(0, 0, WholeFormat)) { Count = 4 });

    private static FontSize Height() => new() { Val = FontHeight };

    private static FontName Family() => new() { Val = FontFamily };

    private static CellFormat Format(uint font, uint fill, uint number = TextFormat) => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = number,
        ApplyNumberFormat = true,
        FontId = font,
        ApplyFont = font > 0,
        FillId = fill,
        ApplyFill = fill > 0,
        BorderId = 0,
        ApplyAlignment = true,
    };

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escaped();
}
