using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Guides;

/// <summary>Items taken over from a file, on every engine (OPEN-6).</summary>
public sealed class ImportGuidesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly GuideContent Relief = new() { Name = "临时救助", Conditions = ["突发困难"] };
    private static readonly GuideContent Logging = new() { Name = "林木采伐许可", Kind = HandlingKind.Upward };

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task New_items_become_drafts_and_the_same_file_again_changes_nothing(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);

        Assert.Equal(new ImportedGuides(2, 0, 0), await Import(fixture, new("MZ-001", Relief), new("LY-001", Logging)));
        Assert.Equal(new ImportedGuides(0, 0, 2), await Import(fixture, new("LY-001", Logging), new("MZ-001", Relief with { Conditions = [" 突发困难 ", ""] })));

        var lines = await Lines(fixture);
        Assert.Equal(["LY-001", "MZ-001"], lines.Select(l => l.Code));
        Assert.All(lines, l => Assert.True(l is { Draft: GuideState.Draft, Published: null }));
        Assert.Equivalent(Relief, lines[1].Content, strict: true);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_published_guide_gets_a_draft_only_when_the_file_tells_something_else(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var sheets = fixture.Services.GetRequiredService<IGuideSheets>();
        var items = sheets.Read(sheets.Template()).Items;
        await Import(fixture, [.. items]);
        await Publish(fixture, items[0].Code);

        Assert.Equal(new ImportedGuides(0, 0, 1), await Import(fixture, items[0]));
        Assert.Null(Assert.Single(await Lines(fixture)).Draft);
        Assert.Equal(new ImportedGuides(1, 1, 0), await Import(fixture, items[0] with { Content = items[0].Content with { Quota = "每年一次" } }, new("MZ-001", Relief)));

        var line = (await Lines(fixture)).Single(l => l.Code == items[0].Code);
        Assert.True(line is { Draft: GuideState.Draft, Published: 1, Content.Quota: "每年一次" });
        var versions = (await Catalogue(fixture).Item(fixture.CountyId, items[0].Code, TestContext.Current.CancellationToken))!.Versions;
        Assert.Equal((GuideState.Published, "无数量限制"), (versions[^1].State, versions[^1].Content.Quota));
    }

    [Fact]
    public async Task One_item_of_the_wrong_shape_and_nothing_is_imported()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        var good = new ImportedGuide("MZ-001", Relief);

        foreach (var (bad, told) in new (ImportedGuide, string)[]
                 {
                     (new("MZ-001", Logging), "出现了两次"), (new("mz-001", Logging), "出现了两次"), (new("", Logging), "事项编码由"), (new("编码", Logging), "事项编码由"),
                     (new("MZ-002", new() { Name = " " }), "事项名称"), (new("MZ-002", Relief with { Rights = "第一行\n第二行" }), "控制字符"),
                     (new("MZ-002", Relief with { Visits = 10 }), "0 至 9"), (new("MZ-002", Relief with { Faults = [.. Enumerable.Repeat("错", 61)] }), "60 条"),
                     (new("MZ-002", Relief with { Faults = [.. Enumerable.Repeat(new string('错', 1000), 60)], Conditions = [.. Enumerable.Repeat(new string('错', 1000), 60)] }), "8 万字"),
                 })
        {
            var refusal = await fixture.Refused(fixture.As(Role.CountyOfficer), new ImportGuides(fixture.CountyId, [good, bad]), "request.invalid");
            Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        }

        Assert.Empty(await Lines(fixture));
    }

    [Fact]
    public async Task No_more_items_than_a_file_may_have_and_no_fewer_than_one()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        ImportGuides Of(int count) => new(fixture.CountyId, [.. Enumerable.Range(1, count).Select(n => new ImportedGuide($"MZ-{n:D3}", Relief))]);

        await fixture.Refused(fixture.As(Role.CountyOfficer), Of(0), "request.invalid");
        await fixture.Refused(fixture.As(Role.CountyOfficer), Of(GuideReading.MostItems + 1), "request.invalid");
        await fixture.Refused(fixture.As(Role.CountyOfficer), new ImportGuides(fixture.CountyId, null!), "request.invalid");
        await fixture.Refused(fixture.As(Role.CountyOfficer), new ImportGuides(fixture.CountyId, [null!]), "request.invalid");
        await fixture.Refused(fixture.As(Role.CountyOfficer), new ImportGuides(fixture.CountyId, [new("MZ-001", null!)]), "request.invalid");
        Assert.True((await new ImportGuidesValidator().ValidateAsync(Of(GuideReading.MostItems), TestContext.Current.CancellationToken)).IsValid);
        Assert.Equal(new ImportedGuides(500, 0, 0), await fixture.Must(fixture.As(Role.CountyOfficer), Of(500)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_file_of_many_long_guides_is_taken_over_whole(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var told = Enumerable.Range(1, 20).Select(n => $"{n} {new string('长', 900)}").ToArray();

        var done = await Import(fixture, [.. Enumerable.Range(1, 150).Select(n => new ImportedGuide($"MZ-{n:D3}", Relief with { Conditions = told }))]);

        Assert.Equal(new ImportedGuides(150, 0, 0), done);
        Assert.Equal(told, (await Lines(fixture))[^1].Content.Conditions);
    }

    [Fact]
    public async Task Nobody_but_the_countys_officer_imports()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        var import = new ImportGuides(fixture.CountyId, [new("MZ-001", Relief)]);

        foreach (var actor in new[] { fixture.Director, fixture.As(Role.Administrator), fixture.As(Role.CountyOfficer, countyId: "othercounty") })
            await fixture.Refused(actor, import, "request.forbidden");

        Assert.Empty(await Lines(fixture));
    }

    private static Task<ImportedGuides> Import(HallFixture fixture, params ImportedGuide[] items) =>
        fixture.Must(fixture.As(Role.CountyOfficer), new ImportGuides(fixture.CountyId, items));

    private static Task<IReadOnlyList<CatalogueLine>> Lines(HallFixture fixture) =>
        Catalogue(fixture).Of(fixture.CountyId, Today, TestContext.Current.CancellationToken);

    private static async Task Publish(HallFixture fixture, string code)
    {
        var item = (await Catalogue(fixture).Item(fixture.CountyId, code, TestContext.Current.CancellationToken))!;
        var check = await fixture.Must(fixture.As(Role.CountyOfficer), new CheckGuide(fixture.CountyId, item.ItemId, item.Version));
        await fixture.Must(fixture.As(Role.CountyOfficer), new PublishGuide(fixture.CountyId, item.ItemId, Today, check.Version));
    }

    private static ICatalogue Catalogue(HallFixture fixture) => fixture.Services.GetRequiredService<ICatalogue>();
}
