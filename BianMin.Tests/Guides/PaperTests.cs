using BianMin.Domain.Guides;
using BianMin.Infrastructure.Guides;
using BianMin.Portal.Controls;
using BianMin.Portal.Guides.Prints;
using BianMin.Tests.Fakes;
using Bunit;
using TestContext = Xunit.TestContext;

namespace BianMin.Tests.Guides;

/// <summary>What a centre prints (OPEN-2, OPEN-3, OPEN-8, HALL-5): complete, in order, and nothing cut without saying so.</summary>
public sealed class PaperTests
{
    [Fact]
    public void Behind_each_card_lies_its_own_back_when_the_sheet_is_turned_on_its_long_side()
    {
        var guides = Enumerable.Range(1, 5).Select(n => PaperFixture.Guide(n, $"事项{n}", [1])).ToList();

        var sheets = CardSheet.Of(guides);

        Assert.Equal(2, sheets.Count);
        foreach (var sheet in sheets)
        {
            for (var row = 0; row < 2; row++)
            {
                Assert.Same(sheet.Fronts[row * 2], sheet.Backs[(row * 2) + 1]);
                Assert.Same(sheet.Fronts[(row * 2) + 1], sheet.Backs[row * 2]);
            }
        }

        Assert.Equal(guides, sheets.SelectMany(s => s.Fronts).OfType<PublishedGuide>());
    }

    [Fact]
    public void A_card_tells_materials_window_promise_and_telephone_on_its_front_and_the_rest_on_its_back()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), PaperFixture.Guide(7, "低保", [2]));
        var page = fixture.Render<CardPage>(p => p.Add(c => c.Center, "sixi").Add(c => c.Item, "MZ-007"));

        var sides = page.FindAll(".sheet");
        Assert.Equal(2, sides.Count);
        Assert.Equal(4, sides[0].QuerySelectorAll(".card").Length);
        var front = sides[0].QuerySelector(".card")!.TextContent;
        Assert.All(["泗溪镇便民服务中心", "低保", "2号窗口 农林水", "7 个工作日", "0795-2511234", "申请材料第1件（原件 1 份）", "便民 高效 廉洁 诚信"],
            text => Assert.Contains(text, front, StringComparison.Ordinal));
        var back = sides[1].QuerySelector(".card")!;
        Assert.All(["办结（窗口，5个工作日）", "不收费", "0795-2511234"], text => Assert.Contains(text, back.TextContent, StringComparison.Ordinal));
        Assert.StartsWith("data:image/png", back.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_that_has_no_room_for_all_materials_says_how_many_are_missing()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), PaperFixture.Guide(1, "低保", [1], materials: 30));
        var page = fixture.Render<CardPage>(p => p.Add(c => c.Center, "sixi").Add(c => c.Item, "MZ-001"));

        var shown = page.FindAll(".sheet")[0].QuerySelector(".card")!.QuerySelectorAll("li").Length;
        Assert.InRange(shown, 5, 20);
        Assert.Contains($"另有 {30 - shown} 件材料", page.Find(".card-more").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_of_one_window_are_those_of_its_items_only()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), PaperFixture.Guide(1, "甲", [1]), PaperFixture.Guide(2, "乙", [2]));
        fixture.At("public/sixi/cards?w=2");
        var page = fixture.Render<CardsPage>(p => p.Add(c => c.Center, "sixi"));

        Assert.Equal("乙", Assert.Single(page.FindAll(".card-name")).TextContent);
    }

    [Fact]
    public void The_book_holds_every_guide_once_under_its_first_window_and_numbers_them_through()
    {
        PublishedGuide[] guides = [PaperFixture.Guide(1, "甲", [3]), PaperFixture.Guide(2, "乙", [1, 3]), PaperFixture.Guide(3, "丙", []), PaperFixture.Guide(4, "丁", [3])];

        var chapters = GuideBook.Chapters(HallSnapshots.Center(), guides);

        Assert.Equal(["1号窗口 治安调解", "3号窗口 计生", "其他事项"], chapters.Select(c => c.Title));
        Assert.Equal([(1, "乙"), (2, "甲"), (3, "丁"), (4, "丙")], chapters.SelectMany(c => c.Items).Select(i => (i.Number, i.Guide.Content.Name)));
        Assert.Equal([2, 3], GuideBook.Chapters(HallSnapshots.Center(), guides, "3").Single().Items.Select(i => i.Number));
    }

    [Fact]
    public void Each_number_in_the_contents_leads_to_the_guide_that_carries_it_at_its_head()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), [.. Enumerable.Range(1, 6).Select(n => PaperFixture.Guide(n, $"事项{n}", [1 + (n % 4)]))]);
        var page = fixture.Render<GuidebookPage>(p => p.Add(c => c.Center, "sixi"));

        var lines = page.FindAll(".book-contents tr:has(a)");
        Assert.Equal(6, lines.Count);
        foreach (var line in lines)
        {
            var link = line.QuerySelector("a")!;
            var guide = page.Find(link.GetAttribute("href")!["public/sixi/guidebook".Length..]);
            Assert.Equal(link.TextContent, guide.QuerySelector("h2")!.TextContent);
            Assert.Equal($"第 {line.QuerySelector("td")!.TextContent} 项", guide.QuerySelector("thead strong")!.TextContent);
        }
    }

    [Fact]
    public void The_book_tells_the_eight_things_of_each_item()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), PaperFixture.Guide(1, "低保", [1], fee: new FeeStandard(true, "每本10元", "某某通知")));
        var page = fixture.Render<GuidebookPage>(p => p.Add(c => c.Center, "sixi"));

        var text = page.Find(".book-item").TextContent;
        Assert.All(["1号窗口 治安调解", "《某某条例》第一条", "到窗口提出申请", "申请材料第2件", "1 个工作日", "每本10元（依据：某某通知）", "乡镇人民政府", "0795-2511234"],
            thing => Assert.Contains(thing, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plate_shows_the_same_on_both_faces_and_nobody_but_those_who_belong_there()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), PaperFixture.Guide(1, "低保", [1]));
        var page = fixture.Render<PlatesPage>(p => p.Add(c => c.Center, "sixi"));

        Assert.Equal(4, page.FindAll(".sheet--plate").Count);
        var faces = page.FindAll(".sheet--plate")[0].QuerySelectorAll(".plate");
        Assert.Equal(faces[0].TextContent, faces[1].TextContent);
        Assert.Equal("王秀英", Assert.Single(faces[1].QuerySelectorAll(".plate-person strong")).TextContent);
        Assert.All(["低保", "工号 0001", "0795-2511234"], text => Assert.Contains(text, faces[1].TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Everybody_of_the_staff_has_one_badge_with_portrait_post_and_number()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(12, 3));
        var page = fixture.Render<BadgesPage>(p => p.Add(c => c.Center, "sixi"));

        Assert.Equal([10, 5], page.FindAll(".sheet--badges").Select(s => s.QuerySelectorAll(".badge-card").Length));
        var first = page.Find(".badge-card");
        Assert.All(["王秀英", "窗口工作人员", "1号窗口 治安调解 · A岗", "0001"], text => Assert.Contains(text, first.TextContent, StringComparison.Ordinal));
        Assert.Equal($"portraits/{HallSnapshots.Staff(1)}.svg", first.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void The_public_board_names_every_window_item_and_person()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi(), PaperFixture.Guide(1, "低保", [1]));
        var page = fixture.Render<BoardPage>(p => p.Add(c => c.Center, "sixi"));

        Assert.All([.. fixture.Hall.Center.Staff.Select(s => s.Name), .. fixture.Hall.Center.Windows.Select(w => w.Name), "低保", "1 个工作日", "首问责任制", "0795-2511234"],
            text => Assert.Contains(text, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_centre_or_item_that_is_not_there_is_said_so_instead_of_an_empty_sheet()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi());

        Assert.Contains("没有找到这个便民服务中心", fixture.Render<BadgesPage>(p => p.Add(c => c.Center, "nowhere")).Markup, StringComparison.Ordinal);
        Assert.Contains("没有找到这个事项", fixture.Render<CardPage>(p => p.Add(c => c.Center, "sixi").Add(c => c.Item, "XX-1")).Markup, StringComparison.Ordinal);
        Assert.Contains("还没有公布办事指南", fixture.Render<GuidebookPage>(p => p.Add(c => c.Center, "sixi")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_rules_are_those_that_the_plans_name_each_in_a_few_articles()
    {
        var rules = RuleQueries.AsShipped;

        Assert.All(["首问责任", "限时办结", "一次性告知", "AB岗", "预约登记", "咨询登记", "代办", "考勤考核", "责任追究", "党风廉政"],
            name => Assert.Single(rules, r => r.Title.Contains(name, StringComparison.Ordinal)));
        Assert.All(rules, r => Assert.InRange(r.Paragraphs.Count, 3, 6));
        Assert.All(rules, r => Assert.True(r.Version >= 1 && r.EffectiveFrom.Year > 2000 && r.Code.All(c => char.IsAsciiLetterLower(c) || c == '-'), r.Code));
        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct().Count());
    }

    [Fact]
    public void The_rules_page_shows_every_article()
    {
        using var fixture = new PaperFixture(HallSnapshots.Sixi());
        var page = fixture.Render<RulesPage>(p => p.Add(c => c.Center, "sixi"));

        Assert.Equal(10, page.FindAll(".rule").Count);
        Assert.Equal("首问责任制", page.Find("#first-asked h3").TextContent);
    }

    [Theory]
    [InlineData("一二三四五", 5, 1)]
    [InlineData("一二三四五六", 5, 2)]
    [InlineData("abcdefghij", 5, 1)]
    [InlineData("", 5, 1)]
    public void Rows_are_counted_as_they_will_stand(string text, int perRow, int rows) => Assert.Equal(rows, TextRows.Of(text, perRow));

    [Fact]
    public void Pages_of_text_hold_everything_once_and_in_order()
    {
        string[] texts = ["一二三四五六", "七", "八九", "十十十十十十十十十十十十十十十十十十十十"];

        var pages = TextRows.Pages(texts, 5, 3).ToList();

        Assert.Equal(texts, pages.SelectMany(p => p));
        Assert.Equal([2, 1, 1], pages.Select(p => p.Count));
    }
}
