using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Demo;
using BianMin.Tests.Fakes;

namespace BianMin.Tests.Guides;

/// <summary>Finding a guide by what somebody types.</summary>
public sealed class GuideFinderTests
{
    private static readonly Moment Now = Moment.At(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));
    private static readonly Guid Mine = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    private static readonly PublishedGuide[] Guides =
    [
        FakeGuideQueries.Guide("MZ-001", "最低生活保障审核确认", "救助", Other),
        FakeGuideQueries.Guide("MZ-010", "临时救助", "救助", Mine),
        FakeGuideQueries.Guide("SB-002", "困难残疾人生活补贴和重度残疾人护理补贴", "救助", Other),
    ];

    [Theory]
    [InlineData("zdsh", "MZ-001")]
    [InlineData("ZDSH", "MZ-001")]
    [InlineData("shbz", "MZ-001")]
    [InlineData("最低", "MZ-001")]
    [InlineData("mz10", "MZ-010")]
    [InlineData("sb2", "SB-002")]
    [InlineData("救助 临时", "MZ-010")]
    public void The_likeliest_stands_first(string typed, string code) => Assert.Equal(code, GuideFinder.Find(Guides, typed, [])[0].Code);

    [Fact]
    public void What_begins_so_stands_before_what_merely_contains_it() =>
        Assert.Equal(["MZ-001", "SB-002"], GuideFinder.Find(Guides, "zd", []).Select(g => g.Code));

    [Fact]
    public void The_own_windows_come_first_and_the_others_are_not_hidden() =>
        Assert.Equal(["MZ-010", "MZ-001", "SB-002"], GuideFinder.Find(Guides, "", [Mine]).Select(g => g.Code));

    [Fact]
    public void What_nothing_answers_is_not_found() => Assert.Empty(GuideFinder.Find(Guides, "qqq", [Mine]));

    [Fact]
    public void Three_keys_bring_every_item_of_the_own_window_to_the_first_place()
    {
        var catalogue = DemoGuides.Publish("shanggao", "上高县", Now).ToDictionary(i => i.Id);
        var ids = catalogue.Values.ToDictionary(i => i.Code, i => i.Id);
        var unreachable = new List<string>();
        foreach (var center in DemoPlan.Centers)
        {
            var windows = center.Plan.Windows.Select((w, i) => new ServiceWindow { Id = Guid.NewGuid(), CenterId = center.Id, Number = i + 1, Name = w.Name, Series = [w.Series] }).ToList();
            List<PublishedGuide> queries =
            [
                .. DemoGuides.Enter(center, ids, windows, Now).Select(e => new PublishedGuide(
                    e.ItemId, catalogue[e.ItemId].Code, 1, Now.Day, Now.Day, catalogue[e.ItemId].On(Now.Day)!.Content, e.WindowIds, "")).OrderBy(g => g.Code, StringComparer.Ordinal),
            ];
            unreachable.AddRange(
                from window in windows
                from guide in queries
                where guide.WindowIds.Contains(window.Id)
                where !Keys(guide).Any(typed => GuideFinder.Find(queries, typed, [window.Id])[0] == guide)
                select $"{center.Id} {window.Name}: {guide.Code} {guide.Content.Name}");
        }

        Assert.Empty(unreachable);
    }

    /// <summary>What a clerk would type: up to three initials of any part of the name, or the short code when that is no longer.</summary>
    private static IEnumerable<string> Keys(PublishedGuide guide)
    {
        foreach (var length in (int[])[1, 2, 3])
        {
            for (var start = 0; start + length <= guide.Initials.Length; start++)
                yield return guide.Initials.Substring(start, length);
        }

        if (GuideFinder.ShortCode(guide.Code) is { Length: <= 3 } code)
            yield return code;
    }
}
