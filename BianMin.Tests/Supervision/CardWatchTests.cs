using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Supervision;
using BianMin.Tests.Cases;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Supervision;

/// <summary>Nothing overdue is silent: cards come with the day and go with the act, in the unit of work that changes the case.</summary>
public sealed class CardWatchTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_late_case_gets_its_card_its_clerk_answers_and_the_director_closes_it(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted();
        await After(fixture, days: 4);
        Assert.Equal(CardLevel.Hint, Assert.Single(await Cards(fixture, CardView.Hints)).Level);
        await After(fixture, days: 4);
        var card = Assert.Single(await Cards(fixture));
        Assert.Equal((CardTrigger.Promise, CardLevel.Yellow, number, fixture.Hall.Staff(1)), (card.Trigger, card.Level, card.Number, card.StaffId));

        await fixture.Hall.Refused(fixture.Hall.Clerk(2), new AnswerCard(fixture.Center, card.Id, "忙", "快办", card.Version), "request.forbidden");
        await fixture.Hall.Must(fixture.Clerk, new AnswerCard(fixture.Center, card.Id, "县局系统停机", "明天办结", card.Version));
        await fixture.Hall.Refused(fixture.Clerk, new AnswerCard(fixture.Center, card.Id, "忙", "快办", card.Version), "supervision.changed");
        var answered = Assert.Single(await Cards(fixture, CardView.ToClose));
        await fixture.Hall.Refused(fixture.Hall.Director, new CloseCard(fixture.Center, card.Id, answered.Version), "supervision.not-settled");
        await fixture.Finish(number);
        var settled = Assert.Single(await Cards(fixture, CardView.ToClose));
        await fixture.Hall.Must(fixture.Hall.Director, new CloseCard(fixture.Center, card.Id, settled.Version));

        Assert.Empty(await Cards(fixture));
        Assert.Contains(await Cards(fixture, CardView.Ended), c => c.Id == card.Id && c.State == CardState.Closed);
        // It does not come anew the next day.
        await After(fixture, days: 1);
        Assert.DoesNotContain(await Cards(fixture), c => c.Trigger == CardTrigger.Promise);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_application_that_nobody_answered_is_a_red_card_though_it_counts_as_accepted(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Later)));

        await After(fixture, days: 8);

        var card = Assert.Single(await Cards(fixture), c => c.Trigger == CardTrigger.Answer);
        Assert.Equal(CardLevel.Red, card.Level);
        Assert.NotNull(card.ClearedAt);
        var counted = await Counts(fixture, fixture.Clerk);
        Assert.Equal((1, 1, 2), (counted.Red, counted.Yellow, counted.Mine));
        await After(fixture, days: 0);
        Assert.Equal(counted, await Counts(fixture, fixture.Clerk));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_hint_goes_when_the_matter_is_done_or_the_clock_stands(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var (done, paused) = (await fixture.Accepted(), await fixture.Accepted(HandlingKind.Reply));
        await After(fixture, days: 4);
        Assert.Equal(2, (await Cards(fixture, CardView.Hints)).Count);

        await fixture.Finish(done);
        await fixture.Do(paused, f => new PauseCase(fixture.Center, f.Id, f.Version, PauseReason.Hearing));

        Assert.Empty(await Cards(fixture, CardView.Hints));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_department_that_is_late_gets_a_card_of_its_own(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await fixture.Accepted(HandlingKind.Joint);

        await After(fixture, days: 4);

        var card = Assert.Single(await Cards(fixture));
        Assert.Equal((CardTrigger.Part, CardLevel.Red, "规划所"), (card.Trigger, card.Level, card.Of));
        Assert.Contains("规划所", card.Awaited, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_of_another_centre_are_seen_and_changed_by_nobody()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        await using var elsewhere = await CaseFixture.Open("Sqlite");
        await elsewhere.Accepted();
        await After(elsewhere, days: 8);
        var card = Assert.Single(await Cards(elsewhere));

        await fixture.Hall.Refused(fixture.Clerk, new AnswerCard(fixture.Center, card.Id, "忙", "快办", card.Version), "supervision.unknown-card");
        await fixture.Hall.Refused(fixture.Hall.Director, new WithdrawCard(elsewhere.Center, card.Id, "有误", card.Version), "request.forbidden");
        var queries = fixture.Hall.Services.GetRequiredService<ICardQueries>();
        Assert.Equal(RefusalKind.Forbidden, (await queries.Search(fixture.Clerk, elsewhere.Scope, new(), 0, 10, CaseFixture.Cancel)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await queries.Counts(fixture.Clerk, elsewhere.Scope, CaseFixture.Cancel)).Refusal?.Kind);
        Assert.Equal("supervision.unknown-card", (await queries.Open(fixture.Clerk, fixture.Scope, card.Id, CaseFixture.Cancel)).Refusal?.Code);
        Assert.True((await queries.Open(elsewhere.Hall.As(Role.Inspector), elsewhere.Scope, card.Id, CaseFixture.Cancel)).Succeeded);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_most_serious_stand_first_and_a_filter_finds_what_it_says(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var late = await fixture.Accepted();
        await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Later)));
        await After(fixture, days: 8);

        Assert.Equal([CardLevel.Red, CardLevel.Yellow, CardLevel.Yellow], (await Cards(fixture)).Select(c => c.Level));
        Assert.Equal(late, Assert.Single(await Cards(fixture, new CardFilter(Number: late))).Number);
        Assert.Equal(CardTrigger.Answer, Assert.Single(await Cards(fixture, new CardFilter(Level: CardLevel.Red))).Trigger);
        Assert.Equal(2, (await Cards(fixture, new CardFilter(Trigger: CardTrigger.Promise))).Count);
        Assert.Empty(await Cards(fixture, new CardFilter(WindowId: fixture.Hall.Window(2))));
        Assert.Equal(3, (await Cards(fixture, new CardFilter(StaffId: fixture.Hall.Staff(1)))).Count);
        var file = await fixture.File(late);
        Assert.Equal(CardTrigger.Promise, Assert.Single((await Queries(fixture).About(fixture.Clerk, fixture.Scope, file.Id, CaseFixture.Cancel)).Value).Trigger);
    }

    private static ICardQueries Queries(CaseFixture fixture) => fixture.Hall.Services.GetRequiredService<ICardQueries>();

    private static async Task After(CaseFixture fixture, int days)
    {
        fixture.Hall.Time.Advance(TimeSpan.FromDays(days));
        await fixture.Hall.Must(Actor.System, new KeepCases(fixture.Center));
    }

    private static Task<IReadOnlyList<CardLine>> Cards(CaseFixture fixture, CardView view = CardView.ToAnswer) => Cards(fixture, new CardFilter(view));

    private static async Task<IReadOnlyList<CardLine>> Cards(CaseFixture fixture, CardFilter filter) =>
        (await Queries(fixture).Search(fixture.Clerk, fixture.Scope, filter, 0, 50, CaseFixture.Cancel)).Value.Lines;

    private static async Task<CardCounts> Counts(CaseFixture fixture, Actor actor) => (await Queries(fixture).Counts(actor, fixture.Scope, CaseFixture.Cancel)).Value;
}
