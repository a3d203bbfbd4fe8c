using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Portal.Reports;
using BianMin.Tests.Calendar;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Reports;

/// <summary>Whoever doubts a number looks at what it counts (REP-2).</summary>
public sealed class RowsPageTests
{
    [Fact]
    public void The_list_keeps_to_the_person_whose_number_it_was()
    {
        using var fixture = Room(out var queries);

        var page = Open(fixture, $"reports/rows?f=Waits&from=2026-11-01&to=2026-11-15&who={HallSnapshots.Staff(1):N}&p=2");

        page.WaitForAssertion(() => Assert.StartsWith("A0", page.FindAll("tbody td")[1].TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal(HallSnapshots.Staff(1), queries.AskedRows?.StaffId);
        Assert.Contains("who=", fixture.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("合计 25 人次", page.Find(".rows-sum").TextContent);
    }

    [Theory]
    [InlineData("f=Waits&from=2026-11-15&to=2026-11-01")]
    [InlineData("f=999&from=2026-11-01&to=2026-11-15")]
    public void A_stretch_that_ends_before_it_begins_or_a_figure_that_there_is_not_is_refused_in_words(string asked)
    {
        using var fixture = Room(out var queries);

        var page = Open(fixture, $"reports/rows?{asked}");

        Assert.Equal(ReportRefusals.BadStretch.Code, page.Find("[role=alert]").GetAttribute("data-refusal"));
        Assert.Null(queries.AskedRows);
    }

    private static PortalFixture Room(out FakeReportQueries queries)
    {
        var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        queries = fixture.CountyBook;
        for (var i = 0; i < 25; i++)
            queries.Counted.Add(new(Figure.Waits, "sixi", Guid.Empty, HallSnapshots.Staff(1), "3", "", null, 1, Guid.NewGuid(), $"A{i:000}", China.At("2026-11-02 09:00").Instant));
        return fixture;
    }

    private static IRenderedComponent<RowsPage> Open(PortalFixture fixture, string address)
    {
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return fixture.Render<RowsPage>();
    }
}
