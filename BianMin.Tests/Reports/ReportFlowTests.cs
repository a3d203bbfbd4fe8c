using BianMin.Domain.Desk;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Reports;

/// <summary>A report from the counting to the county's signature, through the use cases on every engine (REP-1…4).</summary>
public sealed class ReportFlowTests
{
    private const string Half = "2026-11-B";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_report_is_made_once_checked_signed_returned_revised_and_received_and_what_was_sent_never_changes(string engine)
    {
        await using var house = await ReportHouse.Open(engine);
        await house.Morning();
        await house.Hall.Refused(house.Director, new MakeReport(house.Center, Half), "reports.not-ready");
        house.Until("2026-11-30 17:05");
        var id = await house.Made(Half);
        Assert.Equal(id, await house.Made(Half));
        var made = await house.Read(id);
        Assert.Equal(("测试镇便民服务中心2026年11月下半月工作报告", China.Day("2026-12-01"), ReportState.Draft), (made.Title, made.DueOn, made.State));
        Assert.Equal(ReportRefusals.Unknown, (await house.Book.Open(house.Officer, id, ReportHouse.Cancel)).Refusal);

        await house.Hall.Refused(house.Director, new SubmitReport(house.Center, id, made.Version, made.Title, " ", "张主任"), "reports.text-missing");
        await house.Hall.Must(house.Director, new SaveReportText(house.Center, id, made.Version, made.Title, "本期平稳。"));
        await house.Hall.Refused(house.Director, new SaveReportText(house.Center, id, made.Version, made.Title, "旧稿"), "reports.changed");
        var written = await house.Read(id);
        await house.Hall.Must(house.Director, new SubmitReport(house.Center, id, written.Version, written.Title, "本期平稳，\n群众满意。", "张主任"));
        var sent = await house.Read(id, house.Officer);
        Assert.Equal(("本期平稳，\n群众满意。", "张主任", false), (sent.Text, sent.Signer, sent.IsLate));
        await house.Hall.Refused(house.Director, new SaveReportText(house.Center, id, sent.Version, sent.Title, "改"), "reports.frozen");
        await house.Hall.Refused(house.Director, new RecountReport(house.Center, id, sent.Version), "reports.frozen");
        await house.Hall.Refused(house.Director, new ReceiveReport(house.Center, id, sent.Version), "desk.forbidden");

        await house.Hall.Must(house.Officer, new ReturnReport(house.Center, id, sent.Version, "请补充上门服务情况"));
        var returned = await house.Read(id);
        await house.Hall.Refused(house.Officer, new ReceiveReport(house.Center, id, returned.Version), "reports.not-waiting");
        var second = await house.Hall.Must(house.Director, new ReviseReport(house.Center, id, returned.Version, "补充上门服务情况"));
        await house.Hall.Refused(house.Director, new ReviseReport(house.Center, id, returned.Version, "再来一次"), "reports.superseded");
        var revision = await house.Read(second);
        Assert.Equal((2, made.Ordinal, "补充上门服务情况", sent.Text), (revision.Revision, revision.Ordinal, revision.Correction, revision.Text));
        await house.Hall.Must(house.Director, new SubmitReport(house.Center, second, revision.Version, revision.Title, "补充：上门 0 次。", "张主任"));
        await house.Hall.Must(house.Officer, new ReceiveReport(house.Center, second, (await house.Read(second)).Version));

        Assert.Equal(ReportState.Received, (await house.Read(second)).State);
        var old = await house.Read(id);
        Assert.Equal((sent.Text, sent.Digest, ReportState.Returned), (old.Text, old.Digest, old.State));
        Assert.Equal(2, (await house.Book.Open(house.Officer, second, ReportHouse.Cancel)).Value.Revisions.Count);
        Assert.Equal(second, Assert.Single((await house.Book.List(house.Officer, house.Scope, null, 0, 10, ReportHouse.Cancel)).Value.Lines).Id);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_figure_opens_the_rows_it_counts_before_and_after_the_days_are_closed(string engine)
    {
        await using var house = await ReportHouse.Open(engine);
        await house.Morning();
        house.Until("2026-11-30 17:05");
        var live = await house.Read(await house.Made(Half));

        Assert.Equal((2, 1, 1), (ReportHouse.Cell(live, "totals", "TicketsDrawn"), ReportHouse.Cell(live, "totals", "TicketsServed"), ReportHouse.Cell(live, "totals", "NoShows")));
        Assert.Equal((6, 3), (ReportHouse.Cell(live, "totals", "wait-median"), ReportHouse.Cell(live, "totals", "UncoveredSeconds")));
        Assert.Equal((2, 1, 1), (ReportHouse.Cell(live, "totals", "CasesReceived"), ReportHouse.Cell(live, "totals", "CasesRefused"), ReportHouse.Cell(live, "totals", "CasesOnTheSpot")));
        Assert.Equal((1000, 1), (ReportHouse.Cell(live, "totals", "kept-rate"), ReportHouse.Cell(live, "totals", "Consultations")));
        await RowsAgree(house, live);

        house.Hall.Time.Advance(TimeSpan.FromDays(3));
        Assert.NotEmpty(await house.Days.Count([China.Day("2026-11-22"), China.Day("2026-11-23"), China.Day("2026-11-30")], ReportHouse.Cancel));
        Assert.Empty(await house.Days.Count([China.Day("2026-11-22"), China.Day("2026-11-23"), China.Day("2026-11-30")], ReportHouse.Cancel));
        await house.Hall.Must(house.Director, new RecountReport(house.Center, live.Id, live.Version));
        var closed = await house.Read(live.Id);
        Assert.Equal(live.Digest, closed.Digest);
        Assert.Empty(CellChange.Between(live.Tables, closed.Tables));
        await RowsAgree(house, closed);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_put_right_after_the_report_was_sent_shows_as_a_difference_and_the_revision_says_which(string engine)
    {
        await using var house = await ReportHouse.Open(engine);
        await house.Morning();
        house.Until("2026-11-30 17:05");
        var id = await house.Made(Half);
        var made = await house.Read(id);
        await house.Hall.Must(house.Director, new SubmitReport(house.Center, id, made.Version, made.Title, "本期平稳。", "张主任"));
        await house.Maker.CountDays(ReportHouse.Cancel);
        Assert.Empty((await house.Book.Drift(house.Director, id, ReportHouse.Cancel)).Value);

        await using (var context = await house.Hall.Context())
        {
            var entry = await context.Set<RegisterEntry>().SingleAsync(e => e.CenterId == house.Center, ReportHouse.Cancel);
            await house.Hall.Must(house.Director, new StrikeOutEntry(house.Center, entry.Id, "重复登记", entry.Version));
        }

        house.Hall.Time.Advance(TimeSpan.FromDays(1));
        Assert.True(await house.Maker.CountDays(ReportHouse.Cancel) > 0);
        var change = Assert.Single((await house.Book.Drift(house.Director, id, ReportHouse.Cancel)).Value);
        Assert.Equal(new("总体情况", "咨询", "本期", "1", "0"), change);
        var sent = await house.Read(id);
        Assert.Equal(1, ReportHouse.Cell(sent, "totals", "Consultations"));

        var revision = await house.Hall.Must(house.Director, new ReviseReport(house.Center, id, sent.Version, "咨询登记作废一条"));
        Assert.Equal([change], (await house.Book.Open(house.Director, revision, ReportHouse.Cancel)).Value.Corrected);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_owes_a_report_is_seen_by_both_sides_and_so_is_who_is_late(string engine)
    {
        await using var house = await ReportHouse.Open(engine);
        await house.Morning();
        house.Until("2026-11-30 17:05");
        await house.Maker.MakeDue(ReportHouse.Cancel);
        Assert.Equal(DutyStanding.Open, (await Duty(house, house.Director)).Standing);
        house.Until("2026-12-02 09:00");
        var duty = await Duty(house, house.Officer);
        Assert.Equal((DutyStanding.Overdue, ReportState.Draft), (duty.Standing, duty.State));

        var made = await house.Read(duty.ReportId!.Value);
        await house.Hall.Must(house.Director, new SubmitReport(house.Center, made.Id, made.Version, made.Title, "迟报。", "张主任"));

        Assert.Equal(DutyStanding.Late, (await Duty(house, house.Officer)).Standing);
        Assert.True((await house.Read(made.Id)).IsLate);
        Assert.Equal("desk.forbidden", (await house.Book.Duties(house.Cases.Clerk, house.Scope, ReportHouse.Cancel)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Good_practice_goes_the_same_way_without_figures(string engine)
    {
        await using var house = await ReportHouse.Open(engine);
        var request = new WritePractice(house.Center, Guid.NewGuid(), "赶集日延时服务", "逢圩日中午不休息。");
        var id = await house.Hall.Must(house.Director, request);
        Assert.Equal(id, await house.Hall.Must(house.Director, request));
        var written = await house.Read(id);
        await house.Hall.Refused(house.Director, new RecountReport(house.Center, id, written.Version), "reports.nothing-counted");

        await house.Hall.Refused(house.Director, new AttachToReport(house.Center, id, written.Version, "照片.jpg", "not a picture"u8.ToArray()), "reports.bad-file");
        await house.Hall.Must(house.Director, new AttachToReport(house.Center, id, written.Version, "..\\方案.exe", "%PDF-1.7 plan"u8.ToArray()));
        await house.Hall.Must(house.Director, new AttachToReport(house.Center, id, written.Version, "多余.pdf", "%PDF-1.7 more"u8.ToArray()));
        var files = (await house.Book.Open(house.Director, id, ReportHouse.Cancel)).Value.Files;
        await house.Hall.Must(house.Director, new DetachFromReport(house.Center, id, written.Version, files[1].Id));
        await house.Hall.Must(house.Director, new SubmitReport(house.Center, id, written.Version, "逢圩日延时服务", written.Text, "张主任"));
        await house.Hall.Refused(house.Director, new DetachFromReport(house.Center, id, (await house.Read(id)).Version, files[0].Id), "reports.frozen");
        Assert.Equal("方案.pdf", Assert.Single((await house.Book.Open(house.Officer, id, ReportHouse.Cancel)).Value.Files).Name);
        Assert.Equal("%PDF-1.7 plan"u8.ToArray(), (await house.Book.File(house.Officer, id, files[0].Id, ReportHouse.Cancel)).Value.Content);
        Assert.Equal(RefusalKind.NotFound, (await house.Book.File(house.Cases.Clerk, id, files[0].Id, ReportHouse.Cancel)).Refusal?.Kind);

        var sent = await house.Read(id, house.Officer);
        Assert.Equal(("逢圩日延时服务", 0, null), (sent.Title, sent.Tables.Count, sent.IsLate));
    }

    private static async Task<ReportDuty> Duty(ReportHouse house, Actor actor) =>
        (await house.Book.Duties(actor, actor.CenterId is null ? new("", house.Hall.CountyId) : house.Scope, ReportHouse.Cancel)).Value.Single(d => d.CenterId == house.Center);

    // Every cell that counts something, of every table: opened, its rows add up to what it says.
    private static async Task RowsAgree(ReportHouse house, Report report)
    {
        Assert.True(ReportPeriod.TryParse(report.Period, out var period));
        var opened = 0;
        foreach (var cell in ReportCells.Of(report, period))
        {
            var rows = (await house.Book.Rows(house.Director, house.Scope, cell.Asked, 0, 100, ReportHouse.Cancel)).Value;
            Assert.Equal(cell.Value, cell.Asked.Figure.Shown(rows.Amount));
            opened += cell.Value > 0 ? 1 : 0;
        }

        Assert.True(opened > 10, $"Only {opened} cells counted anything.");
    }
}
