using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Tests.Cases;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Guides;

/// <summary>依据与机关: the county keeps what its papers cite and who stands on them.</summary>
public sealed class LawKeepingTests
{
    private static readonly AuthorityFacts Bureau = new("测试县民政局", "行政审批专用章", "测试县人民政府", "", "", "测试县人民法院", null, new(2026, 1, 1), null);

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_shipped_is_taken_over_once_with_the_townships_and_without_invented_courts(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var (officer, law) = (fixture.As(Role.CountyOfficer), fixture.Services.GetRequiredService<ILawQueries>());
        var before = await Book(fixture);
        Assert.All(before.Texts, t => Assert.Null(t.Id));
        Assert.NotNull(before.Cite(LegalUse.Acceptance, ItemCategory.Licence, new(2026, 11, 22)));

        await fixture.Must(officer, new TakeOverLaw(fixture.CountyId));

        var book = await Book(fixture);
        Assert.Equal(law.Shipped.Count, book.Texts.Count(t => t.Id is not null));
        var township = Assert.Single(book.Authorities).Facts;
        Assert.EndsWith("测试镇人民政府", township.Name, StringComparison.Ordinal);
        Assert.EndsWith("人民政府", township.Reviewer, StringComparison.Ordinal);
        Assert.Equal("", township.Court);
        await fixture.Refused(officer, new TakeOverLaw(fixture.CountyId), "law.nothing-new");
        await fixture.Refused(fixture.Director, new TakeOverLaw(fixture.CountyId), "request.forbidden");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_authority_is_entered_once_for_any_day_and_changed_by_whoever_has_seen_it_as_it_is(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var officer = fixture.As(Role.CountyOfficer);
        await fixture.Must(officer, new SaveAuthority(fixture.CountyId, null, Bureau with { Name = " 测试县民政局 " }, null));
        var entry = Assert.Single((await Book(fixture)).Authorities);
        Assert.Equal(Bureau, entry.Facts);

        await fixture.Refused(officer, new SaveAuthority(fixture.CountyId, null, Bureau with { From = new(2027, 1, 1) }, null), "law.name-taken");
        await fixture.Refused(officer, new SaveAuthority(fixture.CountyId, entry.Id, Bureau, Guid.NewGuid()), "law.changed");
        await fixture.Refused(officer, new SaveAuthority(fixture.CountyId, Guid.NewGuid(), Bureau with { Name = "别的局" }, Guid.NewGuid()), "law.unknown");
        await fixture.Must(officer, new SaveAuthority(fixture.CountyId, entry.Id, Bureau with { Until = new(2026, 12, 31) }, entry.Version));
        await fixture.Must(officer, new SaveAuthority(fixture.CountyId, null, Bureau with { Court = "另一法院", From = new(2027, 1, 1) }, null));

        var book = await Book(fixture);
        Assert.Equal(("测试县人民法院", "另一法院"), (book.Of("测试县民政局", new(2026, 12, 31))?.Court, book.Of("测试县民政局", new(2027, 1, 1))?.Court));
        Assert.Null(book.Of("测试县民政局", new(2025, 12, 31)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_text_of_the_countys_own_goes_before_the_shipped_one_from_its_day_on(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var officer = fixture.As(Role.CountyOfficer);
        var own = new LawText(LegalUse.Extension, "《中华人民共和国行政许可法》", "第四十二条第一款", "新的原文。", [ItemCategory.Licence], new(2026, 12, 1), null);
        await fixture.Must(officer, new SaveLegalText(fixture.CountyId, null, own, null));

        var book = await Book(fixture);
        Assert.Equal("新的原文。", book.Cite(LegalUse.Extension, ItemCategory.Licence, new(2026, 12, 1))?.Text.Words);
        Assert.Null(book.Cite(LegalUse.Extension, ItemCategory.Licence, new(2026, 11, 30))?.Id);
        var entry = book.Texts.Single(t => t.Id is not null);
        Assert.Equal([ItemCategory.Licence], entry.Text.Natures);
        await fixture.Refused(officer, new SaveLegalText(fixture.CountyId, entry.Id, own, Guid.NewGuid()), "law.changed");
        await fixture.Refused(officer, new SaveLegalText(fixture.CountyId, Guid.NewGuid(), own, Guid.NewGuid()), "law.unknown");
        await fixture.Must(officer, new SaveLegalText(fixture.CountyId, entry.Id, own with { Words = "改过。" }, entry.Version));
        Assert.Equal("改过。", (await Book(fixture)).Texts.Single(t => t.Id is not null).Text.Words);
    }

    [Theory]
    [InlineData("中华人民共和国行政许可法", "第一条", "原文。", "《")]
    [InlineData("", "第一条", "原文。", "请填写法律法规全称")]
    [InlineData("《法》", "第一条", " ", "请填写原文")]
    public async Task A_text_without_its_full_name_or_words_is_refused(string law, string article, string words, string told)
    {
        await using var fixture = await HallFixture.Open("Sqlite");

        var refusal = await fixture.Refused(fixture.As(Role.CountyOfficer), new SaveLegalText(fixture.CountyId, null, new(LegalUse.Grant, law, article, words, [], new(2026, 1, 1), null), null), "request.invalid");

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_text_names_its_law_and_counts_today()
    {
        var shipped = new Infrastructure.Guides.LawQueries(null!).Shipped;

        Assert.NotEmpty(shipped);
        Assert.All(shipped, t => Assert.Matches("^《.+》", t.Law));
        Assert.All(shipped, t => Assert.True(t.Counts(new(2026, 11, 28)) && t.Words.Length > 0, t.Citation));
        Assert.All(shipped.Where(t => t.Law.Contains("行政许可法", StringComparison.Ordinal)), t => Assert.Equal([ItemCategory.Licence], t.Natures));
    }

    private static async Task<LawBook> Book(HallFixture fixture) =>
        (await fixture.Services.GetRequiredService<ILawQueries>().Of(fixture.As(Role.CountyOfficer), fixture.CountyId, CaseFixture.Cancel)).Value;
}
