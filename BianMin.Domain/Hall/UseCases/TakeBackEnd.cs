using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Hall;

/// <summary>撤销 after 办结 or 过号: for a few seconds, as long as nobody else stands at the window (<see cref="Ticket.TakeBackWithin"/>).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
[Requires(Permission.ServeWindow)]
public sealed record TakeBackEnd(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

internal sealed class TakeBackEndHandler(WindowWork window, IHallStore hall) : ICenterHandler<TakeBackEnd, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, TakeBackEnd request, CancellationToken cancellationToken)
    {
        var current = await hall.AtWindow(request.CenterId, request.WindowId, window.Now.Day, cancellationToken);
        var served = await hall.Find(at.Center.Id, request.TicketId, cancellationToken);
        var pace = served?.ServiceTime is { } ? await hall.SeriesDay(served.CenterId, served.Day, served.QueueSeries, cancellationToken) : null;
        return (await window.Change(
            at, request, t => t.State is TicketState.Serving or TicketState.Called && t.WindowId == request.WindowId,
            (t, _) => current is null ? TakeBack(t, pace) : HallRefusals.PersonInService(current.Label),
            HallEventKind.TicketChanged, cancellationToken)).OrDone();
    }

    private Refusal? TakeBack(Ticket ticket, SeriesDay? pace)
    {
        var service = ticket.ServiceTime;
        if (ticket.TakeBack(window.Now) is { } refusal)
            return refusal;
        if (service is { } took)
            pace?.Forget(took);
        return null;
    }
}
