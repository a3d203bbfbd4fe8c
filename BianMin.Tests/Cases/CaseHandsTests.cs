using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
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
        await using var house = await CaseHouse.Open(engine);
        await using var other = await house.Hall.SecondNode(engine);
        var number = await house.Accepted();
        var seen = await house.File(number);
        await house.Hall.Must(house.Clerk with { Name = "李建华" }, new PauseCase(house.Center, seen.Id, seen.Version, PauseReason.Hearing));

        var refusal = await other.Refused(house.Clerk, new FinishCase(house.Center, seen.Id, seen.Version, "同意"), "cases.changed");

        Assert.Contains("09:00 李建华 暂停计时", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(CaseStepKind.Paused, (await house.File(number)).Steps[^1].Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_ten_who_finish_at_once_on_two_nodes_one_does(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        await using var other = await house.Hall.SecondNode(engine);
        var seen = await house.File(await house.Accepted());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            (i % 2 == 0 ? house.Hall : other).Desk.Do(house.Clerk, new FinishCase(house.Center, seen.Id, seen.Version, "同意"), CaseHouse.Cancel)));

        Assert.Single(outcomes, o => o.Succeeded);
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Contains(o.Refusal!.Code, (string[])["cases.changed", "desk.busy"]));
        Assert.Equal(1, (await house.Papers(seen.Number)).Count(p => p == PaperKind.CompletionNotice));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clerk_of_another_window_leaves_it_alone_until_it_is_handed_over(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (neighbour, standIn) = (house.Hall.Clerk(2), house.Hall.Clerk(101));
        var number = await house.Accepted();
        var refusal = await house.Refused(number, f => new FinishCase(house.Center, f.Id, f.Version, "同意"), "desk.forbidden", neighbour);
        Assert.Equal(CaseRefusals.NotYours, refusal);
        await house.Do(number, f => new PauseCase(house.Center, f.Id, f.Version, PauseReason.Hearing), standIn);

        var unqualified = await house.Refused(number, f => new ReassignCase(house.Center, f.Id, f.Version, house.Hall.Window(2), house.Hall.Staff(1)), "cases.not-qualified", house.Hall.Director);
        Assert.Contains("B岗", unqualified.Message, StringComparison.Ordinal);
        var given = await house.Do(number, f => new ReassignCase(house.Center, f.Id, f.Version, house.Hall.Window(2), house.Hall.Staff(2)), house.Hall.Director);

        Assert.Equal((house.Hall.Window(2), house.Hall.Staff(2), "2号窗口 职员2"), (given.WindowId, given.StaffId, given.Steps[^1].Text));
        await house.Do(number, f => new ResumeCase(house.Center, f.Id, f.Version), neighbour);
        await house.Refused(number, f => new FinishCase(house.Center, f.Id, f.Version, "同意"), "desk.forbidden");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_one_node_took_in_another_goes_on_with(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        await using var node = await house.Hall.SecondNode(engine);
        var other = new CaseHouse(node);
        var number = await house.Accepted();

        await other.Finish(number);
        await house.Do(number, f => new DeliverCase(house.Center, f.Id, f.Version, "本人"));

        Assert.Equal(CaseState.Delivered, (await other.File(number)).State);
        Assert.Equal(await house.Papers(number), await other.Papers(number));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_history_is_read_in_its_order_wherever_its_rows_lie(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var before = await house.File(await house.Accepted());
        await using (var context = await house.Hall.Context())
            await context.Database.ExecuteSqlRawAsync("UPDATE \"CaseSteps\" SET \"By\" = 'Moved' WHERE \"Ordinal\" = 1 AND \"CaseId\" = {0}", [before.Id], CaseHouse.Cancel);

        var after = await house.File(before.Number);

        Assert.Equal([(1, "Moved"), (2, "Clerk"), (3, "Clerk")], after.Steps.Select(s => (s.Ordinal, s.By)));
        await house.Finish(before.Number);
    }

    [Fact]
    public async Task Cases_of_another_centre_are_not_found_by_number_id_or_paper()
    {
        await using var house = await CaseHouse.Open("Sqlite");
        await using var elsewhere = await CaseHouse.Open("Sqlite");
        var file = await elsewhere.File(await elsewhere.Accepted());
        var paper = file.Papers[0].Id;

        await house.Hall.Refused(house.Clerk, new FinishCase(house.Center, file.Id, file.Version, "同意"), "cases.unknown");
        await house.Hall.Refused(house.Clerk, new FinishCase(elsewhere.Center, file.Id, file.Version, "同意"), "desk.forbidden");
        await house.Hall.Refused(house.Clerk, new PrintPaper(house.Center, paper), "cases.unknown-paper");
        await house.Hall.Refused(house.Clerk, new CorrectPaper(house.Center, paper), "cases.unknown-paper");
        await house.Hall.Refused(house.Clerk, new RevealApplicant(house.Center, file.Id), "cases.unknown");
        Assert.Equal("cases.unknown", (await house.Book.Open(house.Clerk, file.Number, CaseHouse.Cancel)).Refusal?.Code);
        Assert.Equal("cases.unknown-paper", (await house.Book.Paper(house.Clerk, paper, CaseHouse.Cancel)).Refusal?.Code);
        Assert.Equal(RefusalKind.Forbidden, (await house.Book.Search(house.Clerk, elsewhere.Scope, new(WorkView.All), 0, 10, CaseHouse.Cancel)).Refusal?.Kind);
        Assert.True((await house.Book.Open(elsewhere.Hall.As(Role.CountyOfficer), file.Number, CaseHouse.Cancel)).Succeeded);
        Assert.False((await house.Book.Open(house.Hall.As(Role.CountyOfficer), file.Number, CaseHouse.Cancel)).Succeeded);
    }
}
