using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
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
        await using var house = await CaseHouse.Open(engine);
        var near = await house.Accepted();
        house.Hall.Time.AdjustTime(China.At("2026-12-28 09:00").Instant);
        var far = await house.Accepted();
        var file = await house.File(far);

        var lines = (await house.Book.Search(house.Clerk, house.Scope, new(WorkView.All), 0, 10, CaseHouse.Cancel)).Value.Lines;
        Assert.Equal([(near, false), (far, true)], lines.Select(l => (l.Number, l.Provisional)).Order());
        var workbook = (await house.Book.Workbook(house.Clerk, house.Scope, new(WorkView.All), CaseHouse.Cancel)).Value;
        Assert.Contains($"期限在2027年的：{HolidayCalendar.Unpublished}。", XlsxReader.Read(workbook).Sheets["说明"].Lines.SelectMany(l => l.Cells.Values));
        Assert.EndsWith($"前办完（{HolidayCalendar.Unpublished}）", AgentWords.Standing(file), StringComparison.Ordinal);
        Assert.True((await house.Hall.Must(house.Clerk, new TellCaller(house.Center, file.Id))).Provisional);
        Assert.True((await Progress(house, far)).Provisional);
        Assert.False((await Progress(house, near)).Provisional);
    }

    [Fact]
    public void The_public_reads_it_below_the_day()
    {
        using var room = new PortalRoom(PortalRoom.Director, HallSnapshots.Sixi());

        string Told(bool provisional) => room.Render<CaseProgressFacts>(p => p.Add(f => f.Progress, new(
            "SIXI-2026-000001", "临时救助", "泗溪镇便民服务中心", "0795-2510110", CaseState.InHand, China.Day("2027-01-04"), provisional, [], []))).Markup;

        Assert.Contains("该年度放假安排尚未公布，期限可能调整。", Told(provisional: true), StringComparison.Ordinal);
        Assert.DoesNotContain("尚未公布", Told(provisional: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_marks_the_day_and_says_below_what_the_mark_means()
    {
        using var room = new PortalRoom(PortalRoom.Director, HallSnapshots.Sixi());
        var certain = new CaseLine(
            Guid.NewGuid(), "SIXI-2026-000001", "临时救助", ApplicantKind.Person, "张小明", CaseState.InHand, CaseLight.Calm, China.Day("2026-12-04"),
            China.At("2026-11-23 09:00").Instant, null, Guid.Empty, Guid.Empty, false);
        var open = certain with { DueOn = China.Day("2027-01-04"), Provisional = true };

        Assert.Equal("12月4日", Day(room, certain));
        Assert.Equal("1月4日*（该年度放假安排尚未公布，期限可能调整）", Day(room, open));
        Assert.Empty(room.Render<ProvisionalNote>(p => p.Add(n => n.Lines, [certain])).Markup.Trim());
        Assert.Equal("* 该年度放假安排尚未公布，期限可能调整。", room.Render<ProvisionalNote>(p => p.Add(n => n.Lines, [certain, open])).Find("p").TextContent);
    }

    private static string Day(PortalRoom room, CaseLine line) => room.Render<DueCell>(p => p.Add(c => c.Line, line)).Find(".due").TextContent;

    private static async Task<CaseProgress> Progress(CaseHouse house, string number) =>
        (await house.Hall.Services.GetRequiredService<ICaseProgress>().Of(number, "002X", CaseHouse.Cancel))!;
}
