using System.IO.Compression;
using System.Text;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.Exports;
using BianMin.Infrastructure.Guides.Sheets;
using BianMin.Portal.Guides;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BianMin.Tests.Guides;

/// <summary>What is written can be read back, and tells the same.</summary>
public sealed class GuideSheetsTests
{
    private static readonly Moment Now = Moment.At(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));
    private static readonly GuideSheets Sheets = new();
    private static readonly List<ImportedGuide> Demo = [.. DemoGuides.Publish("shanggao", "上高县", Now).Select(i => new ImportedGuide(i.Code, i.Versions[0].Content))];

    // Everything that a spreadsheet, XML or JSON could take for something else.
    private static readonly ImportedGuide Awkward = new("A-1", new GuideContent
    {
        Name = "=HYPERLINK(\"x\",\"点我\")",
        Summary = "+1234",
        Department = "@SUM(A1)",
        AcceptingBody = "-5",
        DecidingBody = "_x0041_<b>&amp;",
        Quota = "007",
        Conditions = ["=1+1", "\"引号\"", "𠮷野家，emoji 😀", "两  个空格"],
        LegalBasis = [new("《=法》", null, "")],
        Materials = [new("1", "", 0, 9, MaterialMedium.Electronic, MaterialWeight.General, true, true, "'单引号")],
        LegalLimit = new(365, DayCounting.CalendarDays),
        PromisedLimit = new(0, DayCounting.WorkingDays),
        Fee = new(true, "", "1.50"),
        Visits = 0,
        OnTheSpot = true,
        Decentralised = true,
    });

    public static TheoryData<string> Forms => new("xlsx", "json");

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_item_of_the_demo_comes_back_as_it_was(string form)
    {
        List<ImportedGuide> items = [.. Demo, Awkward];

        var reading = Sheets.Read(form == "xlsx" ? Sheets.Workbook(items) : Sheets.Json(items));

        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Notes);
        Assert.Equal(items.Select(i => i.Code), reading.Items.Select(i => i.Code));
        Assert.All(items.Zip(reading.Items), p => Assert.Equivalent(p.First.Content, p.Second.Content, strict: true));
        Assert.All(items.Zip(reading.Items), p => Assert.Equal(ImportStep.Leave, ImportSteps.Of(p.First.Content, p.Second.Content)));
    }

    [Fact]
    public void The_template_can_be_filled_in_and_its_example_is_complete()
    {
        var reading = Sheets.Read(Sheets.Template());

        Assert.Empty(reading.Faults);
        Assert.Empty(GuideCompleteness.Missing(Assert.Single(reading.Items).Content));
    }

    [Fact]
    public void The_workbook_is_valid_has_its_sheets_and_not_one_formula()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sheets.Workbook([.. Demo, Awkward])), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(
            ["说明", "事项", "材料", "流程", "依据", "联办", "问答"],
            document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name?.Value));
        foreach (var part in document.WorkbookPart.WorksheetParts)
        {
            Assert.Empty(part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
            Assert.NotEmpty(part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>());
            Assert.All(
                part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>(),
                c => Assert.True(c.DataType is null || c.DataType.Value == DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString));
        }
    }

    [Fact]
    public void Json_is_read_by_people_too()
    {
        var text = Encoding.UTF8.GetString(Sheets.Json(Demo));

        Assert.Contains("\"name\": \"最低生活保障审核确认\"", text, StringComparison.Ordinal);
        Assert.Contains("\n    \"content\": {", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_say_what_the_public_pages_say()
    {
        Assert.All(Enum.GetValues<ItemCategory>(), v => Assert.Equal(GuideWords.Of(v), SheetWords.Category.Of(v)));
        Assert.All(Enum.GetValues<HandlingKind>(), v => Assert.Equal(GuideWords.Of(v), SheetWords.Kind.Of(v)));
        Assert.All(Enum.GetValues<Audience>(), v => Assert.Equal(GuideWords.Of(v), SheetWords.Audience.Of(v)));
        Assert.All(Enum.GetValues<MaterialMedium>(), v => Assert.Equal(GuideWords.Of(v), SheetWords.Medium.Of(v)));
        Assert.All(Enum.GetValues<MaterialWeight>(), v => Assert.Equal(GuideWords.Of(v), SheetWords.Weight.Of(v)));
    }

    [Fact]
    public void Offices_type_as_they_type()
    {
        var book = TestWorkbook.Template()
            .Set("事项", 2, "编码", " ＳＬ－００１ ").Set("事项", 2, "承诺时限", "１０").Set("事项", 2, "办理类型", "承诺").Set("事项", 2, "到现场次数", "")
            .Set("事项", 2, "办事条件", "第一条\r\n\r\n  第二条  \n").Set("事项", 9, "名称", "   ");
        book["事项"].Insert(1, [.. book["事项"][0].Select(_ => "")]);
        foreach (var sheet in new[] { "事项", "材料" })
            book[sheet].ForEach(r => r.Reverse());
        book["材料"][0][0] = " 备注 *";
        book["材料"].ForEach(r => r.Add("经办人自己的列"));

        var reading = Sheets.Read(book.Bytes());

        Assert.Empty(reading.Faults);
        Assert.Contains("经办人自己的列", Assert.Single(reading.Notes), StringComparison.Ordinal);
        var content = Assert.Single(reading.Items).Content;
        Assert.Equal((new TimeLimit(10, DayCounting.WorkingDays), 1), (content.PromisedLimit, content.Visits));
        Assert.Equal(["第一条", "第二条"], content.Conditions);
        Assert.Equal(2, content.Materials.Count);
    }

    [Fact]
    public void A_column_that_is_not_there_is_read_as_empty_and_says_so()
    {
        var reading = Sheets.Read(TestWorkbook.Template().Cut("事项", "权利义务").Cut("事项", "收费标准").Cut("材料", "备注").Bytes());

        Assert.Empty(reading.Faults);
        Assert.Equal(2, reading.Notes.Count);
        Assert.Contains("“收费标准”“权利义务”", reading.Notes[0], StringComparison.Ordinal);
        Assert.Equal(("", "不收费"), (reading.Items[0].Content.Rights, reading.Items[0].Content.Fee.Standard));
    }

    [Fact]
    public void What_other_programs_save_is_read_too()
    {
        // Shared texts in pieces, numbers as 3.0E1, truth values, formulas with what they gave, cells without a reference.
        const string Shared = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><r><t>编</t></r><r><t>码</t></r><rPh sb=\"0\" eb=\"1\"><t>bian</t></rPh></si><si><t>名称</t></si></sst>";
        const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>到现场次数</t></is></c><c t=\"inlineStr\"><is><t>当场办结</t></is></c></row>"
            + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>\"MZ-\"&amp;1</f><v>MZ-1</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>临时_x0041_救助_x000D_</t></is></c><c r=\"C4\"><v>3.0E0</v></c><c r=\"D4\" t=\"b\"><v>1</v></c></row></sheetData></worksheet>";
        var file = Package.With(TestWorkbook.Template().Bytes(), Sheet, Shared);

        var reading = Sheets.Read(file);

        Assert.DoesNotContain(reading.Faults, f => f.Sheet == "事项");
        Assert.All(reading.Faults, f => Assert.Contains("没有编码“SL-001”", f.Message, StringComparison.Ordinal));
        var lines = XlsxReader.Read(file).Sheets["事项"].Lines;
        Assert.Equal([1, 4], lines.Select(l => l.Number));
        Assert.Equal(["MZ-1", "临时A救助\r", "3", "是"], lines[1].Cells.Values);
    }

    /// <summary>Changes inside of the archive.</summary>
    internal static class Package
    {
        /// <summary>Puts another sheet 事项, and texts that sheets share, into a workbook.</summary>
        public static byte[] With(byte[] file, string sheet, string shared)
        {
            using var bytes = new MemoryStream();
            bytes.Write(file);
            using (var document = SpreadsheetDocument.Open(bytes, isEditable: true))
            {
                var book = document.WorkbookPart!;
                var id = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == "事项").Id!.Value!;
                Feed(book.GetPartById(id), sheet);
                Feed(book.AddNewPart<SharedStringTablePart>(), shared);
            }

            return bytes.ToArray();
        }

        /// <summary>Adds an entry of so many zeros.</summary>
        public static byte[] WithZeros(byte[] file, int megabytes)
        {
            using var bytes = new MemoryStream();
            bytes.Write(file);
            using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
            {
                using var entry = archive.CreateEntry("xl/media/bomb.bin").Open();
                var zeros = new byte[1024 * 1024];
                for (var i = 0; i < megabytes; i++)
                    entry.Write(zeros);
            }

            return bytes.ToArray();
        }

        private static void Feed(OpenXmlPart part, string xml)
        {
            using var text = new MemoryStream(Encoding.UTF8.GetBytes(xml));
            part.FeedData(text);
        }
    }
}
