using System.Linq.Expressions;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.UseCases;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Hall;

internal sealed class HallStore(BianMinDbContext context, UnitOfWork work, IShownHalls halls) : IHallStore, IOpenTickets, ITicketFacts, IWindowUse
{
    private static readonly TicketState[] OpenStates = [TicketState.Called, TicketState.Serving, TicketState.Held];
    private static readonly TicketState[] LiveStates = [TicketState.Waiting, TicketState.Called, TicketState.Serving, TicketState.Held, TicketState.NoShow];

    private readonly TicketQueries _queries = PerModel<TicketQueries>.Of(context);

    private Seen InHand => work.Memory<Seen>();

    public async Task<SeriesDay> SeriesDay(string centerId, DateOnly day, string series, CancellationToken cancellationToken)
    {
        if (InHand.Days.Find(s => s.CenterId == centerId && s.Day == day && s.Series == series) is { } known)
            return known;
        return await _queries.SeriesDay(context, centerId, day, series, cancellationToken) is { } open ? Keep(open) : await Open(centerId, day, series, cancellationToken);
    }

    public async Task<IssuePlace> PlaceFor(string centerId, DateOnly day, string series, string key, CancellationToken cancellationToken)
    {
        if (await _queries.Place(context, centerId, day, series, key, cancellationToken) is { } place)
            return new IssuePlace(Keep(place.Day), place.Before is { } before ? await Find(centerId, before, cancellationToken) : null, place.Waiting);
        // The first of the day; whoever was sent here from another series may wait already.
        var tickets = context.Set<Ticket>();
        var used = await tickets.FirstOrDefaultAsync(t => t.CenterId == centerId && t.IdempotencyKey == key, cancellationToken);
        var waiting = await tickets.CountAsync(t => t.CenterId == centerId && t.Day == day && t.State == TicketState.Waiting && t.QueueSeries == series, cancellationToken);
        return new IssuePlace(await Open(centerId, day, series, cancellationToken), used, waiting);
    }

    public async Task<Ticket?> Find(string centerId, Guid ticketId, CancellationToken cancellationToken)
    {
        if (InHand.Queued.Remove(ticketId, out var queued))
            return context.Attach(queued).Entity;
        return await _queries.ById(context, centerId, ticketId, cancellationToken);
    }

    public Task<Ticket?> AtWindow(string centerId, Guid windowId, DateOnly day, CancellationToken cancellationToken) =>
        _queries.AtWindow(context, centerId, windowId, day, cancellationToken);

    public async Task<IReadOnlyList<Ticket>> LeftOver(string centerId, DateOnly before, CancellationToken cancellationToken) =>
        await context.Set<Ticket>().Where(t => t.CenterId == centerId && t.Day < before && t.Day > before.AddDays(-31) && LiveStates.Contains(t.State)).ToListAsync(cancellationToken);

    public async Task<WindowQueue> QueueAt(string centerId, WindowProfile window, DateOnly day, CancellationToken cancellationToken)
    {
        // What the screens show is what the database holds as long as nobody has committed since, which the commit proves. Where
        // there is nobody to call there will be no commit, so there the database is asked; so it is at a second look.
        if (!InHand.Looked && halls.AsOf(centerId, work.HallVersion) is { } hall && hall.Day == day && Shown(hall, window) is { Current: null, Waiting.Count: > 0 } shown)
        {
            InHand.Looked = true;
            return shown;
        }

        CalledTicket? current = null;
        var waiting = new List<WaitingTicket>();
        await foreach (var ticket in _queries.QueueAt(context, centerId, day, window.Id, string.Concat(window.Series)).WithCancellation(cancellationToken))
        {
            if (ticket.State == TicketState.Waiting)
            {
                if (context.Set<Ticket>().Local.FindEntry(ticket.Id) is null)
                    InHand.Queued[ticket.Id] = ticket;
                waiting.Add(WaitingTicket.Of(ticket));
            }
            else
            {
                current = new CalledTicket(ticket.Id, ticket.Label, ticket.Recalls);
            }
        }

        var credits = new Dictionary<string, double>();
        foreach (var series in waiting.Select(t => t.QueueSeries).Distinct())
            credits[series] = (await SeriesDay(centerId, day, series, cancellationToken)).CourtesyCredit;
        return new WindowQueue(current, waiting, credits);
    }

    public async Task<IReadOnlyList<WaitingTicket>> Waiting(string centerId, DateOnly day, string series, CancellationToken cancellationToken) =>
        await context.Set<Ticket>()
            .Where(t => t.CenterId == centerId && t.Day == day && t.State == TicketState.Waiting && t.QueueSeries == series)
            .Select(TicketProjections.Waiting)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Ticket>> OpenAt(string centerId, Guid windowId, DateOnly day, CancellationToken cancellationToken) =>
        await context.Set<Ticket>()
            .Where(t => t.CenterId == centerId && t.Day == day && OpenStates.Contains(t.State) && t.WindowId == windowId)
            .OrderBy(t => t.Series).ThenBy(t => t.Number)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Ticket>> MeantFor(string centerId, Guid windowId, DateOnly day, CancellationToken cancellationToken) =>
        await context.Set<Ticket>()
            .Where(t => t.CenterId == centerId && t.Day == day && t.State == TicketState.Waiting && t.TargetWindowId == windowId)
            .ToListAsync(cancellationToken);

    public Task<bool> IsUsed(string centerId, Guid windowId, CancellationToken cancellationToken) =>
        context.Set<Ticket>().AnyAsync(t => t.CenterId == centerId && t.State == TicketState.Waiting && t.TargetWindowId == windowId, cancellationToken);

    public Task<Booking?> FindBooking(string centerId, DateOnly day, string code, CancellationToken cancellationToken) =>
        context.Set<Booking>().FirstOrDefaultAsync(b => b.CenterId == centerId && b.Day == day && b.Code == code, cancellationToken);

    public Task<Booking?> FindBookingByKey(string centerId, string key, CancellationToken cancellationToken) =>
        context.Set<Booking>().FirstOrDefaultAsync(b => b.CenterId == centerId && b.IdempotencyKey == key, cancellationToken);

    public async Task<string?> LabelOf(string centerId, Guid ticketId, CancellationToken cancellationToken) => (await Find(centerId, ticketId, cancellationToken))?.Label;

    public void Add(Ticket ticket) => context.Add(ticket);

    public void Add(Booking booking) => context.Add(booking);

    private static WindowQueue Shown(HallSnapshot hall, WindowProfile window)
    {
        var current = hall.Tickets.FirstOrDefault(t => t.WindowId == window.Id && t.State is TicketState.Called or TicketState.Serving);
        var series = hall.Series.Where(s => window.Series.Contains(s.Profile.Code)).ToList();
        return new WindowQueue(
            current is null ? null : new CalledTicket(current.Id, current.Label, current.Recalls),
            [.. series.SelectMany(s => s.Queue).Select(p => p.Ticket)],
            series.ToDictionary(s => s.Profile.Code, s => s.Credit));
    }

    private SeriesDay Keep(SeriesDay day)
    {
        InHand.Days.Add(day);
        return day;
    }

    private async Task<SeriesDay> Open(string centerId, DateOnly day, string series, CancellationToken cancellationToken)
    {
        var days = context.Set<SeriesDay>();
        var before = await days.AsNoTracking().Where(s => s.CenterId == centerId && s.Series == series && s.Day < day)
            .OrderByDescending(s => s.Day).FirstOrDefaultAsync(cancellationToken);
        return Keep(days.Add(Domain.Hall.SeriesDay.Open(centerId, day, series, before)).Entity);
    }

    /// <summary>What a use case has read and may need again.</summary>
    private sealed class Seen
    {
        /// <summary>One that was opened is not in the database before it is saved, so no query finds it.</summary>
        public List<SeriesDay> Days { get; } = [];

        /// <summary>Read with a queue: of many, the one that is called becomes part of the unit of work, without being read again.</summary>
        public Dictionary<Guid, Ticket> Queued { get; } = [];

        /// <summary>Whether the queue was taken from the screens once.</summary>
        public bool Looked { get; set; }
    }
}

internal static class TicketProjections
{
    /// <summary>What the queue's order needs, without the rest of the row.</summary>
    public static readonly Expression<Func<Ticket, WaitingTicket>> Waiting = t => new WaitingTicket(
        t.Id, t.Series, t.Number, t.Courtesy, t.QueuedAt, t.Source, t.QueueSeries, t.TargetWindowId, t.Returned, t.Reason);
}
