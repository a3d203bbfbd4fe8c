using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>叫号: calls the next visitor to the clerk's window (HALL-1). A second click gives the ticket that the first one called.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="Seen">The ticket that the clerk saw at the window, or null for none.</param>
[Requires(Permission.ServeWindow)]
public sealed record CallNextTicket(string CenterId, Guid WindowId, Guid? Seen) : IUseCase<CalledTicket>;

/// <summary>A called ticket.</summary>
/// <param name="TicketId">Identity.</param>
/// <param name="Label">As printed.</param>
/// <param name="Recalls">How often it was called again.</param>
public sealed record CalledTicket(Guid TicketId, string Label, int Recalls);

internal sealed class CallNextTicketHandler(WindowWork window, WindowCall call) : ICenterHandler<CallNextTicket, CalledTicket>
{
    public async Task<Outcome<CalledTicket>> Handle(AtCenter at, CallNextTicket request, CancellationToken cancellationToken)
    {
        if (!(await window.Own(at, request.WindowId, cancellationToken)).TryGet(out var own, out var refused))
            return refused;
        var next = await call.Next(own, null, cancellationToken);
        return next.TryGet(out var called, out _) && called.TicketId == request.Seen ? HallRefusals.PersonInService(called.Label) : next;
    }
}

/// <summary>Calls one waiting visitor out of order, with a reason that is kept.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Reason">Why, 1–100 characters.</param>
[Requires(Permission.ServeWindow)]
public sealed record CallTicket(string CenterId, Guid WindowId, Guid TicketId, string Reason) : IUseCase<CalledTicket>;

internal sealed class CallTicketValidator : AbstractValidator<CallTicket>
{
    public CallTicketValidator() => RuleFor(t => t.Reason).Reason("提前叫号的原因");
}

internal sealed class CallTicketHandler(WindowWork window, WindowCall call, IHallStore hall) : ICenterHandler<CallTicket, CalledTicket>
{
    public async Task<Outcome<CalledTicket>> Handle(AtCenter at, CallTicket request, CancellationToken cancellationToken)
    {
        if (!(await window.Own(at, request.WindowId, cancellationToken)).TryGet(out var own, out var refused))
            return refused;
        var visitors = await hall.QueueAt(own.Center.Id, own.Window, window.Now.Day, cancellationToken);
        if (visitors.Current is { } current)
        {
            return current.TicketId == request.TicketId ? current : HallRefusals.PersonInService(current.Label);
        }

        var place = call.Arrange(own, visitors).FirstOrDefault(p => p.Ticket.Id == request.TicketId);
        return place is not null && await hall.Find(own.Center.Id, place.Ticket.Id, cancellationToken) is { } ticket
            ? await call.Call(own, visitors, place, ticket, cancellationToken, request.Reason.Trim())
            : HallRefusals.SeenStale;
    }
}

/// <summary>重呼: calls the same visitor once more, up to the centre's limit.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Seen">How many recalls the clerk saw; a second click has no effect.</param>
[Requires(Permission.ServeWindow)]
public sealed record RecallTicket(string CenterId, Guid WindowId, Guid TicketId, int Seen) : IUseCase<CalledTicket>, ITicketAtWindow;

internal sealed class RecallTicketHandler(WindowWork window) : ICenterHandler<RecallTicket, CalledTicket>
{
    public async Task<Outcome<CalledTicket>> Handle(AtCenter at, RecallTicket request, CancellationToken cancellationToken)
    {
        var outcome = await window.Change(
            at, request,
            t => t.State == TicketState.Called && t.WindowId == request.WindowId && t.Recalls > request.Seen,
            (t, own) => t.Recall(own.Center.Hall.RecallLimit, window.Now),
            HallEventKind.Recalled, cancellationToken);
        return outcome.TryGet(out var ticket, out var refusal) ? new CalledTicket(ticket.Id, ticket.Label, ticket.Recalls) : refusal;
    }
}

/// <summary>The queue of a window and the act of calling from it.</summary>
public sealed class WindowCall(IHallStore hall, IUnitOfWork work)
{
    private const int Looks = 8;

    /// <summary>The queue as it stands, all series of the window merged.</summary>
    internal IReadOnlyList<QueuePlace> Arrange(OwnWindow own, WindowQueue visitors)
    {
        var arranged = visitors.Waiting.Where(t => t.TargetWindowId is null || t.TargetWindowId == own.Window.Id).GroupBy(t => t.QueueSeries)
            .Select(series => QueueOrder.Arrange(series, own.Center.Hall, visitors.Credits[series.Key], work.Now.Instant))
            .ToList();
        return arranged.Count == 1 ? arranged[0] : QueueOrder.Merge(arranged, own.Center.Hall);
    }

    /// <summary>Calls whoever heads the queue; who stands at the window already is the answer, except the one who has just left it.</summary>
    internal async Task<Outcome<CalledTicket>> Next(OwnWindow own, Guid? left, CancellationToken cancellationToken)
    {
        // Whoever heads the queue may be called on another node between looking at the queue and reading the ticket.
        for (var look = 1; look <= Looks; look++)
        {
            var visitors = await hall.QueueAt(own.Center.Id, own.Window, work.Now.Day, cancellationToken);
            if (visitors.Current is { } current && current.TicketId != left)
                return current;
            var queue = Arrange(own, visitors);
            if (queue.Count == 0)
                return HallRefusals.NobodyWaits;
            if (await hall.Find(own.Center.Id, queue[0].Ticket.Id, cancellationToken) is { State: TicketState.Waiting } ticket)
                return await Call(own, visitors, queue[0], ticket, cancellationToken);
        }

        return Refusal.Busy();
    }

    /// <summary>Claims the ticket for the window; of two windows exactly one succeeds.</summary>
    internal async Task<Outcome<CalledTicket>> Call(
        OwnWindow own, WindowQueue visitors, QueuePlace place, Ticket ticket, CancellationToken cancellationToken, string? jump = null)
    {
        if (ticket.Call(own.Window.Id, own.StaffId, work.Now, jump) is { } refusal)
            return refusal;
        if (place.Rank == 1 && place.CreditAfter != visitors.Credits[place.Ticket.QueueSeries])
            (await hall.SeriesDay(own.Center.Id, work.Now.Day, place.Ticket.QueueSeries, cancellationToken)).Spend(place.CreditAfter);
        work.Raise(new HallEvent(HallEventKind.Called, ticket.Id, ticket.Label, own.Window.Id, own.Window.Number));
        return new CalledTicket(ticket.Id, ticket.Label, ticket.Recalls);
    }
}
