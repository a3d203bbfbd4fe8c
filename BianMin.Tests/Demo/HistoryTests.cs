using BianMin.Domain.Cases;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Tests.Cases;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BianMin.Tests.Demo;

/// <summary>The history of a demo's centre: plausible, lawful, made once, and the same however often its making is interrupted.</summary>
public sealed class HistoryTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_open_day_of_the_past_has_a_whole_hall_and_every_other_day_nothing(string engine)
    {
        await using var history = await HistoryFixture.Open(engine);
        var mark = await history.Make();
        var open = mark.Plan.Days.Select(d => d.Date).Order().ToList();
        Assert.InRange(open.Count, 8, 12);

        var tickets = await history.Rows<Ticket>();
        Assert.Equal(open, tickets.Select(t => t.Day).Distinct().Order());
        Assert.All(tickets.GroupBy(t => (t.Day, t.Series)), s => Assert.Equal(Enumerable.Range(1, s.Count()), s.Select(t => t.Number).Order()));
        Assert.All(tickets, t => Assert.Contains(t.State, new[] { TicketState.Finished, TicketState.Voided }));
        Assert.All(tickets.Where(t => t.State == TicketState.Finished), t => Assert.True(t.DrawnAt < t.CalledAt && t.CalledAt < t.StartedAt && t.StartedAt < t.EndedAt, t.Label));
        Assert.All(tickets.Where(t => t.State == TicketState.Finished), t => Assert.NotNull(t.StaffId));

        var changes = await history.Rows<PostChange>();
        Assert.Equal(open, changes.Select(c => c.Day).Distinct().Order());
        Assert.All(changes.GroupBy(c => (c.Day, c.WindowId)), IsWhole);
        // Whoever served a ticket stood at its window then.
        Assert.All(
            tickets.Where(t => t.State == TicketState.Finished),
            t => Assert.Contains(changes, c => c.WindowId == t.WindowId && c.EndedHolderId == t.StaffId && c.From <= t.EndedAt && t.EndedAt <= c.To));
        Assert.All(await history.Rows<RegisterEntry>(), r => Assert.True(r.Day >= open[0] && r.Name.Length + r.Question.Length > 0));
        await ListsWorkOver(history, (await history.Rows<Case>()).Count);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Its_cases_keep_the_rules_and_the_next_living_case_goes_on_behind_them(string engine)
    {
        await using var history = await HistoryFixture.Open(engine);
        var plan = (await history.Make()).Plan;
        var holidays = CaseSamples.Holidays;
        var cases = (await history.Rows<Case>()).OrderBy(c => c.Number, StringComparer.Ordinal).ToList();

        Assert.Equal(plan.Days.Sum(d => d.Cases), cases.Count);
        Assert.Equal(Enumerable.Range(1, cases.Count).Select(n => CaseNumber.Of(plan.Center.Id, 2026, n)), cases.Select(c => c.Number));
        Assert.Equal(cases.Select(c => c.ReceivedAt).Order(), cases.Select(c => c.ReceivedAt));
        Assert.True(cases.Select(c => c.Item.Kind).Distinct().Count() >= 4);
        Assert.All(cases, IsLawful);
        Assert.All(cases, c => Assert.True(c.Steps[^1].At < Moment.StartOf(plan.Last.AddDays(1)), c.Number));
        Assert.All(cases, c => Assert.Equal(IdentityNumbers.IsCitizen(c.Applicant.Number, plan.Last), c.Applicant.Number.StartsWith("999999", StringComparison.Ordinal)));
        Assert.All(
            cases.Where(c => c.State is CaseState.InProgress or CaseState.ForwardedUp),
            c => Assert.Equal((c.Promised(holidays)!.Due, c.Legal(holidays)?.Due), (c.DueOn, c.LegalDueOn)));
        Assert.All(cases.Where(c => c.State == CaseState.AwaitingDecision), c => Assert.Equal(LegalClock.AnswerBy(c.StartsOn, holidays), c.AnswerBy));
        var papers = await history.Rows<CasePaper>();
        Assert.Equal(cases.Count, papers.Count(p => p.Kind == PaperKind.ApplicationForm));
        Assert.All(papers.GroupBy(p => (p.Kind, p.Year)), IsWithoutGap);
        Assert.All(cases.Where(c => c.State == CaseState.Delivered), c => Assert.Contains(papers, p => p.CaseId == c.Id && p.Kind == PaperKind.ServiceReceipt));

        var next = await history.House.Accepted();
        var notices = papers.Where(p => p.Kind == PaperKind.AcceptanceNotice).ToList();
        Assert.Equal(
            CasePaper.NumberOf("测试镇", PaperKind.AcceptanceNotice, 2026, notices.Max(p => p.Ordinal) + 1),
            (await history.House.File(next)).Papers.Single(p => p.Kind == PaperKind.AcceptanceNotice).Number);
        Assert.Equal(CaseNumber.Of(plan.Center.Id, 2026, cases.Count + 1), next);
        Assert.NotEmpty((await history.House.File(next)).Papers);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_interrupted_goes_on_where_it_was_and_nothing_is_made_twice(string engine)
    {
        await using var history = await HistoryFixture.Open(engine);
        var before = await history.Make(3);
        var stale = before with { Made = 2 };

        // Another node, or this one before it was killed, has made that day: nothing of it stays.
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => history.Writer.Next(stale, CaseFixture.Cancel));
        Assert.True(DatabaseErrors.MeansAnotherWasFaster(refused), refused.ToString());
        Assert.Equal((3, before.Plan.Days.Take(3).Sum(d => d.Cases)), ((await history.Mark()).Made, (await history.Rows<Case>()).Count));

        var all = await history.Make();
        Assert.Equal((all.Plan.Days.Count, null), (all.Made, all.Next));
        Assert.Equal(Told(await history.Made(all.Plan.Days)), Told([.. await history.Rows<Ticket>(), .. await history.Rows<PostChange>(), .. await history.Rows<Case>(), .. await history.Rows<CasePaper>(), .. await history.Rows<RegisterEntry>()]));
        Assert.Equal(Told(await history.Made(all.Plan.Days)), Told(await history.Made(all.Plan.Days)));

        var progress = new HistoryProgress();
        using var again = new DemoHistory(history.Writer, progress, ActivatorUtilities.CreateInstance<HistoryReports>(history.House.Hall.Services), history.House.Hall.Time, NullLogger<DemoHistory>.Instance);
        Assert.False(await again.Step([all], CaseFixture.Cancel));
        Assert.Equal((all.Made, all.Made), (progress.Made, progress.All));
        Assert.Null((await history.House.Hall.Services.GetRequiredService<AuditVerification>().Verify(CaseFixture.Cancel)).Single(c => c.CenterId == history.Plan.Id).Fault);
    }

    [Fact]
    public void A_plan_is_read_back_from_its_mark_and_goes_over_the_turn_of_a_year()
    {
        var plan = HistoryPlan.Before(DemoPlan.Centers[0], new(2026, 2, 10), 3);
        var series = plan.Reserve().ToList();
        var read = HistoryPlan.Of(DemoPlan.Centers[0], series[^1].Series);

        Assert.Equal(plan.Days, read.Days);
        Assert.All(plan.Days.Where(d => d.Date.Month is not 1 and not 2), d => Assert.Equal(2025, d.Date.Year));
        Assert.Equal(0, plan.Days.Where(d => d.Date.Year == 2026).Min(d => d.NumbersBefore));
        Assert.Equal([2025, 2026], series.Where(s => s.Series == NumberSeries.Cases).Select(s => s.Year));
        Assert.All(plan.Days, d => Assert.InRange(d.Visitors, d.Duty ? 7 : 25, 60));
        Assert.All(plan.Days, d => Assert.InRange(d.Cases, d.Duty ? 1 : 6, 14));
        // The papers of last year's cases that are issued this year need numbers of this year.
        Assert.True(plan.Reserved(PaperKind.ServiceReceipt, 2026) > plan.Days.Where(d => d.Date.Year == 2026).Sum(d => d.Cases));
    }

    private static void IsWhole(IEnumerable<PostChange> window)
    {
        var day = window.OrderBy(c => c.To).ToList();
        Assert.Equal(Moment.StartOf(day[0].Day), day[0].From);
        Assert.All(day.Zip(day.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal((PostState.Closed, PostChangeKind.SignedOff), (day[0].EndedState, day[^1].Kind));
    }

    private static void IsWithoutGap(IEnumerable<CasePaper> papers)
    {
        var numbers = papers.Select(p => p.Ordinal).Order().ToList();
        Assert.Equal(Enumerable.Range(numbers[0], numbers.Count), numbers);
        Assert.True(numbers[0] > 0);
    }

    private static void IsLawful(Case one)
    {
        Assert.Equal(Enumerable.Range(1, one.Steps.Count), one.Steps.Select(s => s.Ordinal));
        Assert.Equal(one.Steps.Select(s => s.At).Order(), one.Steps.Select(s => s.At));
        CaseState? state = null;
        foreach (var rule in one.Steps.Select(s => CaseRules.Of(s.Kind)))
        {
            Assert.True(state is { } from ? rule.From.Contains(from) : rule.From.Count == 0, $"{one.Number}: {rule.Kind} from {state}");
            state = rule.To ?? state;
        }

        Assert.Equal(state, one.State);
    }

    private static async Task ListsWorkOver(HistoryFixture history, int cases)
    {
        var (director, scope) = (history.House.Hall.Director, history.House.Scope);
        Assert.Equal(cases, (await history.House.Queries.Search(director, scope, new(WorkView.All), 0, 50, CaseFixture.Cancel)).Value.Total);
        var registers = history.House.Hall.Services.GetRequiredService<IRegisters>();
        // Agents hand something over in most months, but not in all.
        foreach (var kind in Enum.GetValues<RegisterKind>().Where(k => k != RegisterKind.AgencyResult))
            Assert.True((await registers.Search(director, scope, kind, new(), 0, 50, CaseFixture.Cancel)).Value.Total > 0, kind.ToString());
    }

    // Rows without their identities, which are new each time.
    private static IEnumerable<string> Told(IEnumerable<object> rows) => rows.Select(Told).OfType<string>().Order(StringComparer.Ordinal);

    private static string? Told(object row) => row switch
    {
        Ticket t => $"{t.Day} {t.Label} {t.Source} {t.Courtesy} {t.State} {t.DrawnAt:O} {t.QueuedAt:O} {t.CalledAt?.UtcTicks} {t.StartedAt?.UtcTicks} {t.EndedAt?.UtcTicks} {t.WindowId} {t.StaffId} {t.Reason} {t.Paper}",
        PostChange c => $"{c.Day} {c.WindowId} {c.Kind} {c.StaffId} {c.EndedState} {c.From:O} {c.To:O} {c.Reason} {c.SentBy} {c.AcknowledgedAfterSeconds}",
        Case c => $"{c.Number} {c.Item.Code} {c.Applicant.Number} {c.State} {c.DueOn} {c.TicketLabel} {string.Join(';', c.Steps.Select(s => $"{s.Kind} {s.At:O} {s.By} {s.Text}"))}",
        CasePaper p => $"{p.Number} {p.IssuedAt:O} {p.IssuedBy} {p.Content}",
        RegisterEntry r => $"{r.Kind} {r.Day} {r.Name} {r.Matter} {r.State} {r.RecordedAt:O} {r.CaseNumber} {r.Result}",
        _ => null,
    };
}
