using BianMin.Domain.Reports;
using BianMin.Infrastructure.Reports;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Reports;

/// <summary>Every due report exists once, whatever the portal was doing when it became due (REP-5).</summary>
public sealed class ReportCatchUpTests
{
    private const int Days = 740;
    private const int Outages = 15;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Over_two_years_with_the_portal_down_on_fifteen_due_dates_every_due_report_exists_once(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Until("2026-11-23 17:10");
        var began = fixture.Today;
        var down = Down(began, new Random(20261123));

        for (var day = 0; day < Days; day++, fixture.Hall.Time.Advance(TimeSpan.FromDays(1)))
        {
            // Nothing happens on most days; the run on them is one more that must not double anything.
            if (!down.Contains(fixture.Today) && (fixture.Today.Day is 15 or 16 or 1 || fixture.Today.AddDays(1).Day == 1 || down.Contains(fixture.Today.AddDays(-1)) || day % 11 == 0))
                await fixture.Maker.MakeDue(ReportFixture.Cancel);
        }

        await fixture.Maker.MakeDue(ReportFixture.Cancel);
        var made = await Made(fixture);
        Assert.Equal(Expected(fixture, began), made.Order(StringComparer.Ordinal));
        Assert.Contains("2028-02-B", made);
        await using var context = await fixture.Hall.Context();
        var numbers = await context.Set<Report>().Where(r => r.CenterId == fixture.Center).Select(r => new { r.Year, r.Ordinal }).ToListAsync(ReportFixture.Cancel);
        Assert.All(numbers.GroupBy(n => n.Year), year => Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(n => n.Ordinal).Order()));
    }

    [Fact]
    public async Task Two_nodes_that_make_the_same_reports_at_once_one_of_them_stopped_in_the_middle_leave_each_report_once()
    {
        await using var fixture = await ReportFixture.Open("PostgreSql");
        await using var other = await fixture.SecondNode("PostgreSql");
        await fixture.Morning();
        var began = fixture.Today;
        fixture.Until("2027-04-12 07:05");
        using var killed = new CancellationTokenSource();

        var first = fixture.Maker.MakeDue(ReportFixture.Cancel);
        var second = StopAfterTheFirst(fixture, other.Services.GetRequiredService<ReportMaker>(), killed);
        await Task.WhenAll(first, second);
        await other.Services.GetRequiredService<ReportMaker>().MakeDue(ReportFixture.Cancel);

        Assert.Equal(Expected(fixture, began), (await Made(fixture)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Days_counted_by_the_job_are_those_that_a_recount_finds_and_what_was_meddled_with_is_found_and_put_right(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        await fixture.Morning();
        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        await fixture.Morning();
        fixture.Hall.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(3, await fixture.Maker.CountDays(ReportFixture.Cancel));
        var verification = fixture.Hall.Services.GetRequiredService<StatisticsVerification>();
        Assert.Empty((await verification.Verify(false, ReportFixture.Cancel)).Different);

        await using (var context = await fixture.Hall.Context())
        {
            await context.Set<DayFigure>().Where(f => f.CenterId == fixture.Center && f.Day == China.Day("2026-11-24") && f.Figure == Figure.CasesReceived)
                .ExecuteUpdateAsync(s => s.SetProperty(f => f.Amount, 99), ReportFixture.Cancel);
        }

        Assert.Equal([(fixture.Center, China.Day("2026-11-24"))], (await verification.Verify(true, ReportFixture.Cancel)).Different.Where(d => d.CenterId == fixture.Center));
        Assert.DoesNotContain((await verification.Verify(false, ReportFixture.Cancel)).Different, d => d.CenterId == fixture.Center);
    }

    private static async Task StopAfterTheFirst(ReportFixture fixture, ReportMaker maker, CancellationTokenSource killed)
    {
        var running = maker.MakeDue(killed.Token);
        while ((await Made(fixture)).Count == 0)
            await Task.Yield();
        await killed.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // It was stopped in the middle.
        }
    }

    // Fifteen stretches of one to six days, each over a day on which a report becomes due.
    private static HashSet<DateOnly> Down(DateOnly began, Random random)
    {
        var due = Enumerable.Range(1, Days).Select(began.AddDays).Where(d => d.Day is 15 || d.AddDays(1).Day == 1).ToList();
        return [.. random.GetItems<DateOnly>([.. due], Outages).SelectMany(d => Enumerable.Range(-random.Next(3), random.Next(1, 4) + 3).Select(d.AddDays))];
    }

    private static async Task<List<string>> Made(ReportFixture fixture)
    {
        await using var context = await fixture.Hall.Context();
        return await context.Set<Report>().Where(r => r.CenterId == fixture.Center).Select(r => r.Period).ToListAsync(ReportFixture.Cancel);
    }

    private static IEnumerable<string> Expected(ReportFixture fixture, DateOnly began) =>
        new[] { ReportKind.HalfMonth, ReportKind.Quarter }
            .SelectMany(k => Enumerable.Range(0, fixture.Today.DayNumber - began.DayNumber + 1).Select(d => ReportPeriod.Containing(k, began.AddDays(d))).Distinct())
            .Where(p => p.ReadyAt(new(17, 0)) <= fixture.Hall.Time.GetUtcNow()).Select(p => p.Code).Order(StringComparer.Ordinal);
}
