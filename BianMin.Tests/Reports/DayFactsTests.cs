using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;
using BianMin.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Reports;

/// <summary>What is counted of a day, and what is not.</summary>
public sealed class DayFactsTests
{
    private static readonly Guid Window = Guid.NewGuid();
    private static readonly Guid Person = Guid.NewGuid();
    private static readonly DateTimeOffset Nine = China.At("2026-11-23 09:00").Instant;

    [Fact]
    public void A_visitor_counts_as_drawn_without_a_window_and_as_served_at_the_one_that_served()
    {
        var rows = Rows(Ticket(TicketState.Finished, waited: 7));

        Assert.Equal(
            [(Figure.TicketsDrawn, Guid.Empty, ""), (Figure.TicketsServed, Window, ""), (Figure.Waits, Window, "7"), (Figure.Arrivals, Guid.Empty, "9")],
            rows.Select(r => (r.Figure, r.WindowId, r.Subject)).OrderBy(r => r.Figure));
    }

    [Theory]
    [InlineData(TicketState.Waiting, null)]
    [InlineData(TicketState.Held, null)]
    [InlineData(TicketState.NoShow, Figure.NoShows)]
    [InlineData(TicketState.Voided, Figure.TicketsVoided)]
    [InlineData(TicketState.Voided, Figure.NoShows, true)]
    [InlineData(TicketState.Voided, Figure.TicketsVoided, true, true)]
    public void A_ticket_counts_by_how_it_ended(TicketState state, Figure? expected, bool called = false, bool started = false)
    {
        var ends = Rows(Ticket(state, waited: called ? 3 : null) with { StartedAt = started ? Nine.AddMinutes(4) : null }).Select(r => r.Figure).Except([Figure.TicketsDrawn, Figure.Arrivals, Figure.Waits]);
        Assert.Equal(expected is { } figure ? [figure] : [], ends);
    }

    [Theory]
    [InlineData(HandlingKind.Immediate, "2026-11-23", true, true)]
    [InlineData(HandlingKind.Immediate, "2026-11-22", false, true)]
    [InlineData(HandlingKind.Promised, "2026-11-23", false, true)]
    [InlineData(HandlingKind.Promised, "2026-11-01", false, false)]
    public void What_is_finished_counts_as_done_on_the_spot_and_in_time_where_it_was(HandlingKind kind, string received, bool onTheSpot, bool inTime)
    {
        var at = China.At(received + " 08:30").Instant;
        var due = inTime ? China.Day("2026-11-23") : China.Day("2026-11-20");
        var figures = Rows(Step(CaseStepKind.Finished, kind, at, due)).Select(r => r.Figure).ToList();

        Assert.Contains(Figure.CasesFinished, figures);
        Assert.Equal(onTheSpot, figures.Contains(Figure.CasesOnTheSpot));
        Assert.Equal(inTime, figures.Contains(Figure.CasesInTime));
    }

    [Fact]
    public void Every_kind_of_step_is_either_counted_once_or_not_at_all()
    {
        Figure[] counted =
        [
            .. Enum.GetValues<CaseStepKind>().Except([CaseStepKind.Finished, CaseStepKind.Denied])
                .Select(k => Rows(Step(k, HandlingKind.Promised, Nine, null))).Where(r => r.Count > 0).Select(r => Assert.Single(r).Figure),
        ];
        Assert.Equal(
            [Figure.CasesReceived, Figure.CasesReceived, Figure.CasesAccepted, Figure.CasesAccepted, Figure.CasesRefused, Figure.CasesSupplemented, Figure.CasesSupplemented,
                Figure.CasesReturned, Figure.CasesReturned, Figure.CasesWithdrawn, Figure.CasesRedirected],
            counted.Order());
    }

    [Fact]
    public void What_was_refused_by_a_decision_is_finished_as_well() =>
        Assert.Equal(
            Rows(Step(CaseStepKind.Finished, HandlingKind.Promised, Nine, null)).Select(r => r.Figure),
            Rows(Step(CaseStepKind.Denied, HandlingKind.Promised, Nine, null)).Select(r => r.Figure));

    [Fact]
    public void A_window_counts_who_left_who_stood_in_and_how_long_nobody_did()
    {
        var facts = new DayFacts([], [],
        [
            new(Guid.NewGuid(), "sixi", Window, Person, null, PostChangeKind.Left, 0, Nine),
            new(Guid.NewGuid(), "sixi", Window, Person, null, PostChangeKind.Covered, 95, Nine),
            new(Guid.NewGuid(), "sixi", Window, Person, null, PostChangeKind.SignedOn, 0, Nine),
        ], []);

        Assert.Equal([(Figure.PostsLeft, 1L), (Figure.PostsCovered, 1L), (Figure.UncoveredSeconds, 95L)], facts.Rows().Select(r => (r.Figure, r.Amount)));
        Assert.Equal(2, Figure.UncoveredSeconds.Shown(95));
    }

    [Fact]
    public void A_register_counts_what_was_not_struck_out_or_called_off()
    {
        var facts = new DayFacts([], [], [],
        [
            .. from kind in Enum.GetValues<RegisterKind>()
               from state in Enum.GetValues<RegisterState>()
               select new EntryFact(Guid.NewGuid(), "sixi", kind, state, Nine),
        ]);

        Assert.Equal(
            [(Figure.Bookings, 2), (Figure.HomeServices, 1), (Figure.AgencyResults, 1), (Figure.Consultations, 2)],
            facts.Rows().CountBy(r => r.Figure).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key));
    }

    [Fact]
    public void Sums_add_up_to_their_rows_whatever_the_rows() =>
        Prop.ForAll<byte[]>(minutes =>
        {
            var rows = minutes.SelectMany(m => Rows(Ticket(m % 3 == 0 ? TicketState.NoShow : TicketState.Finished, m % 20))).ToList();
            var sums = DayFacts.Sums(rows).ToList();
            return sums.Sum(s => s.Amount) == rows.Sum(r => r.Amount)
                && sums.DistinctBy(s => (s.Figure, s.CenterId, s.WindowId, s.StaffId, s.Subject, s.Kind)).Count() == sums.Count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_median_of_waiting_is_the_one_of_the_sorted_list() =>
        Prop.ForAll<byte[]>(minutes =>
        {
            var figures = new PeriodFigures([.. DayFacts.Sums(minutes.SelectMany(m => Rows(Ticket(TicketState.Finished, m))))], "");
            long? Expected(double share) => minutes.Length == 0 ? null : minutes.Order().ElementAt((int)Math.Ceiling(minutes.Length * share) - 1);
            return figures.Wait(0.5) == Expected(0.5) && figures.Wait(0.9) == Expected(0.9);
        }).QuickCheckThrowOnFailure();

    private static List<FigureRow> Rows(TicketFact ticket) => [.. new DayFacts([ticket], [], [], []).Rows()];

    private static List<FigureRow> Rows(StepFact step) => [.. new DayFacts([], [step], [], []).Rows()];

    private static TicketFact Ticket(TicketState state, int? waited) =>
        new(Guid.NewGuid(), "sixi", "A001", state, waited is null ? null : Window, waited is null ? null : Person, Nine, Nine, waited is { } m ? Nine.AddMinutes(m) : null, null);

    private static StepFact Step(CaseStepKind step, HandlingKind kind, DateTimeOffset received, DateOnly? due) =>
        new(Guid.NewGuid(), "sixi", "SIXI-2026-000001", Window, Person, "mz1", "低保", kind, received, due, step, Nine.AddHours(3));
}
