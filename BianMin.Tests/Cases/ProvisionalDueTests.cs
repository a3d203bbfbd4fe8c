using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Exports;
using BianMin.Portal.Cases;
using BianMin.Portal.Cases.Progress;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>A limit that reaches into a year whose holidays are not published may move with them: whoever is told the day is told that too.</summary>
public sealed class ProvisionalDueTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_list_the_workbook_the_agent_the_caller_and_the_public_hear_of_it(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var near = await fixture.Accepted();
        fixture.Hall.Time.AdjustTime(China.At("2026-12-28 09:00").Instant);
        var far = await fixture.Accepted();
        var file = await fixture.File(far);

        var lines = (await fixture.Queries.Search(fixture.Clerk, fixture.Scope, new(WorkView.All), 0, 10, CaseFixture.Cancel)).Value.Lines;
        Assert.Equal([(near, false), (far, true)], lines.Select(l => (l.Number, l.Provisional)).Order());
        var workbook = (await fixture.Queries.Workbook(fixture.Clerk, fixture.Scope, new(WorkView.All), CaseFixture.Cancel)).Value;
        Assert.Contains($"期限在2027年的：{HolidayCalendar.Unpublished}。", XlsxReader.Read(workbook).Sheets["说明"].Lines.SelectMany(l => l.Cells.Values));
        Assert.EndsWith($"前办完（{HolidayCalendar.Unpublished}）", AgentWords.Standing(file), StringComparison.Ordinal);
        Assert.True((await fixture.Hall.Must(fixture.Clerk, new TellCaller(fixture.Center, file.Id))).Provisional);
        Assert.True((await Progress(fixture, far)).Provisional);
        Assert.False((await Progress(fixture, near)).Provisional);
    }

    [Fact]
    public void The_public_reads_it_below_the_day()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());

        string Told(bool provisional) => fixture.Render<CaseProgressFacts>(p => p.Add(f => f.Progress, new(
            "SIXI-2026-000001", "临时救助", "泗溪镇便民服务中心", "0795-2510110", CaseState.InProgress, China.Day("2027-01-04"), provisional, [], []))).Markup;

        Assert.Contains("该年度放假安排尚未公布，期限可能调整。", Told(provisional: true), StringComparison.Ordinal);
        Assert.DoesNotContain("尚未公布", Told(provisional: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_marks_the_day_and_says_below_what_the_mark_means()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var certain = new CaseLine(
            Guid.NewGuid(), "SIXI-2026-000001", "临时救助", ApplicantKind.Person, "张小明", CaseState.InProgress, CaseLight.Calm, China.Day("2026-12-04"),
            China.At("2026-11-23 09:00").Instant, null, Guid.Empty, Guid.Empty, false);
        var open = certain with { DueOn = China.Day("2027-01-04"), Provisional = true };

        Assert.Equal("2026年12月4日", Day(fixture, certain));
        Assert.Equal("2027年1月4日*（该年度放假安排尚未公布，期限可能调整）", Day(fixture, open));
        Assert.Empty(fixture.Render<ProvisionalNote>(p => p.Add(n => n.Lines, [certain])).Markup.Trim());
        Assert.Equal("* 该年度放假安排尚未公布，期限可能调整。", fixture.Render<ProvisionalNote>(p => p.Add(n => n.Lines, [certain, open])).Find("p").TextContent);
    }

    private static string Day(PortalFixture fixture, CaseLine line) => fixture.Render<DueCell>(p => p.Add(c => c.Line, line)).Find(".due").TextContent;

    private static async Task<CaseProgress> Progress(CaseFixture fixture, string number) =>
        (await fixture.Hall.Services.GetRequiredService<ICaseProgress>().Of(number, "002X", CaseFixture.Cancel))!;
}
