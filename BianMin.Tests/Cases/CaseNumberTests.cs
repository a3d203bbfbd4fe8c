using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Cases;

/// <summary>编号: without gap in a centre, a year and a kind, whoever is fast and whatever fails.</summary>
public sealed class CaseNumberTests
{
    private const int AtOnce = 20;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Twenty_applications_at_once_on_two_nodes_have_numbers_without_gap_and_so_have_their_papers(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await using var other = await fixture.Hall.SecondNode(engine);
        var asking = await fixture.Asking(new(IntakeOutcome.Accept));

        var taken = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Eventually(i % 2 == 0 ? fixture.Hall : other, fixture.Clerk, asking with { Key = $"race-{i}" })));

        var head = fixture.Center.ToUpperInvariant();
        Assert.Equal(Enumerable.Range(1, AtOnce).Select(n => $"{head}-2026-{n:D6}"), taken.Select(t => t.Number).Order(StringComparer.Ordinal));
        await using var context = await fixture.Hall.Context();
        var papers = await context.Set<CasePaper>().Where(p => p.CenterId == fixture.Center).Select(p => new { p.Kind, p.Ordinal, p.Number }).ToListAsync(CaseFixture.Cancel);
        Assert.Equal(3, papers.GroupBy(p => p.Kind).Count());
        Assert.All(papers.GroupBy(p => p.Kind), kind => Assert.Equal(Enumerable.Range(1, AtOnce), kind.Select(p => p.Ordinal).Order()));
        Assert.Contains("测试镇便民受〔2026〕20号", papers.Select(p => p.Number));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_application_sent_ten_times_at_once_makes_one_case(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await using var other = await fixture.Hall.SecondNode(engine);
        var asking = await fixture.Asking(new(IntakeOutcome.Accept));

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Eventually(i % 2 == 0 ? fixture.Hall : other, fixture.Clerk, asking)));

        Assert.Single(taken.Distinct());
        Assert.Equal([PaperKind.ApplicationForm, PaperKind.ReceiptList, PaperKind.AcceptanceNotice], await fixture.Papers(taken[0].Number));
    }

    [Fact]
    public async Task Every_centre_and_every_year_counts_from_one()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        await using var neighbour = await CaseFixture.Open("Sqlite");
        await fixture.Accepted();
        var second = await fixture.Accepted();
        var theirs = await neighbour.Accepted();
        fixture.Hall.Time.Advance(TimeSpan.FromDays(60));
        var next = await fixture.Accepted();

        Assert.EndsWith("-2026-000002", second, StringComparison.Ordinal);
        Assert.EndsWith("-2026-000001", theirs, StringComparison.Ordinal);
        Assert.EndsWith("-2027-000001", next, StringComparison.Ordinal);
        Assert.Contains("测试镇便民受〔2027〕1号", (await fixture.File(next)).Papers.Select(p => p.Number));
    }

    /// <summary>"Busy" promises that nothing was changed and that trying again is right; so that is what is done.</summary>
    private static async Task<TakenIn> Eventually(HallFixture node, Actor clerk, TakeIn asking)
    {
        while (true)
        {
            var outcome = await node.UseCases.Do(clerk, asking, CaseFixture.Cancel);
            if (outcome.Refusal?.Code != "request.busy")
                return outcome.Value;
        }
    }
}
