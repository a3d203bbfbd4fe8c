using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
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
        await using var house = await CaseHouse.Open(engine);
        var number = (await house.TakeIn(await house.Asking(new(IntakeOutcome.Later)))).Number;
        house.Hall.Time.Advance(TimeSpan.FromDays(7));
        await Keep(house);
        Assert.Equal((CaseState.Asked, CaseLight.Hint), ((await house.File(number)).State, (await house.File(number)).Light));

        house.Hall.Time.Advance(TimeSpan.FromDays(1));
        await Keep(house);

        var deemed = await house.File(number);
        Assert.Equal((CaseState.InHand, China.Day("2026-11-30"), CaseLight.Yellow), (deemed.State, deemed.Promised!.Due!.Value, deemed.Light));
        Assert.Equal((CaseStepKind.DeemedAccepted, Actor.System.Name), (deemed.Steps[^1].Kind, deemed.Steps[^1].By));
        Assert.Contains(deemed.Papers, p => p.Kind == PaperKind.AcceptanceNotice);
        var entries = await Entries(house);
        await Keep(house);
        Assert.Equal(entries, await Entries(house));
    }

    // A database of its own: holidays are those of the whole installation.
    [Fact]
    public async Task When_the_holidays_change_the_last_days_are_counted_again()
    {
        await using var house = await CaseHouse.Open("Sqlite", connection: $"Data Source={Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db")}");
        var (accepted, asked) = (await house.Accepted(), (await house.TakeIn(await house.Asking(new(IntakeOutcome.Later)))).Number);
        var seen = await house.File(accepted);
        Assert.Equal((China.Day("2026-11-30"), China.Day("2026-11-30")), (await DueOn(house, accepted), await DueOn(house, asked)));

        await house.Hall.Must(house.Hall.As(Role.Administrator), new ImportHolidays("日期,类型,名称\n2026-11-25,放假,县庆\n2026-11-26,放假,县庆\n"));
        await Keep(house);

        Assert.Equal((China.Day("2026-12-02"), China.Day("2026-12-02")), (await DueOn(house, accepted), await DueOn(house, asked)));
        Assert.Contains((await house.File(accepted)).Promised!.Days, d => d.Text == "县庆放假");
        // Nobody did anything to the case, so who has it open goes on.
        await house.Hall.Must(house.Clerk, new FinishCase(house.Center, seen.Id, seen.Version, "同意"));
    }

    private static Task<Done> Keep(CaseHouse house) => house.Hall.Must(Actor.System, new KeepCases(house.Center));

    private static async Task<DateOnly?> DueOn(CaseHouse house, string number) =>
        Assert.Single((await house.Book.Search(house.Clerk, house.Scope, new(WorkView.All, number), 0, 10, CaseHouse.Cancel)).Value.Lines).DueOn;

    private static async Task<int> Entries(CaseHouse house)
    {
        await using var context = await house.Hall.Context();
        return await context.Set<AuditEntry>().CountAsync(e => e.CenterId == house.Center, CaseHouse.Cancel);
    }
}
