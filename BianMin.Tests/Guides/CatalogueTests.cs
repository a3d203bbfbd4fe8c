using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
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
        await using var house = await HallHouse.Open(engine);
        var saved = await Save(house, GuideSamples.Complete);
        Assert.Empty(await Public(house));

        var published = await Publish(house, saved);
        Assert.Empty(await Public(house));
        await house.Must(house.Director, new ArrangeItem(house.CenterId, saved.ItemId, [house.Window(1)], "0795-1111111", null));
        var guide = Assert.Single(await Public(house));
        Assert.Equal(("临时救助", "0795-1111111", 1), (guide.Content.Name, guide.Phone, guide.Number));

        await house.Must(Officer(house), new WithdrawGuide(house.CountyId, saved.ItemId, "依据已修订", published.Version));
        Assert.Empty(await Public(house));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_node_tells_the_same_at_once_whichever_of_them_was_asked_before(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await using var other = await house.SecondNode(engine);
        var published = await Publish(house, await Save(house, GuideSamples.Complete));
        await house.Must(house.Director, new ArrangeItem(house.CenterId, published.ItemId, [house.Window(1)], "", null));
        Assert.Equal("", Assert.Single(await Public(other)).Phone);

        await house.Must(house.Director, new ArrangeItem(house.CenterId, published.ItemId, [house.Window(2)], "0795-1111111", Assert.Single(await Entries(house)).Version));
        Assert.Equal("0795-1111111", Assert.Single(await Public(other)).Phone);

        var draft = await house.Must(Officer(house), new SaveGuideDraft(house.CountyId, published.ItemId, "T-1", GuideSamples.Complete with { Quota = "每年一次" }, published.Version));
        Assert.Equal(1, Assert.Single(await Public(other)).Number);
        await Publish(house, draft);
        Assert.Equal("每年一次", Assert.Single(await Public(other)).Content.Quota);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_incomplete_draft_is_saved_but_not_published_and_all_that_is_missing_is_listed(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var saved = await Save(house, new GuideContent { Name = "临时救助" });

        var refusal = await house.Refused(Officer(house), new CheckGuide(house.CountyId, saved.ItemId, saved.Version), "guides.incomplete");

        Assert.All(GuideCompleteness.Missing(new GuideContent { Name = "临时救助" }), line => Assert.Contains(line, refusal.Message, StringComparison.Ordinal));
        await house.Refused(Officer(house), new PublishGuide(house.CountyId, saved.ItemId, Today(house), saved.Version), "guides.not-checked");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_second_of_two_editors_is_told_and_the_first_ones_words_stay(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var saved = await Save(house, GuideSamples.Complete);
        await house.Must(Officer(house), new SaveGuideDraft(house.CountyId, saved.ItemId, "T-1", GuideSamples.Complete with { Summary = "第一个人改的。" }, saved.Version));

        await house.Refused(Officer(house), new SaveGuideDraft(house.CountyId, saved.ItemId, "T-1", GuideSamples.Complete with { Summary = "第二个人改的。" }, saved.Version), "guides.changed");

        var item = await Catalogue(house).Item(house.CountyId, "T-1", TestContext.Current.CancellationToken);
        Assert.Equal("第一个人改的。", item!.Versions[0].Content.Summary);
    }

    [Fact]
    public async Task A_code_is_given_once_in_a_county_and_has_a_plain_shape()
    {
        await using var house = await HallHouse.Open("Sqlite");
        await Save(house, GuideSamples.Complete);

        await house.Refused(Officer(house), new SaveGuideDraft(house.CountyId, null, "T-1", GuideSamples.Complete, null), "guides.code-taken");
        await house.Refused(Officer(house), new SaveGuideDraft(house.CountyId, null, "../etc", GuideSamples.Complete, null), "desk.invalid");
        await house.Refused(Officer(house), new SaveGuideDraft(house.CountyId, null, "T-2", GuideSamples.Complete with { Name = " " }, null), "desk.invalid");
        await house.Refused(Officer(house), new SaveGuideDraft(house.CountyId, null, "T-2", GuideSamples.Complete with { Summary = "一\u0007二" }, null), "desk.invalid");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_centre_brings_in_only_what_is_published_at_windows_of_its_own_and_can_take_it_out_with_a_reason(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var saved = await Save(house, GuideSamples.Complete);
        await house.Refused(house.Director, new ArrangeItem(house.CenterId, saved.ItemId, [house.Window(1)], "", null), "guides.not-offered");
        await Publish(house, saved);
        await house.Refused(house.Director, new ArrangeItem(house.CenterId, saved.ItemId, [Guid.NewGuid()], "", null), "org.unknown-window");
        await house.Refused(house.Director, new ArrangeItem(house.CenterId, saved.ItemId, [], "", null), "desk.invalid");
        await house.Must(house.Director, new ArrangeItem(house.CenterId, saved.ItemId, [house.Window(1)], "", null));
        // A second click, or a colleague at another desk, has not seen that it entered.
        await house.Refused(house.Director, new ArrangeItem(house.CenterId, saved.ItemId, [house.Window(2)], "", null), "guides.changed");

        var entry = Assert.Single(await Entries(house));
        Assert.Equal(Today(house), entry.EnteredOn);
        await house.Refused(house.Director, new TakeOutItem(house.CenterId, saved.ItemId, "", entry.Version!.Value), "desk.invalid");
        await house.Must(house.Director, new TakeOutItem(house.CenterId, saved.ItemId, "误操作进驻", entry.Version.Value));

        Assert.Null(Assert.Single(await Entries(house)).EnteredOn);
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
        await using var house = await HallHouse.Open(engine);
        var saved = await Save(house, GuideSamples.Complete);
        var bytes = "%PDF-1.7 表格"u8.ToArray();
        await house.Must(Officer(house), new AttachFile(house.CountyId, saved.ItemId, FilePurpose.Form, "../../申请表.exe", bytes));
        var file = Assert.Single(await Catalogue(house).Files(saved.ItemId, TestContext.Current.CancellationToken));
        Assert.Equal("申请表.pdf", file.Name);
        Assert.Null(await Catalogue(house).PublicFile(file.Id, Today(house), TestContext.Current.CancellationToken));

        var now = await Catalogue(house).Item(house.CountyId, "T-1", TestContext.Current.CancellationToken);
        await Publish(house, saved with { Version = now!.Version });
        Assert.Equal(bytes, (await Catalogue(house).PublicFile(file.Id, Today(house), TestContext.Current.CancellationToken))!.Content);

        await house.Must(Officer(house), new RemoveFile(house.CountyId, file.Id));
        Assert.Null(await Catalogue(house).PublicFile(file.Id, Today(house), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_rule_is_published_in_versions_and_the_second_of_two_editors_is_told(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var first = new PublishRule(house.CenterId, "first-asked", "首问责任制", "第一段。\r\n\r\n第二段。", Today(house), 0);
        await house.Must(house.Director, first);

        await house.Refused(house.Director, first, "guides.changed");
        await house.Must(house.Director, first with { Seen = 1, Text = "新文本。", From = Today(house).AddDays(3) });
        await house.Refused(house.Director, first with { Seen = 2, From = Today(house).AddDays(-1) }, "guides.past");

        var shelf = house.Services.GetRequiredService<IRuleShelf>();
        var now = (await shelf.Of(house.CenterId, TestContext.Current.CancellationToken)).Single(r => r.Code == "first-asked");
        var newest = (await shelf.Newest(house.CenterId, TestContext.Current.CancellationToken)).Single(r => r.Code == "first-asked");
        Assert.Equal((2, "第一段。|第二段。"), (now.Version, string.Join('|', now.Paragraphs)));
        Assert.Equal((3, "新文本。"), (newest.Version, string.Join('|', newest.Paragraphs)));
        Assert.All(await shelf.Of("elsewhere", TestContext.Current.CancellationToken), r => Assert.Equal(1, r.Version));
    }

    private static Actor Officer(HallHouse house) => house.As(Role.CountyOfficer);

    private static DateOnly Today(HallHouse house) => Moment.At(house.Time.GetUtcNow()).Day;

    private static ICatalogue Catalogue(HallHouse house) => house.Services.GetRequiredService<ICatalogue>();

    private static Task<SavedGuide> Save(HallHouse house, GuideContent content) =>
        house.Must(Officer(house), new SaveGuideDraft(house.CountyId, null, "T-1", content, null));

    private static async Task<SavedGuide> Publish(HallHouse house, SavedGuide saved)
    {
        var check = await house.Must(Officer(house), new CheckGuide(house.CountyId, saved.ItemId, saved.Version));
        return await house.Must(Officer(house), new PublishGuide(house.CountyId, saved.ItemId, Today(house), check.Version));
    }

    private static Task<IReadOnlyList<PublishedGuide>> Public(HallHouse house) =>
        house.Services.GetRequiredService<IGuideShelf>().Of(house.CenterId, Today(house), TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<EntryLine>> Entries(HallHouse house) =>
        Catalogue(house).Entries(house.CenterId, house.CountyId, Today(house), TestContext.Current.CancellationToken);
}
