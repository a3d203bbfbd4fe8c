using System.Text;

namespace BianMin.Portal.Controls;

/// <summary>A table for spreadsheets: UTF-8 with BOM, CRLF, and no cell that a spreadsheet would run as a formula.</summary>
public sealed class CsvTable
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a line below the others.</summary>
    public void Add(IEnumerable<string> cells) => _text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>The bytes of the file.</summary>
    public byte[] Write() => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(_text.ToString())];

    private static string Cell(string text)
    {
        // A leading apostrophe makes spreadsheets read the cell as text; staff can type remarks freely.
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal))
            text = $"'{text}";
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
