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
        await using var house = await ReportHouse.Open(engine);
        await house.Morning();
        house.Until("2026-11-23 17:10");
        var began = house.Today;
        var down = Down(began, new Random(20261123));

        for (var day = 0; day < Days; day++, house.Hall.Time.Advance(TimeSpan.FromDays(1)))
        {
            // Nothing happens on most days; the run on them is one more that must not double anything.
            if (!down.Contains(house.Today) && (house.Today.Day is 15 or 16 or 1 || house.Today.AddDays(1).Day == 1 || down.Contains(house.Today.AddDays(-1)) || day % 11 == 0))
                await house.Maker.MakeDue(ReportHouse.Cancel);
        }

        await house.Maker.MakeDue(ReportHouse.Cancel);
        var made = await Made(house);
        Assert.Equal(Expected(house, began), made.Order(StringComparer.Ordinal));
        Assert.Contains("2028-02-B", made);
        await using var context = await house.Hall.Context();
        var numbers = await context.Set<Report>().Where(r => r.CenterId == house.Center).Select(r => new { r.Year, r.Ordinal }).ToListAsync(ReportHouse.Cancel);
        Assert.All(numbers.GroupBy(n => n.Year), year => Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(n => n.Ordinal).Order()));
    }

    [Fact]
    public async Task Two_nodes_that_make_the_same_reports_at_once_one_of_them_stopped_in_the_middle_leave_each_report_once()
    {
        await using var house = await ReportHouse.Open("PostgreSql");
        await using var other = await house.SecondNode("PostgreSql");
        await house.Morning();
        var began = house.Today;
        house.Until("2027-04-12 07:05");
        using var killed = new CancellationTokenSource();

        var first = house.Maker.MakeDue(ReportHouse.Cancel);
        var second = StopAfterTheFirst(house, other.Services.GetRequiredService<ReportMaker>(), killed);
        await Task.WhenAll(first, second);
        await other.Services.GetRequiredService<ReportMaker>().MakeDue(ReportHouse.Cancel);

        Assert.Equal(Expected(house, began), (await Made(house)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Days_counted_by_the_job_are_those_that_a_recount_finds_and_what_was_meddled_with_is_found_and_put_right(string engine)
    {
        await using var house = await ReportHouse.Open(engine);
        await house.Morning();
        house.Hall.Time.Advance(TimeSpan.FromDays(1));
        await house.Morning();
        house.Hall.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(3, await house.Maker.CountDays(ReportHouse.Cancel));
        var verification = house.Hall.Services.GetRequiredService<StatisticsVerification>();
        Assert.Empty((await verification.Verify(false, ReportHouse.Cancel)).Different);

        await using (var context = await house.Hall.Context())
        {
            await context.Set<DayFigure>().Where(f => f.CenterId == house.Center && f.Day == China.Day("2026-11-24") && f.Figure == Figure.CasesReceived)
                .ExecuteUpdateAsync(s => s.SetProperty(f => f.Amount, 99), ReportHouse.Cancel);
        }

        Assert.Equal([(house.Center, China.Day("2026-11-24"))], (await verification.Verify(true, ReportHouse.Cancel)).Different.Where(d => d.CenterId == house.Center));
        Assert.DoesNotContain((await verification.Verify(false, ReportHouse.Cancel)).Different, d => d.CenterId == house.Center);
    }

    private static async Task StopAfterTheFirst(ReportHouse house, ReportMaker maker, CancellationTokenSource killed)
    {
        var running = maker.MakeDue(killed.Token);
        while ((await Made(house)).Count == 0)
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

    private static async Task<List<string>> Made(ReportHouse house)
    {
        await using var context = await house.Hall.Context();
        return await context.Set<Report>().Where(r => r.CenterId == house.Center).Select(r => r.Period).ToListAsync(ReportHouse.Cancel);
    }

    private static IEnumerable<string> Expected(ReportHouse house, DateOnly began) =>
        new[] { ReportKind.HalfMonth, ReportKind.Quarter }
            .SelectMany(k => Enumerable.Range(0, house.Today.DayNumber - began.DayNumber + 1).Select(d => ReportPeriod.Containing(k, began.AddDays(d))).Distinct())
            .Where(p => p.ReadyAt(new(17, 0)) <= house.Hall.Time.GetUtcNow()).Select(p => p.Code).Order(StringComparer.Ordinal);
}
