using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Guides;

/// <summary>The county keeps the catalogue, a centre brings in what it accepts (OPEN-1, OPEN-4, OPEN-6).</summary>
public sealed class CatalogueTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_the_county_publishes_and_a_centre_brings_in_is_open_to_all_and_what_is_withdrawn_is_not(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var saved = await Save(fixture, GuideSamples.Complete);
        Assert.Empty(await Public(fixture));

        var published = await Publish(fixture, saved);
        Assert.Empty(await Public(fixture));
        await fixture.Must(fixture.Director, new ArrangeItem(fixture.CenterId, saved.ItemId, [fixture.Window(1)], "0795-1111111", null));
        var guide = Assert.Single(await Public(fixture));
        Assert.Equal(("临时救助", "0795-1111111", 1), (guide.Content.Name, guide.Phone, guide.Number));

        await fixture.Must(Officer(fixture), new WithdrawGuide(fixture.CountyId, saved.ItemId, "依据已修订", published.Version));
        Assert.Empty(await Public(fixture));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_node_tells_the_same_at_once_whichever_of_them_was_asked_before(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await using var other = await fixture.SecondNode(engine);
        var published = await Publish(fixture, await Save(fixture, GuideSamples.Complete));
        await fixture.Must(fixture.Director, new ArrangeItem(fixture.CenterId, published.ItemId, [fixture.Window(1)], "", null));
        Assert.Equal("", Assert.Single(await Public(other)).Phone);

        await fixture.Must(fixture.Director, new ArrangeItem(fixture.CenterId, published.ItemId, [fixture.Window(2)], "0795-1111111", Assert.Single(await Entries(fixture)).Version));
        Assert.Equal("0795-1111111", Assert.Single(await Public(other)).Phone);

        var draft = await fixture.Must(Officer(fixture), new SaveGuideDraft(fixture.CountyId, published.ItemId, "T-1", GuideSamples.Complete with { Quota = "每年一次" }, published.Version));
        Assert.Equal(1, Assert.Single(await Public(other)).Number);
        await Publish(fixture, draft);
        Assert.Equal("每年一次", Assert.Single(await Public(other)).Content.Quota);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_incomplete_draft_is_saved_but_not_published_and_all_that_is_missing_is_listed(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var saved = await Save(fixture, new GuideContent { Name = "临时救助" });

        var refusal = await fixture.Refused(Officer(fixture), new CheckGuide(fixture.CountyId, saved.ItemId, saved.Version), "guides.incomplete");

        Assert.All(GuideCompleteness.Missing(new GuideContent { Name = "临时救助" }), line => Assert.Contains(line, refusal.Message, StringComparison.Ordinal));
        await fixture.Refused(Officer(fixture), new PublishGuide(fixture.CountyId, saved.ItemId, Today(fixture), saved.Version), "guides.not-checked");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_second_of_two_editors_is_told_and_the_first_ones_words_stay(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var saved = await Save(fixture, GuideSamples.Complete);
        await fixture.Must(Officer(fixture), new SaveGuideDraft(fixture.CountyId, saved.ItemId, "T-1", GuideSamples.Complete with { Summary = "第一个人改的。" }, saved.Version));

        await fixture.Refused(Officer(fixture), new SaveGuideDraft(fixture.CountyId, saved.ItemId, "T-1", GuideSamples.Complete with { Summary = "第二个人改的。" }, saved.Version), "guides.changed");

        var item = await Catalogue(fixture).Item(fixture.CountyId, "T-1", TestContext.Current.CancellationToken);
        Assert.Equal("第一个人改的。", item!.Versions[0].Content.Summary);
    }

    [Fact]
    public async Task A_code_is_given_once_in_a_county_and_has_a_plain_shape()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        await Save(fixture, GuideSamples.Complete);

        await fixture.Refused(Officer(fixture), new SaveGuideDraft(fixture.CountyId, null, "T-1", GuideSamples.Complete, null), "guides.code-taken");
        await fixture.Refused(Officer(fixture), new SaveGuideDraft(fixture.CountyId, null, "../etc", GuideSamples.Complete, null), "request.invalid");
        await fixture.Refused(Officer(fixture), new SaveGuideDraft(fixture.CountyId, null, "T-2", GuideSamples.Complete with { Name = " " }, null), "request.invalid");
        await fixture.Refused(Officer(fixture), new SaveGuideDraft(fixture.CountyId, null, "T-2", GuideSamples.Complete with { Summary = "一\u0007二" }, null), "request.invalid");
        await fixture.Refused(Officer(fixture), new SaveGuideDraft(fixture.CountyId, null, "T-2", GuideSamples.Complete with { Kind = (HandlingKind)99 }, null), "request.invalid");
        await fixture.Refused(Officer(fixture), new SaveGuideDraft(fixture.CountyId, null, "T-2", GuideSamples.Complete with { Materials = [GuideSamples.Complete.Materials[0] with { Medium = (MaterialMedium)99 }] }, null), "request.invalid");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_centre_brings_in_only_what_is_published_at_windows_of_its_own_and_can_take_it_out_with_a_reason(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var saved = await Save(fixture, GuideSamples.Complete);
        await fixture.Refused(fixture.Director, new ArrangeItem(fixture.CenterId, saved.ItemId, [fixture.Window(1)], "", null), "guides.not-offered");
        await Publish(fixture, saved);
        await fixture.Refused(fixture.Director, new ArrangeItem(fixture.CenterId, saved.ItemId, [Guid.NewGuid()], "", null), "org.unknown-window");
        await fixture.Refused(fixture.Director, new ArrangeItem(fixture.CenterId, saved.ItemId, [], "", null), "request.invalid");
        await fixture.Must(fixture.Director, new ArrangeItem(fixture.CenterId, saved.ItemId, [fixture.Window(1)], "", null));
        // A second click, or a colleague at another desk, has not seen that it entered.
        await fixture.Refused(fixture.Director, new ArrangeItem(fixture.CenterId, saved.ItemId, [fixture.Window(2)], "", null), "guides.changed");

        var entry = Assert.Single(await Entries(fixture));
        Assert.Equal(Today(fixture), entry.EnteredOn);
        await fixture.Refused(fixture.Director, new TakeOutItem(fixture.CenterId, saved.ItemId, "", entry.Version!.Value), "request.invalid");
        await fixture.Must(fixture.Director, new TakeOutItem(fixture.CenterId, saved.ItemId, "误操作进驻", entry.Version.Value));

        Assert.Null(Assert.Single(await Entries(fixture)).EnteredOn);
    }

    [Fact]
    public void Coverage_counts_what_has_entered_by_department_and_is_full_only_when_nothing_is_missing()
    {
        EntryLine Line(string department, bool entered) =>
            new(Guid.NewGuid(), "X", "X", department, entered ? new DateOnly(2026, 11, 22) : null, [], "", null);

        var coverage = Coverage.Of([.. Enumerable.Repeat(0, 199).Select(_ => Line("民政所", true)), Line("民政所", false), Line("司法所", true)]);

        Assert.Equal([("民政所", 199, 200, 99), ("司法所", 1, 1, 100)], coverage.Select(c => (c.Department, c.Entered, c.Total, c.Percent)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_form_can_be_downloaded_while_its_guide_is_open_to_all_and_not_after_it_was_removed(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var saved = await Save(fixture, GuideSamples.Complete);
        var bytes = "%PDF-1.7 表格"u8.ToArray();
        await fixture.Must(Officer(fixture), new AttachFile(fixture.CountyId, saved.ItemId, FilePurpose.Form, "../../申请表.exe", bytes));
        var file = Assert.Single(await Catalogue(fixture).Files(saved.ItemId, TestContext.Current.CancellationToken));
        Assert.Equal("申请表.pdf", file.Name);
        Assert.Null(await Catalogue(fixture).PublicFile(file.Id, Today(fixture), TestContext.Current.CancellationToken));

        var now = await Catalogue(fixture).Item(fixture.CountyId, "T-1", TestContext.Current.CancellationToken);
        await Publish(fixture, saved with { Version = now!.Version });
        Assert.Equal(bytes, (await Catalogue(fixture).PublicFile(file.Id, Today(fixture), TestContext.Current.CancellationToken))!.Content);

        await fixture.Must(Officer(fixture), new RemoveFile(fixture.CountyId, file.Id));
        Assert.Null(await Catalogue(fixture).PublicFile(file.Id, Today(fixture), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_rule_is_published_in_versions_and_the_second_of_two_editors_is_told(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var first = new PublishRule(fixture.CenterId, "first-asked", "首问责任制", "第一段。\r\n\r\n第二段。", Today(fixture), 0);
        await fixture.Must(fixture.Director, first);

        await fixture.Refused(fixture.Director, first, "guides.changed");
        await fixture.Must(fixture.Director, first with { Seen = 1, Text = "新文本。", From = Today(fixture).AddDays(3) });
        await fixture.Refused(fixture.Director, first with { Seen = 2, From = Today(fixture).AddDays(-1) }, "guides.past");

        var queries = fixture.Services.GetRequiredService<IRuleQueries>();
        var now = (await queries.Of(fixture.CenterId, TestContext.Current.CancellationToken)).Single(r => r.Code == "first-asked");
        var newest = (await queries.Newest(fixture.CenterId, TestContext.Current.CancellationToken)).Single(r => r.Code == "first-asked");
        Assert.Equal((2, "第一段。|第二段。"), (now.Version, string.Join('|', now.Paragraphs)));
        Assert.Equal((3, "新文本。"), (newest.Version, string.Join('|', newest.Paragraphs)));
        Assert.All(await queries.Of("elsewhere", TestContext.Current.CancellationToken), r => Assert.Equal(1, r.Version));
    }

    private static Actor Officer(HallFixture fixture) => fixture.As(Role.CountyOfficer);

    private static DateOnly Today(HallFixture fixture) => Moment.At(fixture.Time.GetUtcNow()).Day;

    private static ICatalogue Catalogue(HallFixture fixture) => fixture.Services.GetRequiredService<ICatalogue>();

    private static Task<SavedGuide> Save(HallFixture fixture, GuideContent content) =>
        fixture.Must(Officer(fixture), new SaveGuideDraft(fixture.CountyId, null, "T-1", content, null));

    private static async Task<SavedGuide> Publish(HallFixture fixture, SavedGuide saved)
    {
        var check = await fixture.Must(Officer(fixture), new CheckGuide(fixture.CountyId, saved.ItemId, saved.Version));
        return await fixture.Must(Officer(fixture), new PublishGuide(fixture.CountyId, saved.ItemId, Today(fixture), check.Version));
    }

    private static Task<IReadOnlyList<PublishedGuide>> Public(HallFixture fixture) =>
        fixture.Services.GetRequiredService<IGuideQueries>().Of(fixture.CenterId, Today(fixture), TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<EntryLine>> Entries(HallFixture fixture) =>
        Catalogue(fixture).Entries(fixture.CenterId, fixture.CountyId, Today(fixture), TestContext.Current.CancellationToken);
}
