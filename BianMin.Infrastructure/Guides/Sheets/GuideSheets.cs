using System.Text.Json;
using BianMin.Domain.Guides;
using BianMin.Infrastructure.Exports;
using static BianMin.Infrastructure.Guides.Sheets.GuideSheetColumns;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>Service items as a workbook and as JSON.</summary>
internal sealed class GuideSheets : IGuideSheets
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly JsonSerializerOptions Readable = new(GuideJson.Options) { WriteIndented = true, IgnoreReadOnlyProperties = true };

    public byte[] Workbook(IReadOnlyList<ImportedGuide> items)
    {
        using var book = new XlsxWriter();
        book.Add(GuideSheetColumns.Guide, GuideTemplate.Heads, 0, GuideTemplate.Explanation());
        Add(book, Items, OfItem, items, frozen: 2);
        Add(book, Materials, OfMaterial, Entries(items, c => c.Materials));
        Add(book, Steps, OfStep, Entries(items, c => c.Steps));
        Add(book, Basis, OfBasis, Entries(items, c => c.LegalBasis));
        Add(book, Joint, OfJoint, Entries(items, c => c.JointDepartments));
        Add(book, Questions, OfQuestion, Entries(items, c => c.Questions));
        return book.Done();
    }

    public byte[] Template() => Workbook([GuideTemplate.Example]);

    public byte[] Json(IReadOnlyList<ImportedGuide> items) => JsonSerializer.SerializeToUtf8Bytes(items, Readable);

    public GuideReading Read(byte[] file) => file switch
    {
        { Length: 0 } => GuideReading.Refused("文件是空的，请重新选择。"),
        { Length: > GuideReading.GreatestFile } => GuideReading.Refused($"文件超过 {GuideReading.GreatestFile / 1024 / 1024} MB，请分成几个文件。"),
        _ when file.AsSpan().StartsWith(Zip) => GuideWorkbookReader.Read(file),
        _ when file.AsSpan().StartsWith(OldOffice) => GuideReading.Refused("这是旧格式（.xls）或加了密码的文件，请在 Excel 或 WPS 中另存为不加密码的 .xlsx 后再选择。"),
        _ when LooksLikeJson(file) => GuideJsonReader.Read(file),
        _ => GuideReading.Refused("只能导入 Excel 工作簿（.xlsx）或 JSON 文件。请下载模板，把内容填到模板里再导入。"),
    };

    private static bool LooksLikeJson(byte[] file)
    {
        var text = file.AsSpan();
        if (text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            text = text[3..];
        text = text.TrimStart(" \t\r\n"u8);
        return text.Length > 0 && text[0] is (byte)'[' or (byte)'{';
    }

    private static void Add<T>(XlsxWriter book, string name, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T> rows, int frozen = 1) => book.Add(
        name,
        [.. columns.Select(c => new SheetHead(c.Title, c.Width, c.Choices))],
        frozen,
        rows.Select(r => columns.Select(c => c.Write(r)).ToList()));
}
