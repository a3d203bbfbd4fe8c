using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Audit;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Cases;

/// <summary>What the portal's own timer does for cases.</summary>
public sealed class KeepCasesTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task After_five_working_days_without_an_answer_a_case_counts_as_accepted_from_its_receipt(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = (await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Later)))).Number;
        fixture.Hall.Time.Advance(TimeSpan.FromDays(7));
        await Keep(fixture);
        Assert.Equal((CaseState.AwaitingDecision, CaseLight.Hint), ((await fixture.File(number)).State, (await fixture.File(number)).Light));

        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        await Keep(fixture);

        var deemed = await fixture.File(number);
        Assert.Equal((CaseState.InProgress, China.Day("2026-11-30"), CaseLight.Yellow), (deemed.State, deemed.Promised!.Due!.Value, deemed.Light));
        Assert.Equal((CaseStepKind.DeemedAccepted, Actor.System.Name), (deemed.Steps[^1].Kind, deemed.Steps[^1].By));
        Assert.Contains(deemed.Papers, p => p.Kind == PaperKind.AcceptanceNotice);
        var entries = await Entries(fixture);
        await Keep(fixture);
        Assert.Equal(entries, await Entries(fixture));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_was_promised_and_did_not_come_by_its_day_ends_the_case_as_its_paper_said(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        // Saturday is no day to come: Monday is.
        var request = await fixture.Asking(new(IntakeOutcome.AcceptDeferring, "", China.Day("2026-11-28"))) with { Standings = CaseFixture.WithoutPicture };
        var number = (await fixture.TakeIn(request)).Number;
        fixture.Hall.Time.Advance(TimeSpan.FromDays(7));
        await Keep(fixture);
        Assert.Equal(CaseState.InProgress, (await fixture.File(number)).State);

        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        await Keep(fixture);

        var lapsed = await fixture.File(number);
        Assert.Equal((CaseState.Returned, CaseStepKind.Lapsed, "照片到期没有补交", Actor.System.Name), (lapsed.State, lapsed.Steps[^1].Kind, lapsed.Steps[^1].Text, lapsed.Steps[^1].By));
        var paper = Assert.Single(lapsed.Papers, p => p.Kind == PaperKind.TerminationNotice);
        var written = (await fixture.Queries.Paper(fixture.Clerk, paper.Id, CaseFixture.Cancel)).Value;
        Assert.Contains(written.Body.Paragraphs, p => p.Contains("照片（期限为2026年11月28日）", StringComparison.Ordinal));
        Assert.Contains(written.Body.Paragraphs, p => p.Contains("本次办理终止", StringComparison.Ordinal));
        Assert.Equal(["身份证", "申请书"], written.Body.Table!.Rows.Select(r => r[0]));
        var entries = await Entries(fixture);
        await Keep(fixture);
        Assert.Equal(entries, await Entries(fixture));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_supplement_that_did_not_come_ends_the_case_and_the_clock_no_longer_stands(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var request = await fixture.Asking(new(IntakeOutcome.AcceptWithSupplement, "", China.Day("2026-11-27"))) with { Standings = CaseFixture.WithoutPicture };
        var number = (await fixture.TakeIn(request)).Number;
        Assert.True((await fixture.File(number)).Paused);

        fixture.Hall.Time.Advance(TimeSpan.FromDays(5));
        await Keep(fixture);

        var lapsed = await fixture.File(number);
        Assert.Equal((CaseState.Returned, false), (lapsed.State, lapsed.Paused));
        await fixture.Refused(number, f => new CheckMaterials(fixture.Center, f.Id, f.Version, new Dictionary<string, MaterialStanding> { ["照片"] = MaterialStanding.HandedIn }), "cases.wrong-state");
    }

    // A database of its own: holidays are those of the whole installation.
    [Fact]
    public async Task When_the_holidays_change_the_last_days_are_counted_again()
    {
        await using var fixture = await CaseFixture.Open("Sqlite", connection: $"Data Source={Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db")}");
        var (accepted, asked) = (await fixture.Accepted(), (await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Later)))).Number);
        var seen = await fixture.File(accepted);
        Assert.Equal((China.Day("2026-11-30"), China.Day("2026-11-30")), (await DueOn(fixture, accepted), await DueOn(fixture, asked)));

        await fixture.Hall.Must(fixture.Hall.As(Role.Administrator), new ImportHolidays("日期,类型,名称\n2026-11-25,放假,县庆\n2026-11-26,放假,县庆\n"));
        await Keep(fixture);

        Assert.Equal((China.Day("2026-12-02"), China.Day("2026-12-02")), (await DueOn(fixture, accepted), await DueOn(fixture, asked)));
        Assert.Contains((await fixture.File(accepted)).Promised!.Days, d => d.Text == "县庆放假");
        // Nobody did anything to the case, so who has it open goes on.
        await fixture.Hall.Must(fixture.Clerk, new FinishCase(fixture.Center, seen.Id, seen.Version, "同意"));
    }

    private static Task<Done> Keep(CaseFixture fixture) => fixture.Hall.Must(Actor.System, new KeepCases(fixture.Center));

    private static async Task<DateOnly?> DueOn(CaseFixture fixture, string number) =>
        Assert.Single((await fixture.Queries.Search(fixture.Clerk, fixture.Scope, new(WorkView.All, number), 0, 10, CaseFixture.Cancel)).Value.Lines).DueOn;

    private static async Task<int> Entries(CaseFixture fixture)
    {
        await using var context = await fixture.Hall.Context();
        return await context.Set<AuditEntry>().CountAsync(e => e.CenterId == fixture.Center, CaseFixture.Cancel);
    }
}
