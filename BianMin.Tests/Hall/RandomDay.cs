using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Hall;

/// <summary>
/// A day of one hall played with the real tickets and the real order: people come in, book, miss their call and return,
/// are sent on to another series or window; three windows call until nobody is left.
/// </summary>
internal sealed class RandomDay(HallSettings settings, IReadOnlyList<RandomDay.Visit> visits, int secondsPerCall)
{
    private static readonly string[] Series = ["A", "B"];
    private static readonly Guid Clerk = Guid.NewGuid();

    // The last window serves both series, as in small centres.
    private static readonly (Guid Id, string[] Series)[] Windows =
        [(Guid.NewGuid(), ["A"]), (Guid.NewGuid(), ["B"]), (Guid.NewGuid(), ["A", "B"])];

    private readonly Dictionary<string, double> _credit = new() { ["A"] = 1, ["B"] = 1 };
    private readonly List<(Ticket Ticket, Fate Fate)> _people = [];

    /// <summary>Any day.</summary>
    public static Arbitrary<RandomDay> Any { get; } = Arb.From(
        from settings in Queues.Settings
        from seconds in Gen.Choose(20, 400)
        from visits in (
            from minute in Gen.Choose(0, 420)
            from series in Gen.Elements(Series)
            from courtesy in Gen.Elements(Courtesy.None, Courtesy.None, Courtesy.None, Courtesy.Elderly, Courtesy.Disabled)
            from booked in Gen.Choose(0, 9)
            from fate in Gen.Elements(Fate.Served, Fate.Served, Fate.Served, Fate.MissesOnce, Fate.SentToSeries, Fate.SentToWindow)
            select new Visit(minute, series, courtesy, booked == 0 ? 45 : 0, fate)).ArrayOf()
        select new RandomDay(settings, visits, seconds),
        day => day.Smaller());

    /// <summary>What is wrong with the day; empty when everybody was treated as promised.</summary>
    public string Play()
    {
        var now = Queues.Nine;
        var coming = new System.Collections.Generic.Queue<Visit>(visits.OrderBy(v => v.Minute));
        // Everybody is called once, and those who come back or are sent on once more.
        var bound = visits.Count * 2 + (420 + 45) * 60 / secondsPerCall + Windows.Length;
        for (var turn = 0; turn < bound * Windows.Length; turn++)
        {
            now = now.AddSeconds(secondsPerCall / (double)Windows.Length);
            while (coming.TryPeek(out var visit) && Queues.Nine.AddMinutes(visit.Minute) <= now)
                Arrive(coming.Dequeue(), now);
            if (Call(Windows[turn % Windows.Length], now) is { } wrong)
                return wrong;
            if (coming.Count == 0 && _people.All(p => p.Ticket.State == TicketState.Finished))
                return "";
        }

        return $"after {bound} rounds still not served: {string.Join(' ', _people.Where(p => p.Ticket.State != TicketState.Finished).Select(p => p.Ticket.Label))}";
    }

    public override string ToString() =>
        $"head start {settings.CourtesyHeadStartMinutes}, share {settings.CourtesySharePercent} %, {secondsPerCall} s a call: {string.Join(' ', visits)}";

    private IEnumerable<RandomDay> Smaller() =>
        visits.Select((_, i) => new RandomDay(settings, [.. visits.Where((_, o) => o != i)], secondsPerCall));

    private void Arrive(Visit visit, DateTimeOffset now) => _people.Add((
        Ticket.Draw("sixi", visit.Series, _people.Count + 1, visit.BookedAhead > 0 ? TicketSource.Booking : TicketSource.Kiosk,
            visit.Courtesy, $"{_people.Count}", Moment.At(now), now.AddMinutes(visit.BookedAhead)),
        visit.Fate));

    private string? Call((Guid Id, string[] Series) window, DateTimeOffset now)
    {
        var waiting = _people.Select(p => p.Ticket)
            .Where(t => t.State == TicketState.Waiting && window.Series.Contains(t.QueueSeries) && (t.TargetWindowId ?? window.Id) == window.Id)
            .ToList();
        if (waiting.Count == 0)
            return null;
        var queue = QueueOrder.Merge(
            waiting.GroupBy(t => t.QueueSeries).Select(s => QueueOrder.Arrange(s.Select(WaitingTicket.Of), settings, _credit[s.Key], now)), settings);
        var next = queue[0];
        var (ticket, fate) = _people.Single(p => p.Ticket.Id == next.Ticket.Id);
        var limit = ticket.QueuedAt - TimeSpan.FromMinutes(settings.CourtesyHeadStartMinutes);
        if (waiting.FirstOrDefault(t => t.QueuedAt < limit && t.QueuedAt <= now) is { } passed)
            return $"{ticket.Label} of {ticket.QueuedAt:HH:mm:ss} was called before {passed.Label} of {passed.QueuedAt:HH:mm:ss}";
        if (ticket.QueuedAt > now && waiting.Any(t => t.QueuedAt <= now))
            return $"{ticket.Label}, booked for later, was called while others waited";
        _credit[ticket.QueueSeries] = next.CreditAfter;
        return Serve(ticket, fate, window.Id, Moment.At(now))?.Message;
    }

    private static Refusal? Serve(Ticket ticket, Fate fate, Guid window, Moment now)
    {
        // A person who was sent on or came back is served at the second call.
        var second = ticket.Returned || ticket.Reason is not null;
        if (ticket.Call(window, Clerk, now) is { } refused)
            return refused;
        return fate switch
        {
            Fate.MissesOnce when !second => ticket.MarkNoShow(now) ?? ticket.ReturnAfterNoShow(now),
            Fate.SentToSeries when !second => ticket.Transfer(ticket.Series == "A" ? "B" : "A", null, "转办"),
            Fate.SentToWindow when !second && window != Windows[2].Id => ticket.Transfer(ticket.QueueSeries, Windows[2].Id, "转办"),
            _ => ticket.Finish(Clerk, now),
        };
    }

    /// <summary>What becomes of a visitor.</summary>
    internal enum Fate
    {
        Served,
        MissesOnce,
        SentToSeries,
        SentToWindow,
    }

    /// <summary>A visitor who comes so many minutes after nine.</summary>
    internal sealed record Visit(int Minute, string Series, Courtesy Courtesy, int BookedAhead, Fate Fate);
}
