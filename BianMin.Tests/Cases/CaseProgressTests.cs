using BianMin.Domain.Cases;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>What the public may know of a case (CASE-15).</summary>
public sealed class CaseProgressTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_knows_the_number_and_four_places_of_a_number_or_telephone_is_told_where_it_stands(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var agent = new CaseAgent("张大力", "11010519491231002X", "13911112222", "子女");
        var asking = await fixture.Asking(new(IntakeOutcome.AcceptDeferring, By: China.Day("2026-11-27"))) with { Agent = agent, Standings = CaseFixture.WithoutPicture };
        var number = (await fixture.TakeIn(asking)).Number;

        foreach (var check in new[] { "002X", "002x", " 0001", "2222" })
        {
            var told = await Ask(fixture, $" {number.ToLowerInvariant()}", check);
            Assert.Equal((number, CaseState.InProgress, China.Day("2026-11-30"), "0795-0000000"), (told!.Number, told.State, told.DueOn!.Value, told.Hotline));
            Assert.Equal(["照片"], told.ToDo);
            Assert.Equal([CaseStepKind.Received, CaseStepKind.Accepted], told.Steps.Select(s => s.Kind));
        }

        foreach (var check in new[] { "1234", "02X", "", "1002X", "0002X", CaseSamples.Zhang.Number, "％％％％" })
            Assert.Null(await Ask(fixture, number, check));
        Assert.Null(await Ask(fixture, number[..^1] + "9", "002X"));
        Assert.Null(await Ask(fixture, "", "002X"));
    }

    private static Task<CaseProgress?> Ask(CaseFixture fixture, string number, string check) =>
        fixture.Hall.Services.GetRequiredService<ICaseProgress>().Of(number, check, CaseFixture.Cancel);
}
