using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Reports.County;
using BianMin.Portal.Reports.County.Wall;
using BianMin.Tests.Calendar;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Reports;

/// <summary>The county's screens of reports, and what a director sees of them (REP-4, SUP-4).</summary>
public sealed class CountyPagesTests
{
    private static readonly ReportPeriod Half = Period("2026-11-A");
    private static readonly ReportPeriod Quarter = Period("2026-Q3");
    private static readonly Guid Sent = Guid.NewGuid();

    [Fact]
    public void The_matrix_tells_by_word_shape_and_time_who_has_reported_and_counts_it()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        queries.Due.AddRange([Duty("泗溪镇", Half, DutyStanding.Late, ReportState.Submitted, Sent), Duty("田心镇", Half, DutyStanding.Overdue), Duty("泗溪镇", Quarter, DutyStanding.InTime, ReportState.Received)]);

        var page = Open(fixture);

        Assert.Equal(["3", "2", "1", "1"], page.FindAll(".figures .figure b").Select(s => s.TextContent));
        Assert.Equal(["待签收逾期", "已签收按时", "逾期未报", "—"], page.FindAll(".duty-table td").Select(c => c.TextContent.Trim()));
        Assert.Equal(["shape-info", "shape-ok", "shape-danger"], page.FindAll(".duty .shape").Select(s => s.ClassList[1]));
        Assert.Equal($"reports/{Sent}", page.Find(".duty").GetAttribute("href"));
        Assert.Equal("reports?c=田心镇", page.FindAll(".duty.mark-danger").Single().GetAttribute("href"));
        Assert.Equal(["11月上", "第三季度"], page.FindAll(".duty-table thead th span").Select(h => h.TextContent));
    }

    [Fact]
    public void One_period_alone_shows_when_each_came()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        queries.Due.AddRange([Duty("泗溪镇", Half, DutyStanding.InTime, ReportState.Submitted, Sent), Duty("泗溪镇", Quarter, DutyStanding.Open)]);

        var page = Open(fixture, "county/reports?p=2026-11-A");

        Assert.Equal("1", page.Find(".figures .figure b").TextContent);
        Assert.Equal("11月16日 09:00", page.FindAll(".duty-table td")[1].TextContent);
    }

    [Fact]
    public void With_nothing_due_the_matrix_says_when_there_will_be()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out _);

        Assert.Contains("还没有到期的报告", Open(fixture).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_has_a_row_a_centre_a_sum_charts_and_can_be_sorted_by_each_column()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        queries.Summed.AddRange([Figures("甲", 5), Figures("乙", 9)]);
        queries.Days.AddRange([new("甲", Half.First, Figure.CasesReceived, "", 14), new("甲", Half.First, Figure.Arrivals, "9", 6), new("甲", Half.First, Figure.Arrivals, "5", 1)]);

        var page = Open(fixture, "county/reports/summary?p=2026-11-A", "summary");

        Assert.Equal(["甲", "乙", "合计"], page.FindAll(".county-summary .summary-name").Select(h => h.TextContent));
        Assert.Equal(["未报送，实时统计", "未报送，实时统计", "2 个中心实时统计"], page.FindAll(".county-summary .summary-source").Select(h => h.TextContent));
        Assert.Equal("14", page.FindAll(".county-summary .sum td")[2].TextContent);
        Assert.Equal(["14"], page.FindAll(".figures .figure b").Skip(1).Take(1).Select(s => s.TextContent));
        Assert.Contains("f=CasesReceived", page.Find(".county-summary td a").GetAttribute("href"), StringComparison.Ordinal);
        page.FindAll(".sort").Single(b => b.TextContent == "收件").Click();
        Assert.Equal(["乙", "甲", "合计"], page.FindAll(".county-summary .summary-name").Select(h => h.TextContent));
        Assert.Equal("descending", page.FindAll(".county-summary thead th")[3].GetAttribute("aria-sort"));
        Assert.Equal(["1", "6"], page.FindAll(".heat-cell").Select(c => c.TextContent).Where(t => t.Length > 0));
        Assert.Equal(Half, Assert.Single(queries.Asked));
        Assert.Equal("county/reports/shanggao/2026-11-A/export.xlsx", page.FindAll("a").Single(a => a.TextContent.Trim() == "导出 Excel").GetAttribute("href"));
    }

    [Fact]
    public void A_period_that_has_not_ended_is_not_shown_but_the_newest_that_has()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);

        Open(fixture, "county/reports/summary?p=2026-12-A", "summary");

        Assert.Equal(Half, Assert.Single(queries.Asked));
    }

    [Fact]
    public void The_ranking_stands_with_its_rules_and_the_officer_answers_an_objection()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        var objection = Objection();
        queries.View = View(objection);
        var page = Open(fixture, "county/reports/ranking", "ranking");

        Assert.Equal(["1", "—"], page.FindAll(".rank").Select(r => r.TextContent.Trim()));
        Assert.Equal(RankIndicators.All.Select(i => i.Formula()), page.FindAll(".rank-formulas tbody td:last-child").Select(f => f.TextContent));
        page.Find(".objections textarea").Change("情况属实，不计。");
        page.FindAll("button").Single(b => b.TextContent.Trim() == "采纳").Click();

        Assert.Equal(new(objection.CenterId, objection.Id, true, "情况属实，不计。"), fixture.UseCases.Last<AnswerObjection>());
    }

    [Fact]
    public void Weights_that_do_not_make_a_hundred_cannot_be_published()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        queries.View = View();
        var page = Open(fixture, "county/reports/ranking", "ranking");
        page.FindAll(".weights input")[0].Change("24");
        Assert.Equal("合计 99，应为 100", page.Find(".weights-sum").TextContent.Trim());
        page.Find("form:has(.weights)").Submit();
        Assert.Equal(["权重合计应为 100，现在是 99，请调整。", $"请填写调整说明，2 至 {RankingRules.NoteLength} 个字。"], page.FindAll(".form-errors li").Select(l => l.TextContent));
        fixture.JSInterop.VerifyFocusAsyncInvoke();
        Assert.Equal("true", page.Labelled("调整说明").GetAttribute("aria-invalid"));
        Assert.Empty(fixture.UseCases.Asked);

        page.FindAll(".weights input")[1].Change("16");
        page.Labelled("调整说明").Change("会议决定");
        page.Find("form:has(.weights)").Submit();
        fixture.Dialogs.Find("form.ask").Submit();

        var asked = fixture.UseCases.Last<PublishRankingRules>();
        Assert.Equal([24, 16, 20, 15, 10, 15], asked.Weights.Select(w => w.Weight));
        Assert.Equal((new DateOnly(2026, 11, 22), "会议决定", 0), (asked.FromDay, asked.Note, asked.Seen));
    }

    [Fact]
    public void A_director_finds_the_own_row_and_objects()
    {
        using var fixture = Room(PortalFixture.Director, out var queries);
        queries.View = View();
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo("reports/ranking");
        var page = fixture.Render<RankingPage>();

        Assert.Contains("本中心", page.Find("tr.mine").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".weights"));
        page.Find("textarea").Change("十一月二十日停电，不能办公。");
        Button(page, "提出异议").Click();

        Assert.Equal(("sixi", "2026-11-A", "十一月二十日停电，不能办公。"), fixture.UseCases.Last<FileObjection>() is var o ? (o.CenterId, o.Period, o.Reason) : default);
    }

    [Fact]
    public void What_a_director_objected_is_shown_with_its_answer_and_not_asked_for_twice()
    {
        using var fixture = Room(PortalFixture.Director, out var queries);
        queries.View = View(Objection());

        var page = fixture.Render<RankingPage>();

        Assert.Contains("待答复", page.Find(".objections").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("textarea"));
    }

    [Fact]
    public void A_circular_is_written_and_issued_only_after_a_question()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        var circular = Draft();
        queries.Shown = new(circular, "", "上高县");
        var page = fixture.Render<CircularPage>(p => p.Add(c => c.Id, circular.Id));

        page.Find("textarea").Change("各中心：\n情况很好。");
        Button(page, "印发").Click();
        Assert.Empty(fixture.UseCases.Asked);
        fixture.Dialogs.Find("form.ask").Submit();

        Assert.Equal(new("shanggao", circular.Id, circular.Version, circular.Title, "各中心：\n情况很好。"), fixture.UseCases.Last<IssueCircular>());
    }

    [Fact]
    public void What_was_typed_stays_when_somebody_else_was_faster()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        queries.Shown = new(Draft(), "", "上高县");
        fixture.UseCases.Refusal = RankingRefusals.CircularChanged;
        var page = fixture.Render<CircularPage>(p => p.Add(c => c.Id, queries.Shown.Circular.Id));

        page.Find("textarea").Change("写了很久的正文，各中心情况都很好，特此通报。");
        Button(page, "保存草稿").Click();

        Assert.Equal("写了很久的正文，各中心情况都很好，特此通报。", page.Find("textarea").GetAttribute("value"));
        Assert.Equal("circulars.changed", page.Find("[role=alert]").GetAttribute("data-refusal"));
    }

    [Fact]
    public void The_wall_has_a_tile_a_centre_and_one_without_data_leaves_the_others()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        queries.Wall = new("上高县", [new("sixi", "泗溪镇便民服务中心", 12, 9, 0), new("gone", "田心镇便民服务中心", 3, 1, 2)]);

        var wall = fixture.Render<CountyWallPage>(p => p.Add(w => w.County, "shanggao"));

        Assert.Equal(["泗溪镇", "田心镇"], wall.FindAll(".ctile-name").Select(n => n.TextContent));
        Assert.Contains("暂时读不到大厅数据", wall.FindAll(".ctile")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("▲未报 2", wall.Find(".ctile-owed").TextContent);
        Assert.Equal(["4", "0", "0", "0", "15", "10"], wall.FindAll(".wall-sums b").Select(b => b.TextContent));
        Assert.DoesNotContain("王秀英", wall.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wall_follows_the_halls_at_its_own_pulse()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out var queries);
        queries.Wall = new("上高县", [new("sixi", "泗溪镇便民服务中心", 0, 0, 0)]);
        var wall = fixture.Render<CountyWallPage>(p => p.Add(w => w.County, "shanggao"));

        await fixture.Feed.Show(HallSnapshots.Sixi().Waiting(1, 7));
        fixture.Clock.Advance(TimeSpan.FromSeconds(2));
        var pulse = await wall.InvokeAsync(wall.Instance.Beat);

        Assert.True(pulse.HasBoard);
        Assert.Equal("7", wall.FindAll(".ctile-now dd")[2].TextContent);
    }

    [Fact]
    public void The_wall_of_nowhere_says_what_to_check()
    {
        using var fixture = Room(PortalFixture.CountyOfficer, out _);

        Assert.Contains("没有这个县", fixture.Render<CountyWallPage>(p => p.Add(w => w.County, "nowhere")).Markup, StringComparison.Ordinal);
    }

    private static PortalFixture Room(Actor actor, out FakeReportQueries queries)
    {
        var fixture = new PortalFixture(actor, HallSnapshots.Sixi());
        queries = fixture.CountyBook;
        return fixture;
    }

    private static IRenderedComponent<CountyReportsPage> Open(PortalFixture fixture, string address = "county/reports", string? tab = null)
    {
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return fixture.Render<CountyReportsPage>(p => p.Add(c => c.Tab, tab));
    }

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : IComponent => page.FindAll("button").Single(b => b.TextContent.Trim() == text);

    private static ReportPeriod Period(string code) => ReportPeriod.TryParse(code, out var period) ? period : throw new ArgumentException(code);

    private static ReportDuty Duty(string center, ReportPeriod period, DutyStanding standing, ReportState? state = null, Guid? id = null) =>
        new(center, center, period, period.Last.AddDays(1), id, state, standing is DutyStanding.InTime or DutyStanding.Late ? China.At("2026-11-16 09:00").Instant : null, standing);

    private static CenterFigures Figures(string center, long received) =>
        new(new(center, center, "shanggao", "上高县"), new([new(Figure.CasesReceived, center, Guid.Empty, Guid.Empty, "", "", HandlingKind.Immediate, received)], ""), null);

    private static RankingView View(params RankingObjection[] objections)
    {
        var centers = Ranking.Of(RankingRules.Shipped, [
            new("sixi", "泗溪镇便民服务中心", new([new(Figure.CasesReceived, "sixi", Guid.Empty, Guid.Empty, "", "", null, 1)], ""), 22, 1, 1), new("new", "新中心", PeriodFigures.None, 22, 0, 0)]);
        return new(new("上高县", Half, RulesInForce.Shipped, centers, []), RankingObjection.LastDay(Half), [.. objections.Select(o => new ObjectionLine("泗溪镇便民服务中心", o))]);
    }

    private static RankingObjection Objection() => RankingObjection.File(Guid.NewGuid(), "sixi", Half, "停电一天，不能办公。", "主任", China.At("2026-11-20 09:00")).Value;

    private static Circular Draft() => Circular.Draft("shanggao", View().Standing, China.At("2026-11-20 09:00"));
}
