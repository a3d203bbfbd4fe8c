using BianMin.Domain.Kernel;
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
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        await fixture.Hall.Refused(fixture.Director, new MakeReport(fixture.Center, Half), "reports.not-ready");
        fixture.Until("2026-11-30 17:05");
        var id = await fixture.Made(Half);
        Assert.Equal(id, await fixture.Made(Half));
        var made = await fixture.Read(id);
        Assert.Equal(("测试镇便民服务中心2026年11月下半月工作报告", China.Day("2026-12-01"), ReportState.Draft), (made.Title, made.DueOn, made.State));
        Assert.Equal(ReportRefusals.Unknown, (await fixture.Queries.Open(fixture.Officer, id, ReportFixture.Cancel)).Refusal);

        await fixture.Hall.Refused(fixture.Director, new SubmitReport(fixture.Center, id, made.Version, made.Title, " ", "张主任"), "reports.text-missing");
        await fixture.Hall.Must(fixture.Director, new SaveReportText(fixture.Center, id, made.Version, made.Title, "本期平稳。"));
        await fixture.Hall.Refused(fixture.Director, new SaveReportText(fixture.Center, id, made.Version, made.Title, "旧稿"), "reports.changed");
        var written = await fixture.Read(id);
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, id, written.Version, written.Title, "本期平稳，\n群众满意。", "张主任"));
        var sent = await fixture.Read(id, fixture.Officer);
        Assert.Equal(("本期平稳，\n群众满意。", "张主任", false), (sent.Text, sent.Signer, sent.IsLate));
        await fixture.Hall.Refused(fixture.Director, new SaveReportText(fixture.Center, id, sent.Version, sent.Title, "改"), "reports.frozen");
        await fixture.Hall.Refused(fixture.Director, new RecountReport(fixture.Center, id, sent.Version), "reports.frozen");
        await fixture.Hall.Refused(fixture.Director, new ReceiveReport(fixture.Center, id, sent.Version), "request.forbidden");

        await fixture.Hall.Must(fixture.Officer, new ReturnReport(fixture.Center, id, sent.Version, "请补充上门服务情况"));
        var returned = await fixture.Read(id);
        await fixture.Hall.Refused(fixture.Officer, new ReceiveReport(fixture.Center, id, returned.Version), "reports.not-waiting");
        var second = await fixture.Hall.Must(fixture.Director, new ReviseReport(fixture.Center, id, returned.Version, "补充上门服务情况"));
        await fixture.Hall.Refused(fixture.Director, new ReviseReport(fixture.Center, id, returned.Version, "再来一次"), "reports.superseded");
        var revision = await fixture.Read(second);
        Assert.Equal((2, made.Ordinal, "补充上门服务情况", sent.Text), (revision.Revision, revision.Ordinal, revision.Correction, revision.Text));
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, second, revision.Version, revision.Title, "补充：上门 0 次。", "张主任"));
        await fixture.Hall.Must(fixture.Officer, new ReceiveReport(fixture.Center, second, (await fixture.Read(second)).Version));

        Assert.Equal(ReportState.Received, (await fixture.Read(second)).State);
        var old = await fixture.Read(id);
        Assert.Equal((sent.Text, sent.Digest, ReportState.Returned), (old.Text, old.Digest, old.State));
        Assert.Equal(2, (await fixture.Queries.Open(fixture.Officer, second, ReportFixture.Cancel)).Value.Revisions.Count);
        Assert.Equal(second, Assert.Single((await fixture.Queries.List(fixture.Officer, fixture.Scope, null, 0, 10, ReportFixture.Cancel)).Value.Lines).Id);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_figure_opens_the_rows_it_counts_before_and_after_the_days_are_closed(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Until("2026-11-30 17:05");
        var live = await fixture.Read(await fixture.Made(Half));

        Assert.Equal((2, 1, 1), (ReportFixture.Cell(live, "totals", "TicketsDrawn"), ReportFixture.Cell(live, "totals", "TicketsServed"), ReportFixture.Cell(live, "totals", "NoShows")));
        Assert.Equal((6, 3), (ReportFixture.Cell(live, "totals", "wait-median"), ReportFixture.Cell(live, "totals", "UncoveredSeconds")));
        Assert.Equal((2, 1, 1), (ReportFixture.Cell(live, "totals", "CasesReceived"), ReportFixture.Cell(live, "totals", "CasesRefused"), ReportFixture.Cell(live, "totals", "CasesOnTheSpot")));
        Assert.Equal((1000, 1), (ReportFixture.Cell(live, "totals", "kept-rate"), ReportFixture.Cell(live, "totals", "Consultations")));
        await RowsAgree(fixture, live);

        fixture.Hall.Time.Advance(TimeSpan.FromDays(3));
        Assert.NotEmpty(await fixture.Days.Count([China.Day("2026-11-22"), China.Day("2026-11-23"), China.Day("2026-11-30")], ReportFixture.Cancel));
        Assert.Empty(await fixture.Days.Count([China.Day("2026-11-22"), China.Day("2026-11-23"), China.Day("2026-11-30")], ReportFixture.Cancel));
        await fixture.Hall.Must(fixture.Director, new RecountReport(fixture.Center, live.Id, live.Version));
        var closed = await fixture.Read(live.Id);
        Assert.Equal(live.Digest, closed.Digest);
        Assert.Empty(CellChange.Between(live.Tables, closed.Tables));
        await RowsAgree(fixture, closed);
    }

    [Fact]
    public async Task What_a_report_offers_follows_from_where_it_stands_and_who_looks()
    {
        await using var fixture = await ReportFixture.Open("Sqlite");
        await fixture.Morning();
        fixture.Until("2026-11-30 17:05");
        var id = await fixture.Made(Half);
        var made = await fixture.Read(id);
        Assert.Equal([ReportAct.Write, ReportAct.Recount], await Offered(fixture, id, fixture.Director));

        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, id, made.Version, made.Title, "本期平稳。", "张主任"));
        Assert.Equal([ReportAct.Revise], await Offered(fixture, id, fixture.Director));
        Assert.Equal([ReportAct.Answer], await Offered(fixture, id, fixture.Officer));

        await fixture.Hall.Must(fixture.Officer, new ReceiveReport(fixture.Center, id, (await fixture.Read(id)).Version));
        Assert.Empty(await Offered(fixture, id, fixture.Officer));
        var revision = await fixture.Hall.Must(fixture.Director, new ReviseReport(fixture.Center, id, (await fixture.Read(id)).Version, "更正咨询数"));
        Assert.Empty(await Offered(fixture, id, fixture.Director));
        Assert.Equal([ReportAct.Write, ReportAct.Recount], await Offered(fixture, revision, fixture.Director));
    }

    private static async Task<IEnumerable<ReportAct>> Offered(ReportFixture fixture, Guid id, Actor actor) =>
        ReportRules.Open((await fixture.Queries.Open(actor, id, ReportFixture.Cancel)).Value, actor).Order();

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_put_right_after_the_report_was_sent_shows_as_a_difference_and_the_revision_says_which(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Until("2026-11-30 17:05");
        var id = await fixture.Made(Half);
        var made = await fixture.Read(id);
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, id, made.Version, made.Title, "本期平稳。", "张主任"));
        await fixture.Maker.CountDays(ReportFixture.Cancel);
        Assert.Empty((await fixture.Queries.Drift(fixture.Director, id, ReportFixture.Cancel)).Value);

        await using (var context = await fixture.Hall.Context())
        {
            var entry = await context.Set<RegisterEntry>().SingleAsync(e => e.CenterId == fixture.Center, ReportFixture.Cancel);
            await fixture.Hall.Must(fixture.Director, new StrikeOutEntry(fixture.Center, entry.Id, "重复登记", entry.Version));
        }

        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        Assert.True(await fixture.Maker.CountDays(ReportFixture.Cancel) > 0);
        var change = Assert.Single((await fixture.Queries.Drift(fixture.Director, id, ReportFixture.Cancel)).Value);
        Assert.Equal(new("总体情况", "咨询", "本期", "1", "0"), change);
        var sent = await fixture.Read(id);
        Assert.Equal(1, ReportFixture.Cell(sent, "totals", "Consultations"));

        var revision = await fixture.Hall.Must(fixture.Director, new ReviseReport(fixture.Center, id, sent.Version, "咨询登记作废一条"));
        Assert.Equal([change], (await fixture.Queries.Open(fixture.Director, revision, ReportFixture.Cancel)).Value.Corrected);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_owes_a_report_is_seen_by_both_sides_and_so_is_who_is_late(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Until("2026-11-30 17:05");
        await fixture.Maker.MakeDue(ReportFixture.Cancel);
        Assert.Equal(DutyStanding.Open, (await Duty(fixture, fixture.Director)).Standing);
        fixture.Until("2026-12-02 09:00");
        var duty = await Duty(fixture, fixture.Officer);
        Assert.Equal((DutyStanding.Overdue, ReportState.Draft), (duty.Standing, duty.State));

        var made = await fixture.Read(duty.ReportId!.Value);
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, made.Id, made.Version, made.Title, "迟报。", "张主任"));

        Assert.Equal(DutyStanding.Late, (await Duty(fixture, fixture.Officer)).Standing);
        Assert.True((await fixture.Read(made.Id)).IsLate);
        Assert.Equal("request.forbidden", (await fixture.Queries.Duties(fixture.Cases.Clerk, fixture.Scope, ReportFixture.Cancel)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Good_practice_goes_the_same_way_without_figures(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        var request = new WritePractice(fixture.Center, Guid.NewGuid(), "赶集日延时服务", "逢圩日中午不休息。");
        var id = await fixture.Hall.Must(fixture.Director, request);
        Assert.Equal(id, await fixture.Hall.Must(fixture.Director, request));
        var written = await fixture.Read(id);
        await fixture.Hall.Refused(fixture.Director, new RecountReport(fixture.Center, id, written.Version), "reports.nothing-counted");

        await fixture.Hall.Refused(fixture.Director, new AttachToReport(fixture.Center, id, written.Version, "照片.jpg", "not a picture"u8.ToArray()), "reports.bad-file");
        await fixture.Hall.Must(fixture.Director, new AttachToReport(fixture.Center, id, written.Version, "..\\方案.exe", "%PDF-1.7 plan"u8.ToArray()));
        await fixture.Hall.Must(fixture.Director, new AttachToReport(fixture.Center, id, written.Version, "多余.pdf", "%PDF-1.7 more"u8.ToArray()));
        var files = (await fixture.Queries.Open(fixture.Director, id, ReportFixture.Cancel)).Value.Files;
        await fixture.Hall.Must(fixture.Director, new DetachFromReport(fixture.Center, id, written.Version, files[1].Id));
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, id, written.Version, "逢圩日延时服务", written.Text, "张主任"));
        await fixture.Hall.Refused(fixture.Director, new DetachFromReport(fixture.Center, id, (await fixture.Read(id)).Version, files[0].Id), "reports.frozen");
        Assert.Equal("方案.pdf", Assert.Single((await fixture.Queries.Open(fixture.Officer, id, ReportFixture.Cancel)).Value.Files).Name);
        Assert.Equal("%PDF-1.7 plan"u8.ToArray(), (await fixture.Queries.File(fixture.Officer, id, files[0].Id, ReportFixture.Cancel)).Value.Content);
        Assert.Equal(RefusalKind.NotFound, (await fixture.Queries.File(fixture.Cases.Clerk, id, files[0].Id, ReportFixture.Cancel)).Refusal?.Kind);

        var sent = await fixture.Read(id, fixture.Officer);
        Assert.Equal(("逢圩日延时服务", 0, null), (sent.Title, sent.Tables.Count, sent.IsLate));
    }

    private static async Task<ReportDuty> Duty(ReportFixture fixture, Actor actor) =>
        (await fixture.Queries.Duties(actor, actor.CenterId is null ? new("", fixture.Hall.CountyId) : fixture.Scope, ReportFixture.Cancel)).Value.Single(d => d.CenterId == fixture.Center);

    // Every cell that counts something, of every table: opened, its rows add up to what it says.
    private static async Task RowsAgree(ReportFixture fixture, Report report)
    {
        Assert.True(ReportPeriod.TryParse(report.Period, out var period));
        var opened = 0;
        foreach (var cell in ReportCells.Of(report, period))
        {
            var rows = (await fixture.Queries.Rows(fixture.Director, fixture.Scope, cell.Asked, 0, 100, ReportFixture.Cancel)).Value;
            Assert.Equal(cell.Value, cell.Asked.Figure.Shown(rows.Amount));
            opened += cell.Value > 0 ? 1 : 0;
        }

        Assert.True(opened > 10, $"Only {opened} cells counted anything.");
    }
}
