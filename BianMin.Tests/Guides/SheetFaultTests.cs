using System.Text;
using BianMin.Domain.Guides;
using BianMin.Infrastructure.Exports;
using BianMin.Infrastructure.Guides.Sheets;

namespace BianMin.Tests.Guides;

/// <summary>What is wrong with a file is said where it stands, in words, all at once; whatever is sent, nothing is thrown.</summary>
public sealed class SheetFaultTests
{
    private static readonly GuideSheets Sheets = new();

    /// <summary>Sheet, row, column, what is typed there, what is said.</summary>
    public static TheoryData<string, int, string, string, string> Cells => new()
    {
        { "事项", 2, "名称", "", "请填写“名称”" },
        { "事项", 2, "名称", new('长', 101), "最多 100 个" },
        { "事项", 2, "内容", "第一行\n第二行", "去掉换行" },
        { "事项", 2, "内容", "反\u202e转", "控制字符" },
        { "事项", 2, "权利义务", new('长', 1001), "最多 1000 个" },
        { "事项", 2, "事项类型", "行政处罚", "“行政许可”" },
        { "事项", 2, "办理类型", "=1+1", "“即办件”" },
        { "事项", 2, "服务对象", "企业", "“法人和其他组织”" },
        { "事项", 2, "当场办结", "对", "“是”" },
        { "事项", 2, "法定时限", "366", "0 至 365" },
        { "事项", 2, "承诺时限", "-1", "0 至 365" },
        { "事项", 2, "承诺时限", "10个工作日", "0 至 365" },
        { "事项", 2, "承诺时限", "1.5", "0 至 365" },
        { "事项", 2, "承诺时限", "99999999999999999999", "0 至 365" },
        { "事项", 2, "承诺时限单位", "天", "“工作日”" },
        { "事项", 2, "到现场次数", "10", "0 至 9" },
        { "事项", 2, "办事条件", string.Join('\n', Enumerable.Repeat("条件", 61)), "最多 60 条" },
        { "事项", 2, "办事条件", "好的\n" + new string('长', 1001), "最多 1000 个" },
        { "事项", 3, "编码", "SL-001", "与第 2 行重复" },
        { "事项", 3, "编码", "sl-001", "与第 2 行重复" },
        { "事项", 3, "编码", "编号 1", "不能作编码" },
        { "材料", 2, "编码", "", "请填写事项编码" },
        { "材料", 2, "编码", "SL-002", "没有编码“SL-002”" },
        { "材料", 2, "材料名称", "", "请填写“材料名称”" },
        { "材料", 2, "类别", "", "“主要”或“一般”" },
        { "材料", 2, "类别", "重要", "“主要”" },
        { "材料", 2, "原件份数", "十", "0 至 9" },
        { "材料", 2, "形式", "传真", "“纸质”" },
        { "流程", 2, "步骤", "", "请填写“步骤”" },
        { "依据", 2, "法律法规", "", "请填写“法律法规”" },
        { "联办", 2, "时限", "", "天数" },
        { "联办", 2, "时限", "366", "0 至 365" },
        { "问答", 2, "问题", "", "请填写“问题”" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_wrong_cell_is_named_with_sheet_row_and_column(string sheet, int row, string column, string typed, string told)
    {
        var book = TestWorkbook.Template();
        if (sheet == "联办")
            book.Set(sheet, row, "编码", "SL-001").Set(sheet, row, "协办站所", "土管所");
        if (sheet == "事项" && row > 2)
            book.Set(sheet, row, "名称", "另一个事项");

        var reading = Sheets.Read(book.Set(sheet, row, column, typed).Bytes());

        Assert.Empty(reading.Items);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((sheet, row, column), (fault.Sheet, fault.Row ?? 0, fault.Column));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once_and_nothing_is_imported()
    {
        var book = TestWorkbook.Template().Set("事项", 2, "名称", "").Set("事项", 2, "事项类型", "？").Set("材料", 3, "复印件份数", "很多").Set("问答", 2, "编码", "X");

        var reading = Sheets.Read(book.Bytes());

        Assert.Equal(["事项 2 名称", "事项 2 事项类型", "材料 3 复印件份数", "问答 2 编码"], reading.Faults.Select(f => $"{f.Sheet} {f.Row} {f.Column}"));
        Assert.Empty(reading.Items);
    }

    [Fact]
    public void What_belongs_to_a_code_of_the_wrong_shape_is_not_to_blame()
    {
        var book = TestWorkbook.Template().Set("事项", 2, "编码", "编码一");
        foreach (var sheet in new[] { "材料", "流程", "依据", "问答" })
            book[sheet].Skip(1).ToList().ForEach(r => r[0] = "编码一");

        Assert.Equal("编码", Assert.Single(Sheets.Read(book.Bytes()).Faults).Column);
    }

    [Fact]
    public void Sheets_columns_and_items_that_are_not_there_are_named()
    {
        Assert.Equal("材料", Assert.Single(Sheets.Read(TestWorkbook.Template().Remove("材料").Bytes()).Faults).Sheet);
        Assert.Equal(("流程", 1, "编码"), Sheets.Read(TestWorkbook.Template().Cut("流程", "编码").Bytes()).Faults.Select(f => (f.Sheet, f.Row ?? 0, f.Column)).Single());
        var twice = TestWorkbook.Template();
        twice["事项"][0][2] = "名称";
        Assert.Contains("有两个“名称”列", Assert.Single(Sheets.Read(twice.Bytes()).Faults).Message, StringComparison.Ordinal);
        Assert.Contains("没有填写任何事项", Assert.Single(Sheets.Read(Sheets.Workbook([])).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_items_rows_and_entries_are_refused_in_words()
    {
        var content = new GuideContent { Name = "临时救助" };
        ImportedGuide[] tooMany = [.. Enumerable.Range(0, GuideReading.MostItems + 1).Select(n => new ImportedGuide($"A-{n}", content))];
        Assert.Contains("5001 个", Told(Sheets.Json(tooMany)), StringComparison.Ordinal);
        Assert.Contains("5001 个", Told(Rows(5_001, n => $"<c t=\"str\"><v>A-{n}</v></c><c t=\"str\"><v>临时救助</v></c>")), StringComparison.Ordinal);
        Assert.Contains("50000 行", Told(Rows(50_001, _ => "<c><v>1</v></c>")), StringComparison.Ordinal);
        Assert.Contains("已有 60 行", Told(Sheets.Workbook([new("A-1", content with { Questions = [.. Enumerable.Range(1, 61).Select(n => new CommonQuestion($"{n}？", ""))] })])), StringComparison.Ordinal);
    }

    /// <summary>Name and bytes of files that are none.</summary>
    public static TheoryData<string, string> NoFiles => new()
    {
        { "", "文件是空的" },
        { "编码,名称\nMZ-001,临时救助\n", "只能导入" },
        { "%PDF-1.7", "只能导入" },
        { "<html><body>", "只能导入" },
        { "PK\u0003\u0004", "已损坏" },
        { "PK\u0003\u0004 and so on and on", "已损坏" },
        { "[", "JSON" },
        { "[]", "没有事项" },
        { "{}", "列表" },
        { "[{\"code\":\"A\",\"code\":\"B\"}]", "JSON" },
    };

    [Theory]
    [MemberData(nameof(NoFiles))]
    public void Other_files_are_refused_in_words(string text, string told) => Assert.Contains(told, Told(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void Large_files_bombs_old_formats_and_documents_are_refused_in_words()
    {
        Assert.Contains("30 MB", Told(new byte[GuideReading.GreatestFile + 1]), StringComparison.Ordinal);
        Assert.Contains("解压后过大", Told(GuideSheetsTests.Package.WithZeros(Sheets.Template(), 130)), StringComparison.Ordinal);
        Assert.Contains("旧格式", Told([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), StringComparison.Ordinal);
        Assert.Contains("文件已损坏", Told(GuideSheetsTests.Package.WithZeros([], 1)), StringComparison.Ordinal);
        const string Entities = "<!DOCTYPE x [<!ENTITY a \"哈哈哈哈哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        Assert.Contains("文件已损坏", Told(GuideSheetsTests.Package.With(Sheets.Template(), Entities, "<sst/>")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_with_a_broken_formula_is_named()
    {
        const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>编码</v></c><c r=\"B1\" t=\"str\"><v>名称</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>SL-001</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row></sheetData></worksheet>";

        var faults = Sheets.Read(GuideSheetsTests.Package.With(Sheets.Template(), Sheet, "<sst/>")).Faults;

        Assert.Contains(faults, f => f.Row == 2 && f.Message.Contains("B 列是出错的公式（#REF!）", StringComparison.Ordinal));
    }

    [Fact]
    public void No_damage_to_a_workbook_makes_anything_throw()
    {
        var good = Sheets.Template();
        var random = new Random(20261122);
        for (var n = 0; n < 300; n++)
        {
            var bytes = good.ToArray();
            for (var i = random.Next(1, 20); i > 0; i--)
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            var reading = Sheets.Read(n % 3 == 0 ? bytes[..random.Next(4, bytes.Length)] : bytes);
            Assert.True(reading.Items.Count > 0 != reading.Faults.Count > 0);
        }
    }

    /// <summary>The content of an item in JSON, where the fault is, what is said.</summary>
    public static TheoryData<string, string, string> Jsons => new()
    {
        { """{"code":"A","content":{"name":"x","category":"Fine"}}""", "content.category", "“Licence”" },
        { """{"code":"A","content":{"name":"x","category":7}}""", "content.category", "“Licence”" },
        { """{"code":"A","content":{"name":" "}}""", "content.name", "不能空着" },
        { """{"code":"A","content":{}}""", "content.name", "不能空着" },
        { """{"code":"A","content":null}""", "content", "请填写事项的内容" },
        { """{"code":"A"}""", "content", "请填写事项的内容" },
        { """{"code":"A","content":[]}""", "content", "对象" },
        { """{"code":"A","content":{"name":{}}}""", "content.name", "双引号" },
        { """{"code":"A","content":{"name":"\ud83d"}}""", "content.name", "控制字符" },
        { """{"code":"A","content":{"name":"x","condition":["y"]}}""", "content.condition", "没有这一项" },
        { """{"code":"A","content":{"name":"x","conditions":"y"}}""", "content.conditions", "列表" },
        { """{"code":"A","content":{"name":"x","conditions":[null]}}""", "content.conditions", "文字" },
        { """{"code":"A","content":{"name":"x","visits":1e400}}""", "content.visits", "0 至 9" },
        { """{"code":"A","content":{"name":"x","visits":"1"}}""", "content.visits", "0 至 9" },
        { """{"code":"A","content":{"name":"x","onTheSpot":"yes"}}""", "content.onTheSpot", "true" },
        { """{"code":"A","content":{"name":"x","materials":[{"name":"a","weight":"Main"},{"weight":"Main"}]}}""", "content.materials[2].name", "不能空着" },
        { """{"code":"A","content":{"name":"x","materials":[{"name":"a"}]}}""", "content.materials[1].weight", "“Main”" },
        { """{"code":"A","content":{"name":"x","materials":[7]}}""", "content.materials[1]", "对象" },
        { """{"code":"A","content":{"name":"x","legalLimit":{"days":366}}}""", "content.legalLimit.days", "0 至 365" },
        { """{"code":"A B","content":{"name":"x"}}""", "code", "不能作编码" },
        { """{"code":7,"content":{"name":"x"}}""", "code", "双引号" },
        { """7""", "", "对象" },
        { """null""", "", "对象" },
    };

    [Theory]
    [MemberData(nameof(Jsons))]
    public void A_wrong_value_in_json_is_named_with_item_and_path(string item, string path, string told)
    {
        var reading = Sheets.Read(Encoding.UTF8.GetBytes("""[{"code":"B","content":{"name":"好的"}},""" + item + "]"));

        Assert.Empty(reading.Items);
        Assert.Contains(reading.Faults, f => f.Row == 2 && f.Column == path && f.Message.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Faults, f => f.Row == 1);
    }

    [Fact]
    public void A_name_that_is_no_text_is_refused_in_words() =>
        Assert.NotEmpty(Sheets.Read("""[{"code":"A","content":{"name":"x","\ud83d":1}}]"""u8.ToArray()).Faults);

    [Fact]
    public void Deep_json_is_refused_in_words() =>
        Assert.Contains("JSON", Told(Encoding.UTF8.GetBytes(new string('[', 100_000))), StringComparison.Ordinal);

    // Tens of thousands of items, written by hand and bare, because how they are styled is not the question.
    private static byte[] Rows(int count, Func<int, string> cells) => GuideSheetsTests.Package.With(
        Sheets.Workbook([]),
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"str\"><v>编码</v></c><c t=\"str\"><v>名称</v></c></row>"
            + string.Concat(Enumerable.Range(1, count).Select(n => $"<row>{cells(n)}</row>")) + "</sheetData></worksheet>",
        "<sst/>");

    private static string Told(byte[] file)
    {
        var reading = Sheets.Read(file);
        Assert.Empty(reading.Items);
        return Assert.Single(reading.Faults).Message;
    }
}
