using BianMin.Domain.Kernel;
using BianMin.Domain.Supervision;
using BianMin.Portal.Supervision;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Supervision;

/// <summary>The page of the cards: who answers, who closes, and what it shows as it happens.</summary>
public sealed class CardsPageTests
{
    private readonly FakeCards _cards = new();

    [Fact]
    public void A_page_without_cards_says_what_comes_here()
    {
        using var fixture = Before(PortalFixture.Clerk(1));

        var page = Open(fixture, "supervision");

        Assert.Contains("没有等待答复的监察卡", page.Markup, StringComparison.Ordinal);
        Assert.Contains("超期的发红牌", page.Markup, StringComparison.Ordinal);
        Assert.Equal(new CardFilter(), Assert.Single(_cards.Asked));
    }

    [Fact]
    public void The_address_says_what_is_looked_for_and_nonsense_counts_as_left_out()
    {
        using var fixture = Before(PortalFixture.Clerk(1));

        Open(fixture, "supervision?v=Ended&l=Red&t=Law&q=SIXI&w=nobody");

        Assert.Equal(new CardFilter(CardView.Ended, CardLevel.Red, CardTrigger.Law, "SIXI"), Assert.Single(_cards.Asked));
    }

    [Fact]
    public void Whose_card_it_is_answers_with_reason_and_remedy()
    {
        _cards.Lines.Add(Card(CardLevel.Red));
        using var fixture = Before(PortalFixture.Clerk(1));
        Open(fixture, "supervision").Find("tbody button:contains('答复')").Click();
        fixture.Dialogs.Find("form").Submit();
        Assert.Contains("请填写原因", fixture.Dialogs.Markup, StringComparison.Ordinal);
        Assert.Empty(fixture.UseCases.Asked);

        fixture.Dialogs.FindAll("textarea")[0].Change("县局系统停机");
        fixture.Dialogs.FindAll("textarea")[1].Change("明天办结");
        fixture.Dialogs.Find("form").Submit();

        var asked = fixture.UseCases.Last<AnswerCard>();
        Assert.Equal(("县局系统停机", "明天办结", _cards.Lines[0].Version), (asked.Reason, asked.Remedy, asked.Seen));
        Assert.Contains(fixture.Said, n => n.Text.Contains("已保存", StringComparison.Ordinal));
    }

    [Fact]
    public void A_neighbour_looks_and_changes_nothing()
    {
        _cards.Lines.Add(Card(CardLevel.Red));
        using var fixture = Before(PortalFixture.Clerk(3));

        Open(fixture, "supervision").Find("tbody button:contains('查看')").Click();

        Assert.Empty(fixture.Dialogs.FindAll("textarea"));
        Assert.Empty(fixture.Dialogs.FindAll("button:contains('核销')"));
        Assert.Empty(fixture.Dialogs.FindAll("button:contains('撤销')"));
    }

    [Fact]
    public void The_director_closes_what_is_settled_and_not_the_own_answer()
    {
        var settled = Card(CardLevel.Red) with { State = CardState.Answered, AnsweredBy = "李建华", AnsweredById = "clerk1", AnsweredAt = HallSnapshots.Now, Reason = "停机", Remedy = "已办", ClearedAt = HallSnapshots.Now };
        _cards.Lines.Add(settled);
        using (var fixture = Before(PortalFixture.Director))
        {
            Open(fixture, "supervision?v=ToClose").Find("tbody button:contains('核销')").Click();
            fixture.Dialogs.Find("button:contains('核销')").Click();
            Assert.Equal(settled.Id, fixture.UseCases.Last<CloseCard>().CardId);
        }

        _cards.Lines[0] = settled with { AnsweredById = PortalFixture.Director.Id };
        using var own = Before(PortalFixture.Director);
        Open(own, "supervision?v=ToClose").Find("tbody button:contains('查看')").Click();
        Assert.Empty(own.Dialogs.FindAll("button:contains('核销')"));
        Assert.Empty(own.Dialogs.FindAll("button:contains('退回重答')"));
    }

    [Fact]
    public async Task A_card_that_comes_meanwhile_shows_itself()
    {
        using var fixture = Before(PortalFixture.Director);
        var page = Open(fixture, "supervision");
        Assert.DoesNotContain("SIXI-2026-000123", page.Markup, StringComparison.Ordinal);

        _cards.Lines.Add(Card(CardLevel.Yellow));
        _cards.Counted = new(0, 1, 0, 0, 0);
        await fixture.Feed.Show(HallSnapshots.Sixi());
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("SIXI-2026-000123", page.Markup, StringComparison.Ordinal));
        Assert.Equal("1", page.Find(".views a[aria-current=page] b").TextContent);
    }

    [Fact]
    public void Leaving_the_page_ends_its_watch_and_its_timer()
    {
        using var fixture = Before(PortalFixture.Director);
        var page = Open(fixture, "supervision");
        Assert.Equal(1, fixture.Timers);

        page.Instance.Dispose();

        Assert.Equal(0, fixture.Timers);
        Assert.Equal(0, fixture.Feed.Watchers);
    }

    private PortalFixture Before(Actor actor) => new(actor, services => services.AddSingleton<ICardQueries>(_cards), HallSnapshots.Sixi());

    private static IRenderedComponent<CardsPage> Open(PortalFixture fixture, string address)
    {
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return fixture.Render<CardsPage>();
    }

    private static CardLine Card(CardLevel level) => new(
        Guid.NewGuid(), Guid.NewGuid(), CardTrigger.Law, level, CardState.Raised, Guid.NewGuid(), "SIXI-2026-000123", "临时救助", "", HallSnapshots.Sixi().Windows[0].Window.Id, HallSnapshots.Staff(1),
        HallSnapshots.Sixi().Day, HallSnapshots.Now, null, "", "", "", "", null, "", "", null, "");
}
