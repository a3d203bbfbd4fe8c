using BianMin.Domain.Hall;
using FsCheck;
using FsCheck.Fluent;
using static BianMin.Tests.Hall.Queues;

namespace BianMin.Tests.Hall;

/// <summary>What holds of every queue.</summary>
public sealed class QueueOrderProperties
{
    [Fact]
    public void Arranging_loses_nobody_doubles_nobody_and_ranks_from_one() =>
        Holds(q => q.Arranged.Select(p => p.Ticket.Id).Order().SequenceEqual(q.Tickets.Select(t => t.Id).Order())
            && q.Arranged.Select(p => p.Rank).SequenceEqual(Enumerable.Range(1, q.Tickets.Length)));

    [Fact]
    public void The_order_does_not_depend_on_how_the_tickets_were_read() =>
        Holds(q => (q with { Tickets = [.. q.Tickets.Reverse()] }).Arranged.SequenceEqual(q.Arranged));

    [Fact]
    public void Nobody_goes_ahead_who_came_later_than_the_head_start_after() =>
        Holds(q => Pairs(q).All(pair => pair.First.QueuedAt <= pair.Second.QueuedAt + q.HeadStart || pair.Second.QueuedAt > q.Now));

    [Fact]
    public void Only_courtesy_passes_and_only_ordinary_people_are_passed() =>
        Holds(q => Pairs(q).All(pair => pair.First.QueuedAt <= pair.Second.QueuedAt
            || pair.Second.QueuedAt > q.Now
            || (pair.First.Courtesy != Courtesy.None && pair.Second.Courtesy == Courtesy.None)));

    [Fact]
    public void Those_who_go_ahead_are_at_most_the_share_of_the_calls_while_others_wait() =>
        Holds(q =>
        {
            var due = q.Arranged.Where(p => p.Reason != PlaceReason.BookedLater).ToList();
            var lastOrdinary = due.FindLastIndex(p => p.Ticket.Courtesy == Courtesy.None);
            return Enumerable.Range(0, lastOrdinary + 1).All(n =>
                due.Take(n).Count(p => p.Reason == PlaceReason.Ahead) <= Allowed(q, due.Take(n).Count(p => p.Reason != PlaceReason.Ahead)));
        });

    [Fact]
    public void A_booking_never_goes_before_its_time_while_somebody_waits() =>
        Holds(q => q.Arranged.SkipWhile(p => p.Ticket.QueuedAt <= q.Now).All(p => p.Reason == PlaceReason.BookedLater));

    [Fact]
    public void Calling_one_by_one_gives_the_same_order_and_credit_as_arranging_at_once() =>
        Holds(q =>
        {
            var left = q;
            foreach (var place in q.Arranged)
            {
                var first = left.Arranged[0];
                if (first with { Rank = place.Rank } != place)
                    return false;
                left = left with { Tickets = [.. left.Tickets.Where(t => t.Id != first.Ticket.Id)], Credit = first.CreditAfter };
            }

            return true;
        });

    [Fact]
    public void Merging_series_keeps_the_order_within_each_and_loses_nobody() =>
        Prop.ForAll(Any, Any, (a, b) =>
        {
            var other = b.Tickets.Select(t => t with { Series = "B", QueueSeries = "B", Id = Guid.NewGuid() }).ToArray();
            var arranged = QueueOrder.Arrange(other, a.Settings, b.Credit, a.Now);
            var merged = QueueOrder.Merge([a.Arranged, arranged], a.Settings);
            return Ids(merged, "A").SequenceEqual(Ids(a.Arranged, "A"))
                && Ids(merged, "B").SequenceEqual(Ids(arranged, "B"))
                && merged.Select(p => p.Rank).SequenceEqual(Enumerable.Range(1, merged.Count))
                && merged.Select(p => p.Reason == PlaceReason.BookedLater).SequenceEqual(merged.Select(p => p.Reason == PlaceReason.BookedLater).Order());
        }).QuickCheckThrowOnFailure();

    // The credit gained by each call that is not ahead, and what the series began with.
    private static double Allowed(Queue q, int others)
    {
        if (q.Settings.CourtesySharePercent == 0)
            return 0;
        var share = q.Settings.CourtesySharePercent / 100.0;
        return q.Credit + others * share / (1 - share) + 1e-6;
    }

    private static IEnumerable<Guid> Ids(IReadOnlyList<QueuePlace> places, string series) =>
        places.Where(p => p.Ticket.QueueSeries == series).Select(p => p.Ticket.Id);

    private static IEnumerable<(WaitingTicket First, WaitingTicket Second)> Pairs(Queue q) =>
        q.Arranged.SelectMany((first, i) => q.Arranged.Skip(i + 1).Select(second => (first.Ticket, second.Ticket)));

    private static void Holds(Func<Queue, bool> property) => Prop.ForAll(Any, property).QuickCheckThrowOnFailure();
}
