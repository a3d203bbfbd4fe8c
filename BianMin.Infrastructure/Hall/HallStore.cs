using System.Linq.Expressions;
using BianMin.Domain.Hall;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Hall;

internal sealed class HallStore(BianMinDbContext context) : IHallStore, IOpenTickets, ITicketFacts
{
    private static readonly TicketState[] OpenStates = [TicketState.Called, TicketState.Serving, TicketState.Held];
    private static readonly TicketState[] LiveStates = [TicketState.Waiting, TicketState.Called, TicketState.Serving, TicketState.Held, TicketState.NoShow];

    private readonly TicketQueries _queries = PerModel<TicketQueries>.Of(context);

    // Not in the database before the commit, so no query finds them.
    private readonly List<SeriesDay> _opened = [];

    public async Task<SeriesDay> SeriesDay(string centerId, DateOnly day, string series, CancellationToken cancel)
    {
        if (_opened.Find(s => s.CenterId == centerId && s.Day == day && s.Series == series) is { } opened)
            return opened;
        if (await _queries.SeriesDay(context, centerId, day, series, cancel) is { } open)
            return open;
        var days = context.Set<SeriesDay>();
        var before = await days.AsNoTracking().Where(s => s.CenterId == centerId && s.Series == series && s.Day < day)
            .OrderByDescending(s => s.Day).FirstOrDefaultAsync(cancel);
        var first = days.Add(Domain.Hall.SeriesDay.Open(centerId, day, series, before)).Entity;
        _opened.Add(first);
        return first;
    }

    public async Task<Ticket?> Find(string centerId, Guid ticketId, CancellationToken cancel) =>
        await context.Set<Ticket>().FindAsync([ticketId], cancel) is { } ticket && ticket.CenterId == centerId ? ticket : null;

    public Task<Ticket?> FindByKey(string centerId, string key, CancellationToken cancel) => _queries.ByKey(context, centerId, key, cancel);

    public Task<Ticket?> AtWindow(string centerId, Guid windowId, DateOnly day, CancellationToken cancel) =>
        _queries.AtWindow(context, centerId, windowId, day, cancel);

    public async Task<IReadOnlyList<Ticket>> LeftOver(string centerId, DateOnly before, CancellationToken cancel) =>
        await context.Set<Ticket>().Where(t => t.CenterId == centerId && t.Day < before && t.Day > before.AddDays(-31) && LiveStates.Contains(t.State)).ToListAsync(cancel);

    public async Task<IReadOnlyList<WaitingTicket>> Waiting(string centerId, DateOnly day, IReadOnlyCollection<string> series, CancellationToken cancel) =>
        await context.Set<Ticket>()
            .Where(t => t.CenterId == centerId && t.Day == day && t.State == TicketState.Waiting && series.Contains(t.QueueSeries))
            .Select(TicketProjections.Waiting)
            .ToListAsync(cancel);

    public Task<int> CountWaiting(string centerId, DateOnly day, string series, CancellationToken cancel) =>
        _queries.CountWaiting(context, centerId, day, series, cancel);

    public async Task<IReadOnlyList<Ticket>> OpenAt(string centerId, Guid windowId, DateOnly day, CancellationToken cancel) =>
        await context.Set<Ticket>()
            .Where(t => t.CenterId == centerId && t.Day == day && OpenStates.Contains(t.State) && t.WindowId == windowId)
            .OrderBy(t => t.Series).ThenBy(t => t.Number)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Ticket>> MeantFor(string centerId, Guid windowId, DateOnly day, CancellationToken cancel) =>
        await context.Set<Ticket>()
            .Where(t => t.CenterId == centerId && t.Day == day && t.State == TicketState.Waiting && t.TargetWindowId == windowId)
            .ToListAsync(cancel);

    public Task<Booking?> FindBooking(string centerId, DateOnly day, string code, CancellationToken cancel) =>
        context.Set<Booking>().FirstOrDefaultAsync(b => b.CenterId == centerId && b.Day == day && b.Code == code, cancel);

    public Task<Booking?> FindBookingByKey(string centerId, string key, CancellationToken cancel) =>
        context.Set<Booking>().FirstOrDefaultAsync(b => b.CenterId == centerId && b.IdempotencyKey == key, cancel);

    public async Task<string?> LabelOf(string centerId, Guid ticketId, CancellationToken cancel) => (await Find(centerId, ticketId, cancel))?.Label;

    public void Add(Ticket ticket) => context.Add(ticket);

    public void Add(Booking booking) => context.Add(booking);
}

internal static class TicketProjections
{
    /// <summary>What the queue's order needs, without the rest of the row.</summary>
    public static readonly Expression<Func<Ticket, WaitingTicket>> Waiting = t => new WaitingTicket(
        t.Id, t.Series, t.Number, t.Courtesy, t.QueuedAt, t.Source, t.QueueSeries, t.TargetWindowId, t.Returned, t.Reason);
}
