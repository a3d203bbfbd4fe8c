using BianMin.Domain.Reports;
using BianMin.Infrastructure.Reports;
using BianMin.Tests.Database;

namespace BianMin.Tests.Reports;

/// <summary>The rows behind a number, a page at a time.</summary>
public sealed class RowReaderTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_number_opens_page_by_page_the_rows_that_it_counts(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Until("2026-11-24 09:00");
        await fixture.Morning();
        var (first, last) = (fixture.Today.AddDays(-1), fixture.Today);
        await using var context = await fixture.Hall.Context();
        var facts = new List<FigureRow>();
        foreach (var day in new[] { last, first })
            facts.AddRange((await FactReader.Of(context, day, ReportFixture.Cancel)).Rows().OrderByDescending(r => r.At));

        foreach (var figure in FigureDefinitions.All.Where(d => !d.AtEnd).Select(d => d.Figure))
        {
            foreach (var asked in new RowsAsked[] { new(figure, first, last), new(figure, last, last), new(figure, first, last, WindowId: fixture.Hall.Window(1)), new(figure, first, last, WindowId: fixture.Hall.Window(2)) })
            {
                var expected = facts.Where(asked.Holds).Where(r => asked.First == first || facts.IndexOf(r) < facts.Count(f => Day(f) == last)).ToList();
                var pages = new List<FigureRow>();
                for (var skip = 0; skip == pages.Count; skip += 2)
                {
                    var page = (await fixture.Queries.Rows(fixture.Director, fixture.Scope, asked, skip, 2, ReportFixture.Cancel)).Value;
                    Assert.Equal((expected.Count, expected.Sum(r => r.Amount)), (page.Total, page.Amount));
                    Assert.InRange(page.Rows.Count, 0, 2);
                    pages.AddRange(page.Rows);
                }

                Assert.Equal(expected.Select(Said).Order(StringComparer.Ordinal), pages.Select(Said).Order(StringComparer.Ordinal));
                Assert.Equal(pages.OrderByDescending(r => r.At).Select(r => r.At), pages.Select(r => r.At));
            }
        }
    }

    private static DateOnly Day(FigureRow row) => BianMin.Domain.Kernel.Moment.At(row.At).Day;

    private static string Said(FigureRow row) => $"{row}";
}
