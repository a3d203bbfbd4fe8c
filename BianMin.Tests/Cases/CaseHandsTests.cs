using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Cases;

/// <summary>Who may lay hands on a case, and what happens when two do at once.</summary>
public sealed class CaseHandsTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_second_of_two_is_told_who_did_what_and_changes_nothing(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await using var other = await fixture.Hall.SecondNode(engine);
        var number = await fixture.Accepted();
        var seen = await fixture.File(number);
        await fixture.Hall.Must(fixture.Clerk with { Name = "李建华" }, new PauseCase(fixture.Center, seen.Id, seen.Version, PauseReason.Hearing));

        var refusal = await other.Refused(fixture.Clerk, new FinishCase(fixture.Center, seen.Id, seen.Version, "同意"), "cases.changed");

        Assert.Contains("09:00 李建华 暂停计时", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(CaseStepKind.Paused, (await fixture.File(number)).Steps[^1].Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_ten_who_finish_at_once_on_two_nodes_one_does(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await using var other = await fixture.Hall.SecondNode(engine);
        var seen = await fixture.File(await fixture.Accepted());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            (i % 2 == 0 ? fixture.Hall : other).UseCases.Do(fixture.Clerk, new FinishCase(fixture.Center, seen.Id, seen.Version, "同意"), CaseFixture.Cancel)));

        Assert.Single(outcomes, o => o.Succeeded);
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Contains(o.Refusal!.Code, (string[])["cases.changed", "request.busy"]));
        Assert.Equal(1, (await fixture.Papers(seen.Number)).Count(p => p == PaperKind.CompletionNotice));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clerk_of_another_window_leaves_it_alone_until_it_is_handed_over(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var (neighbour, standIn) = (fixture.Hall.Clerk(2), fixture.Hall.Clerk(101));
        var number = await fixture.Accepted();
        var refusal = await fixture.Refused(number, f => new FinishCase(fixture.Center, f.Id, f.Version, "同意"), "request.forbidden", neighbour);
        Assert.Equal(CaseRefusals.NotYours, refusal);
        await fixture.Do(number, f => new PauseCase(fixture.Center, f.Id, f.Version, PauseReason.Hearing), standIn);

        var unqualified = await fixture.Refused(number, f => new ReassignCase(fixture.Center, f.Id, f.Version, fixture.Hall.Window(2), fixture.Hall.Staff(1)), "cases.not-qualified", fixture.Hall.Director);
        Assert.Contains("B岗", unqualified.Message, StringComparison.Ordinal);
        var given = await fixture.Do(number, f => new ReassignCase(fixture.Center, f.Id, f.Version, fixture.Hall.Window(2), fixture.Hall.Staff(2)), fixture.Hall.Director);

        Assert.Equal((fixture.Hall.Window(2), fixture.Hall.Staff(2), "2号窗口 职员2"), (given.WindowId, given.StaffId, given.Steps[^1].Text));
        await fixture.Do(number, f => new ResumeCase(fixture.Center, f.Id, f.Version), neighbour);
        await fixture.Refused(number, f => new FinishCase(fixture.Center, f.Id, f.Version, "同意"), "request.forbidden");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_one_node_took_in_another_goes_on_with(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await using var node = await fixture.Hall.SecondNode(engine);
        var other = new CaseFixture(node);
        var number = await fixture.Accepted();

        await other.Finish(number);
        await fixture.Do(number, f => new DeliverCase(fixture.Center, f.Id, f.Version, "本人", Service: new(ServiceWay.OnPaper)));

        Assert.Equal(CaseState.Delivered, (await other.File(number)).State);
        Assert.Equal(await fixture.Papers(number), await other.Papers(number));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_history_is_read_in_its_order_wherever_its_rows_lie(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var before = await fixture.File(await fixture.Accepted());
        await using (var context = await fixture.Hall.Context())
            await context.Database.ExecuteSqlRawAsync("UPDATE \"CaseSteps\" SET \"By\" = 'Moved' WHERE \"Ordinal\" = 1 AND \"CaseId\" = {0}", [before.Id], CaseFixture.Cancel);

        var after = await fixture.File(before.Number);

        Assert.Equal([(1, "Moved"), (2, "Clerk"), (3, "Clerk")], after.Steps.Select(s => (s.Ordinal, s.By)));
        await fixture.Finish(before.Number);
    }

    [Fact]
    public async Task Cases_of_another_centre_are_not_found_by_number_id_or_paper()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        await using var elsewhere = await CaseFixture.Open("Sqlite");
        var file = await elsewhere.File(await elsewhere.Accepted());
        var paper = file.Papers[0].Id;

        await fixture.Hall.Refused(fixture.Clerk, new FinishCase(fixture.Center, file.Id, file.Version, "同意"), "cases.unknown");
        await fixture.Hall.Refused(fixture.Clerk, new FinishCase(elsewhere.Center, file.Id, file.Version, "同意"), "request.forbidden");
        await fixture.Hall.Refused(fixture.Clerk, new PrintPaper(fixture.Center, paper), "cases.unknown-paper");
        await fixture.Hall.Refused(fixture.Clerk, new CorrectPaper(fixture.Center, paper, "笔误"), "cases.unknown-paper");
        await fixture.Hall.Refused(fixture.Clerk, new RevealApplicant(fixture.Center, file.Id), "cases.unknown");
        Assert.Equal("cases.unknown", (await fixture.Queries.Open(fixture.Clerk, file.Number, CaseFixture.Cancel)).Refusal?.Code);
        Assert.Equal("cases.unknown-paper", (await fixture.Queries.Paper(fixture.Clerk, paper, CaseFixture.Cancel)).Refusal?.Code);
        Assert.Equal(RefusalKind.Forbidden, (await fixture.Queries.Search(fixture.Clerk, elsewhere.Scope, new(WorkView.All), 0, 10, CaseFixture.Cancel)).Refusal?.Kind);
        Assert.True((await fixture.Queries.Open(elsewhere.Hall.As(Role.CountyOfficer), file.Number, CaseFixture.Cancel)).Succeeded);
        Assert.False((await fixture.Queries.Open(fixture.Hall.As(Role.CountyOfficer), file.Number, CaseFixture.Cancel)).Succeeded);
    }
}
