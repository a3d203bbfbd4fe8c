using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Domain.Hall;

/// <summary>A use case about one ticket at one window.</summary>
public interface ITicketAtWindow : IUseCase
{
    /// <summary>The window, which the actor must hold.</summary>
    Guid WindowId { get; }

    /// <summary>The ticket.</summary>
    Guid TicketId { get; }
}

/// <summary>What everything that a clerk does at a window has in common: the post and the ticket.</summary>
public sealed class WindowWork(IPostReading posts, IHallStore hall, IUnitOfWork work)
{
    /// <summary>The instant of this unit of work.</summary>
    public Moment Now => work.Now;

    /// <summary>Whether a window is open, so that somebody sent there will be called.</summary>
    internal Task<bool> IsOpen(string centerId, Guid windowId, CancellationToken cancellationToken) => posts.IsOpen(centerId, windowId, cancellationToken);

    /// <summary>The window, when the actor serves there now.</summary>
    internal async Task<Outcome<OwnWindow>> Own(AtCenter at, Guid windowId, CancellationToken cancellationToken)
    {
        if (at.Center.Window(windowId) is not { } window)
            return OrgRefusals.UnknownWindow;
        if (at.Actor.StaffId is not { } staffId || !await posts.Serves(at.Center.Id, window.Id, staffId, cancellationToken))
            return HallRefusals.NotAtThisWindow;
        return new OwnWindow(at.Center, window, staffId);
    }

    /// <summary>Lets one ticket at the actor's window make one transition.</summary>
    /// <param name="at">Who, and where.</param>
    /// <param name="request">Which ticket at which window.</param>
    /// <param name="already">Whether it has happened before: a second click succeeds without effect.</param>
    /// <param name="transition">The aggregate's own rule.</param>
    /// <param name="kind">What the screens are told.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    internal async Task<Outcome<Ticket>> Change(
        AtCenter at, ITicketAtWindow request, Func<Ticket, bool> already, Func<Ticket, OwnWindow, Refusal?> transition,
        HallEventKind kind, CancellationToken cancellationToken)
    {
        if (!(await Own(at, request.WindowId, cancellationToken)).TryGet(out var own, out var refused))
            return refused;
        if (await hall.Find(own.Center.Id, request.TicketId, cancellationToken) is not { } ticket)
            return HallRefusals.UnknownTicket;
        if (already(ticket))
            return ticket;
        if (ticket.WindowId is not null && ticket.WindowId != own.Window.Id)
            return HallRefusals.ForAnotherWindow(ticket.Label);
        if (transition(ticket, own) is { } refusal)
            return refusal;
        work.Raise(new HallEvent(kind, ticket.Id, ticket.Label, own.Window.Id, own.Window.Number));
        return ticket;
    }
}

/// <summary>A window and the person who serves there.</summary>
/// <param name="Center">The centre.</param>
/// <param name="Window">The window.</param>
/// <param name="StaffId">The actor's staff record.</param>
internal sealed record OwnWindow(CenterProfile Center, WindowProfile Window, Guid StaffId);
