using System.Globalization;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Hall;

internal sealed class TicketList(IDbContextFactory<BianMinDbContext> contexts) : ITicketList
{
    public async Task<Outcome<TicketPage>> Search(
        Actor actor, CenterScope center, DateOnly day, TicketFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchHall, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var tickets = Matching(context.Set<Ticket>().Where(t => t.CenterId == center.CenterId && t.Day == day), filter);
        var total = await tickets.CountAsync(cancellationToken);
        var lines = await tickets
            .OrderByDescending(t => t.DrawnAt).ThenBy(t => t.Series).ThenByDescending(t => t.Number)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, ITicketList.GreatestPage))
            .Select(t => new TicketLine(
                t.Id, t.Series, t.Number, t.State, t.Source, t.Courtesy, t.Paper, t.DrawnAt, t.CalledAt, t.EndedAt, t.WindowId, t.Reason, t.Returned))
            .ToListAsync(cancellationToken);
        return new TicketPage(lines, total);
    }

    public async Task<Outcome<BookingPage>> Bookings(Actor actor, CenterScope center, DateOnly day, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchHall, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new BookingPage(await context.Set<Booking>()
            .Where(b => b.CenterId == center.CenterId && b.Day == day)
            .OrderBy(b => b.At).ThenBy(b => b.Code)
            .Select(b => new BookingLine(b.Code, b.Series, b.At, b.TicketId != null))
            .ToListAsync(cancellationToken));
    }

    private static IQueryable<Ticket> Matching(IQueryable<Ticket> tickets, TicketFilter filter)
    {
        if (filter.Series is { } series)
            tickets = tickets.Where(t => t.Series == series);
        if (filter.State is { } state)
            tickets = tickets.Where(t => t.State == state);
        if (filter.UnconfirmedPaper)
            tickets = tickets.Where(t => t.Paper == PaperState.Unconfirmed && t.State == TicketState.Waiting);
        return string.IsNullOrWhiteSpace(filter.Number) ? tickets : Numbered(tickets, filter.Number.Trim().ToUpperInvariant());
    }

    private static IQueryable<Ticket> Numbered(IQueryable<Ticket> tickets, string text)
    {
        var letter = char.IsAsciiLetterUpper(text[0]) ? text[..1] : null;
        if (letter is not null)
            tickets = tickets.Where(t => t.Series == letter);
        var digits = text[(letter?.Length ?? 0)..];
        if (digits.Length == 0)
            return tickets;
        // What is not a number matches no ticket.
        var number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        return tickets.Where(t => t.Number == number);
    }
}
