using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Portal.Reports;
using BianMin.Portal.Reports.County;
using BianMin.Tests.Calendar;
using BianMin.Tests.Fakes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Reports;

/// <summary>What a list of reports shows can be taken along as a table.</summary>
public sealed class ReportListsTests
{
    [Fact]
    public async Task The_saved_table_of_reports_has_all_pages_of_the_kind_that_is_shown_and_nothing_else()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        fixture.CountyBook.Reported.AddRange(Enumerable.Range(1, 25).Select(n => Report(ReportKind.HalfMonth, $"泗便服〔2026〕{n}号")));
        fixture.CountyBook.Reported.Add(Report(ReportKind.Quarter, "泗便服〔2026〕26号"));
        fixture.CountyBook.Reported[1] = fixture.CountyBook.Reported[1] with { IsLate = true };
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo("reports?k=HalfMonth");
        var page = fixture.Render<ReportsPage>();

        var (name, lines) = await fixture.SaveTable(page);

        Assert.Equal("泗溪镇便民服务中心报告2026-11-22.csv", name);
        Assert.Equal("文号,标题,种类,状态,报送时间,报送期限", lines[0]);
        Assert.Equal("泗便服〔2026〕1号,上半月工作情况,半月报,已报送,2026年11月15日 18:00,2026年11月15日", lines[1]);
        Assert.EndsWith("2026年11月15日（逾期报送）", lines[2], StringComparison.Ordinal);
        Assert.Equal(26, lines.Count);
        Assert.DoesNotContain(lines, l => l.Contains("季报", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_saved_table_of_reports_is_read_by_whoever_reads_the_page_and_of_the_same_centre()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        fixture.CountyBook.Reported.Add(Report(ReportKind.HalfMonth, "泗便服〔2026〕1号"));
        var page = fixture.Render<ReportsPage>();
        var seen = fixture.CountyBook.Listed.ToList();

        await fixture.SaveTable(page);

        Assert.Equal((PortalFixture.Director.Id, HallSnapshots.Sixi().Center.Scope), Assert.Single(seen));
        Assert.Single(fixture.CountyBook.Listed);
    }

    [Fact]
    public async Task The_saved_table_of_circulars_tells_a_draft_from_what_was_issued()
    {
        using var fixture = new PortalFixture(PortalFixture.CountyOfficer, HallSnapshots.Sixi());
        fixture.CountyBook.Lines.Add(new(Guid.NewGuid(), "", "关于十月份下半月的通报", "2026年10月下半月", null, ""));
        fixture.CountyBook.Lines.Add(new(Guid.NewGuid(), "上便服通〔2026〕3号", "关于十月份上半月的通报", "2026年10月上半月", China.At("2026-10-20 09:00").Instant, "县中心"));
        var page = fixture.Render<CircularsPage>();

        var (name, lines) = await fixture.SaveTable(page);

        Assert.Equal("通报2026-11-22.csv", name);
        Assert.Equal(
            [
                "文号,标题,期次,印发时间,签发",
                "草稿,关于十月份下半月的通报,2026年10月下半月,—,—",
                "上便服通〔2026〕3号,关于十月份上半月的通报,2026年10月上半月,2026年10月20日,县中心",
            ],
            lines);
    }

    [Fact]
    public async Task The_saved_table_of_undelivered_reports_tells_why()
    {
        using var fixture = new PortalFixture(PortalFixture.Administrator, s => s.AddSingleton<IDeliveries>(new OneLost()), HallSnapshots.Sixi());
        var page = fixture.Render<DeliveriesPage>();

        var (_, lines) = await fixture.SaveTable(page);

        Assert.Equal(["报告,最后一次推送,没有送达的原因", "泗溪镇半月报,2026年11月20日 09:00,连接不上"], lines);
    }

    private static ReportLine Report(ReportKind kind, string number) => new(
        Guid.NewGuid(), kind, "2026-11-A", "上半月工作情况", number, 1, ReportState.Submitted, new(2026, 11, 15), China.At("2026-11-15 18:00").Instant, false);

    private sealed class OneLost : IDeliveries
    {
        public Task<Outcome<IReadOnlyList<LostReport>>> Lost(Actor actor, CancellationToken cancellationToken) =>
            Task.FromResult(Found<IReadOnlyList<LostReport>>([new(Guid.NewGuid(), "泗溪镇半月报", China.At("2026-11-20 09:00").Instant, "连接不上")]));

        // An interface converts to its outcome only through the type parameter.
        private static Outcome<T> Found<T>(T value) => value;
    }
}
