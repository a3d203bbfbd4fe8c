using AngleSharp.Dom;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Exports;
using BianMin.Infrastructure.Guides.Sheets;
using BianMin.Portal.Guides;
using BianMin.Portal.Shell;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Guides;

/// <summary>The officer chooses a file, sees what is in it, and imports it or puts it right.</summary>
public sealed class GuideImportPageTests : MudContext
{
    private static readonly ImportedGuide Known = new("MZ-001", new GuideContent { Name = "临时救助" });

    private readonly ImportPipeline _useCases = new();

    public GuideImportPageTests()
    {
        Services.AddSingleton<IGuideSheets>(new GuideSheets());
        Services.AddSingleton<ICatalogue>(new OneItem());
        Services.AddSingleton<IUseCasePipeline>(_useCases);
        Services.AddSingleton<ICurrentActor>(new Officer());
        Services.AddSingleton<TimeProvider>(new CountingTimeProvider(HallSnapshots.Now));
    }

    [Fact]
    public void What_would_be_imported_is_shown_first_and_counted()
    {
        var page = Upload(new GuideSheets().Workbook([Known, new("MZ-002", new() { Name = "特困供养" })]));

        var rows = page.FindAll("tbody tr");
        Assert.Equal(["MZ-002", "MZ-001"], rows.Select(r => r.Children[0].TextContent));
        Assert.Equal(["新增", "不变"], rows.Select(r => r.Children[^1].TextContent.Trim()));
        Assert.Empty(_useCases.Asked);

        Button(page, "导入").Click();

        page.WaitForAssertion(() => Assert.Contains("导入完成", page.Markup, StringComparison.Ordinal));
        var asked = Assert.Single(_useCases.Asked);
        Assert.Equal(("shanggao", 2), (asked.CountyId, asked.Items.Count));
        Assert.Contains("新增 1 个，修改 0 个，不变 1 个", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find(".answers a[href=guides]"));
    }

    [Fact]
    public void Faults_stand_in_a_table_and_there_is_nothing_to_press_but_choosing_again()
    {
        var page = Upload(TestWorkbook.Template().Set("事项", 2, "事项类型", "处罚").Set("材料", 3, "类别", "").Bytes());

        Assert.Equal(["事项", "材料"], page.FindAll("tbody tr").Select(r => r.Children[0].TextContent));
        Assert.Equal(["2", "3"], page.FindAll("tbody tr").Select(r => r.Children[1].TextContent));
        Assert.Contains("有 2 处需要改正", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("改正后重新选择", Assert.Single(page.FindAll("button")).TextContent.Trim());

        Button(page, "改正后重新选择").Click();

        Assert.NotNull(page.FindComponent<InputFile>());
    }

    [Fact]
    public void A_file_that_tells_nothing_new_is_not_imported()
    {
        var page = Upload(new GuideSheets().Workbook([Known]));

        Assert.Contains("不需要导入", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("重新选择", Assert.Single(page.FindAll("button")).TextContent.Trim());
    }

    [Fact]
    public void A_refusal_stays_beside_the_file_and_can_be_tried_again()
    {
        var page = Upload(new GuideSheets().Workbook([new("MZ-002", new() { Name = "特困供养" })]));
        _useCases.Refusal = Refusal.Busy();

        Button(page, "导入").Click();

        page.WaitForAssertion(() => Assert.Contains("请再试一次", page.Find(".refusal").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public void Columns_that_are_not_there_are_told_before_the_import()
    {
        var page = Upload(TestWorkbook.Template().Cut("事项", "权利义务").Bytes());

        Assert.Contains("“权利义务”", page.Find(".notes li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_or_none_is_refused_in_words()
    {
        var page = Render<GuideImportPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[GuideReading.GreatestFile + 1], "大.xlsx"));
        Assert.Contains("30 MB", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        page = Upload("编码,名称"u8.ToArray());
        Assert.Contains("只能导入", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_and_exports_are_offered()
    {
        var links = Render<GuideImportPage>().FindAll(".files a").Select(a => a.GetAttribute("href"));

        Assert.Equal(["guides/template.xlsx", "guides/export.xlsx", "guides/export.json"], links);
    }

    private IRenderedComponent<GuideImportPage> Upload(byte[] file)
    {
        var page = Render<GuideImportPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, "事项.xlsx"));
        page.WaitForElement("tbody tr");
        return page;
    }

    private static IElement Button(IRenderedComponent<GuideImportPage> page, string text) =>
        page.FindAll("button").First(b => b.TextContent.Trim() == text);

    private sealed class ImportPipeline : IUseCasePipeline
    {
        public List<ImportGuides> Asked { get; } = [];

        public Refusal? Refusal { get; set; }

        public Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default)
        {
            Asked.Add((ImportGuides)(object)useCase);
            return Task.FromResult(Refusal is { } refusal ? refusal : (Outcome<T>)(T)(object)new ImportedGuides(1, 0, 1));
        }
    }

    private sealed class Officer : ICurrentActor
    {
        public ValueTask<Actor> Get() => new(PortalFixture.CountyOfficer);
    }

    /// <summary>A catalogue of one item.</summary>
    private sealed class OneItem : ICatalogue
    {
        public Task<IReadOnlyList<CatalogueLine>> Of(string countyId, DateOnly day, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<CatalogueLine>>([new(Guid.NewGuid(), Known.Code, Known.Content, null, 1, null, 0)]);

        public Task<CatalogueItem?> Item(string countyId, string code, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<EntryLine>> Entries(string centerId, string countyId, DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<OpenFile?> PublicFile(Guid fileId, DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<FileLine>> Files(Guid itemId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
