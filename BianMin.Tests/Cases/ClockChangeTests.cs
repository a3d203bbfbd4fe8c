using BianMin.Domain.Cases;
using BianMin.Infrastructure.Audit;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>A server whose clock is put back or forward: no limit moves, no number repeats, the history keeps its order.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clock_that_is_put_back_changes_neither_limits_nor_order_nor_numbers(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var first = await fixture.Accepted();
        var due = (await fixture.File(first)).Promised!.Due;

        fixture.Hall.Time.AdjustTime(fixture.Hall.Time.GetUtcNow().AddHours(-2));
        var second = await fixture.Accepted();
        fixture.Hall.Time.AdjustTime(fixture.Hall.Time.GetUtcNow().AddDays(-3));
        var finished = await fixture.Finish(first);

        Assert.NotEqual(first, second);
        Assert.Equal([CaseStepKind.Received, CaseStepKind.HandedIn, CaseStepKind.Accepted, CaseStepKind.Finished], finished.Steps.Select(s => s.Kind));
        Assert.Equal([1, 2, 3, 4], finished.Steps.Select(s => s.Ordinal));
        Assert.Equal(due, finished.Promised!.Due);
        Assert.Equal(finished.Papers.Count, finished.Papers.Select(p => p.Number).Distinct().Count());
        Assert.Null((await fixture.Hall.Services.GetRequiredService<AuditVerification>().Verify(CaseFixture.Cancel)).Single(r => r.CenterId == fixture.Center).Fault);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Over_the_turn_of_the_year_numbers_begin_anew_and_limits_go_on(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var before = await fixture.Accepted();
        fixture.Hall.Time.AdjustTime(China.At("2027-01-04 09:00").Instant);
        var after = await fixture.Accepted();

        Assert.Equal(($"{fixture.Center.ToUpperInvariant()}-2026-000001", $"{fixture.Center.ToUpperInvariant()}-2027-000001"), (before, after));
        Assert.Contains((await fixture.File(before)).Light!.Value, (CaseLight[])[CaseLight.Yellow, CaseLight.Red]);
    }
}
