using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Reports;

/// <summary>Rules, rankings, objections and circulars through the use cases, on every engine (REP-4).</summary>
public sealed class RankingFlowTests
{
    private const string Half = "2026-11-B";

    private static readonly IReadOnlyList<RankWeight> OnlyReports = [.. RankIndicators.All.Select(i => new RankWeight(i, i == RankIndicator.ReportsInTime ? 100 : 0))];

    private static ReportPeriod Period => ReportPeriod.TryParse(Half, out var period) ? period : throw new InvalidOperationException();

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_period_is_ranked_by_the_rules_of_its_own_time_and_the_result_says_which(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Until("2026-12-01 09:00");
        var shipped = await Rank(fixture, fixture.Officer);
        Assert.Equal("系统预设规则", shipped.Standing.Rules.Name);
        var first = Assert.Single(shipped.Standing.Centers);
        // A promise kept, a case done at once, three minutes uncovered over all windows and days (0.1 each), six minutes of waiting, nothing overdue.
        Assert.Equal([100m, 100m, null, 99.5m, 96m, 100m], first.Scores.Select(s => s.Points));

        var rules = new PublishRankingRules(fixture.Hall.CountyId, OnlyReports, fixture.Today, "县政务公开领导小组会议决定", 0);
        await fixture.Hall.Refused(fixture.Director, rules, "request.forbidden");
        await fixture.Hall.Must(fixture.Officer, rules);
        await fixture.Hall.Must(fixture.Officer, rules);
        await fixture.Hall.Refused(fixture.Officer, rules with { Weights = RankingRules.Shipped }, "ranking.rules-changed");

        Assert.Equal(0, (await Rank(fixture, fixture.Officer)).Standing.Rules.Number);
        fixture.Until("2026-12-16 09:00");
        var later = (await Queries(fixture).Ranking(fixture.Director, fixture.Scope, Period.After, ReportFixture.Cancel)).Value;
        Assert.Equal((1, "县中心"), (later.Standing.Rules.Number, later.Standing.Rules.PublishedBy));
        Assert.Equal([1, 0], (await Queries(fixture).Rules(fixture.Director, fixture.Scope, ReportFixture.Cancel)).Value.Select(r => r.Number));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_objection_is_filed_once_seen_by_both_sides_and_answered_once(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        var request = new FileObjection(fixture.Center, Guid.NewGuid(), Half, "十一月二十日全镇停电半天，不能办公。");
        await fixture.Hall.Refused(fixture.Director, request, "ranking.not-ranked");
        fixture.Until("2026-12-01 09:00");
        await fixture.Hall.Refused(fixture.Cases.Clerk, request, "request.forbidden");
        await fixture.Hall.Must(fixture.Director, request);
        await fixture.Hall.Must(fixture.Director, request);
        await fixture.Hall.Refused(fixture.Director, request with { Key = Guid.NewGuid() }, "ranking.already-filed");

        var waiting = Assert.Single((await Rank(fixture, fixture.Officer)).Objections).Objection;
        Assert.Equal(("待答复", request.Reason), (waiting.StateText, waiting.Reason));
        var answer = new AnswerObjection(fixture.Center, request.Key, true, "情况属实，当日空岗不计。");
        await fixture.Hall.Refused(fixture.Director, answer, "request.forbidden");
        await fixture.Hall.Must(fixture.Officer, answer);
        await fixture.Hall.Refused(fixture.Officer, answer, "ranking.answered");

        var answered = Assert.Single((await Rank(fixture, fixture.Director)).Objections).Objection;
        Assert.Equal((true, "情况属实，当日空岗不计。", "县中心"), (answered.Upheld, answered.Answer, answered.AnsweredBy));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_circular_is_drafted_once_rewritten_issued_under_a_number_and_then_frozen_for_all_centres(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        var county = fixture.Hall.CountyId;
        await fixture.Morning();
        await fixture.Hall.Refused(fixture.Officer, new DraftCircular(county, Half), "ranking.not-ranked");
        fixture.Until("2026-12-02 09:00");
        await fixture.Hall.Refused(fixture.Director, new DraftCircular(county, Half), "request.forbidden");
        var id = await fixture.Hall.Must(fixture.Officer, new DraftCircular(county, Half));
        Assert.Equal(id, await fixture.Hall.Must(fixture.Officer, new DraftCircular(county, Half)));
        var draft = await Read(fixture, fixture.Officer, id);
        Assert.Contains("逾期未报：测试镇便民服务中心。", draft.Circular.Text, StringComparison.Ordinal);
        Assert.Equal("circulars.unknown", (await Queries(fixture).Circular(fixture.Director, fixture.Scope, id, ReportFixture.Cancel)).Refusal?.Code);
        Assert.Empty((await Queries(fixture).Circulars(fixture.Director, fixture.Scope, ReportFixture.Cancel)).Value);

        await fixture.Hall.Must(fixture.Officer, new SaveCircular(county, id, draft.Circular.Version, draft.Circular.Title, "第一稿的文字，还要改。"));
        await fixture.Hall.Refused(fixture.Officer, new IssueCircular(county, id, draft.Circular.Version, draft.Circular.Title, "旧的一稿，不应印发。"), "circulars.changed");
        var saved = await Read(fixture, fixture.Officer, id);
        await fixture.Hall.Must(fixture.Officer, new IssueCircular(county, id, saved.Circular.Version, "关于十一月下半月的通报", "各便民服务中心：\r\n现通报如下。"));
        await fixture.Hall.Refused(fixture.Officer, new IssueCircular(county, id, saved.Circular.Version, "再印一次的通报", "各便民服务中心：再来一次。"), "circulars.issued");
        await fixture.Hall.Refused(fixture.Officer, new SaveCircular(county, id, saved.Circular.Version, "改一改的通报", "各便民服务中心：改一改。"), "circulars.issued");

        var issued = await Read(fixture, fixture.Director, id);
        Assert.EndsWith("便民通报〔2026〕1号", issued.Number, StringComparison.Ordinal);
        Assert.Equal(("关于十一月下半月的通报", "各便民服务中心：\n现通报如下。"), (issued.Circular.Title, issued.Circular.Text));
        var second = await fixture.Hall.Must(fixture.Officer, new DraftCircular(county, "2026-11-A"));
        var next = await Read(fixture, fixture.Officer, second);
        await fixture.Hall.Must(fixture.Officer, new IssueCircular(county, second, next.Circular.Version, next.Circular.Title, next.Circular.Text));
        Assert.Equal([2, 1], (await Queries(fixture).Circulars(fixture.Director, fixture.Scope, ReportFixture.Cancel)).Value.Select(c => c.Number[^2] - '0'));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_summary_has_a_row_a_centre_and_a_sum_on_the_screen_and_in_the_workbook(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Until("2026-12-01 09:00");
        var table = SummaryTable.Of((await fixture.Queries.Summary(fixture.Officer, fixture.Hall.CountyId, Period, ReportFixture.Cancel)).Value);

        Assert.Equal([fixture.Center, ReportRow.All], table.Rows.Select(r => r.Key));
        Assert.Equal(table.Rows[0].Cells, table.Rows[1].Cells);
        Assert.Equal([2, 1, 2, 1, 0, 0, 1000, 1000, 3, 6, 0, 0, 1], table.Rows[0].Cells.Select(c => c!.Value));
        Assert.NotEmpty((await Queries(fixture).Workbook(fixture.Officer, fixture.Hall.CountyId, Period, ReportFixture.Cancel)).Value);
        Assert.Equal("request.forbidden", (await Queries(fixture).Workbook(fixture.Director, fixture.Hall.CountyId, Period, ReportFixture.Cancel)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_summary_adds_up_what_was_signed_and_says_what_is_counted_and_what_is_different_now(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Until("2026-11-30 17:05");
        var counted = Assert.Single(await Summary(fixture));
        Assert.Equal((null, "未报送，实时统计"), (counted.SignedRevision, counted.Source));
        Assert.Equal("1 个中心实时统计", SummaryTable.Sources([counted])[ReportRow.All]);

        var id = await fixture.Made(Period.Code);
        var made = await fixture.Read(id);
        Assert.Null(Assert.Single(await Summary(fixture)).SignedRevision);
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, id, made.Version, made.Title, "本期平稳。", "张主任"));
        var signed = Assert.Single(await Summary(fixture));
        Assert.Equal((1, "已报送"), (signed.SignedRevision, signed.Source));
        Assert.Equal(SummaryTable.Of([counted]).Rows[0].Cells, SummaryTable.Of([signed]).Rows[0].Cells);
        Assert.Equal(SummaryTable.Of([counted]).Rows[1].Cells, SummaryTable.Of([signed]).Rows[1].Cells);
        Assert.Equal(
            counted.Figures.Sums.Where(s => s.Figure == Figure.CasesReceived).GroupBy(s => s.Kind).Select(g => (g.Key, g.Sum(s => s.Amount))).Order(),
            signed.Figures.Sums.Where(s => s.Figure == Figure.CasesReceived && s.Amount > 0).Select(s => (s.Kind, s.Amount)).Order());

        await using (var context = await fixture.Hall.Context())
        {
            var entry = await context.Set<RegisterEntry>().SingleAsync(e => e.CenterId == fixture.Center, ReportFixture.Cancel);
            await fixture.Hall.Must(fixture.Director, new StrikeOutEntry(fixture.Center, entry.Id, "重复登记", entry.Version));
        }

        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        await fixture.Maker.CountDays(ReportFixture.Cancel);
        var drifted = Assert.Single(await Summary(fixture));
        Assert.Equal(("已报送，现有 1 处不同", "咨询 1→0"), (drifted.Source, drifted.Differences));
        Assert.Equal(SummaryTable.Of([signed]).Rows[0].Cells, SummaryTable.Of([drifted]).Rows[0].Cells);

        var sent = await fixture.Read(id);
        await fixture.Hall.Must(fixture.Officer, new ReturnReport(fixture.Center, id, sent.Version, "咨询数有误"));
        Assert.Equal("已退回，实时统计", Assert.Single(await Summary(fixture)).Source);
        var again = await fixture.Read(await fixture.Hall.Must(fixture.Director, new ReviseReport(fixture.Center, id, (await fixture.Read(id)).Version, "咨询登记作废一条")));
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, again.Id, again.Version, again.Title, "本期平稳。", "张主任"));
        var revised = Assert.Single(await Summary(fixture));
        Assert.Equal((2, "已报送（第2版）"), (revised.SignedRevision, revised.Source));
        Assert.Equal("各中心报送数之和", SummaryTable.Sources([revised])[ReportRow.All]);
    }

    private static async Task<IReadOnlyList<CenterFigures>> Summary(ReportFixture fixture) =>
        (await fixture.Queries.Summary(fixture.Officer, fixture.Hall.CountyId, Period, ReportFixture.Cancel)).Value;

    private static ICountyReports Queries(ReportFixture fixture) => fixture.Hall.Services.GetRequiredService<ICountyReports>();

    private static async Task<RankingView> Rank(ReportFixture fixture, Actor actor) =>
        (await Queries(fixture).Ranking(actor, Reach(fixture, actor), Period, ReportFixture.Cancel)).Value;

    private static async Task<CircularView> Read(ReportFixture fixture, Actor actor, Guid id) =>
        (await Queries(fixture).Circular(actor, Reach(fixture, actor), id, ReportFixture.Cancel)).Value;

    private static CenterScope Reach(ReportFixture fixture, Actor actor) => actor.CenterId is null ? new("", fixture.Hall.CountyId) : fixture.Scope;
}
