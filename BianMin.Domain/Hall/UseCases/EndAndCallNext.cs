using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>办结（过号、挂起）并叫下一位: ends with the visitor at the window and calls the next one, both or neither. A second click gives
/// the visitor whom the first one called.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket of the visitor at the window.</param>
/// <param name="End">How it ends.</param>
/// <param name="Reason">Why it is put aside, 1–100 characters; empty otherwise.</param>
[Requires(Permission.ServeWindow)]
public sealed record EndAndCallNext(string CenterId, Guid WindowId, Guid TicketId, ServiceEnd End, string Reason) : IUseCase<NextVisitor>, ITicketAtWindow;

/// <summary>How a visitor leaves the window.</summary>
public enum ServiceEnd
{
    /// <summary>办结: served.</summary>
    Finished,

    /// <summary>过号: did not come.</summary>
    NotCome,

    /// <summary>挂起: put aside, to be resumed.</summary>
    PutAside,
}

/// <summary>Who comes next.</summary>
/// <param name="Called">The ticket that was called; null when nobody waits.</param>
public sealed record NextVisitor(CalledTicket? Called);

internal sealed class EndAndCallNextValidator : AbstractValidator<EndAndCallNext>
{
    public EndAndCallNextValidator()
    {
        RuleFor(e => e.End).IsInEnum().WithMessage("请选择怎样处理这位群众。");
        RuleFor(e => e.Reason).Reason("挂起原因").When(e => e.End == ServiceEnd.PutAside);
    }
}

internal sealed class EndAndCallNextHandler(WindowWork window, ServiceEnding ending, WindowCall call) : ICenterHandler<EndAndCallNext, NextVisitor>
{
    public async Task<Outcome<NextVisitor>> Handle(AtCenter at, EndAndCallNext request, CancellationToken cancellationToken)
    {
        if (!(await window.Own(at, request.WindowId, cancellationToken)).TryGet(out var own, out var refused))
            return refused;
        if ((await ending.End(at, request, request.End, request.Reason, cancellationToken)).Refusal is { } refusal)
            return refusal;
        var next = await call.Next(own, request.TicketId, cancellationToken);
        return next.TryGet(out var called, out var none) ? new NextVisitor(called) : none == HallRefusals.NobodyWaits ? new NextVisitor(null) : none;
    }
}

/// <summary>The ways in which a service ends, with what they leave in the pace of the series.</summary>
public sealed class ServiceEnding(WindowWork window, IHallStore hall)
{
    internal async Task<Outcome<Ticket>> End(AtCenter at, ITicketAtWindow request, ServiceEnd end, string? reason, CancellationToken cancellationToken)
    {
        var pace = end == ServiceEnd.Finished && await hall.Find(at.Center.Id, request.TicketId, cancellationToken) is { } served
            ? await hall.SeriesDay(served.CenterId, served.Day, served.QueueSeries, cancellationToken)
            : null;
        return await window.Change(
            at, request, t => t.State == StateAfter(end) && t.WindowId == request.WindowId, (t, own) => End(t, own, end, reason, pace), HallEventKind.TicketChanged, cancellationToken);
    }

    private static TicketState StateAfter(ServiceEnd end) => end switch
    {
        ServiceEnd.Finished => TicketState.Finished,
        ServiceEnd.NotCome => TicketState.NoShow,
        ServiceEnd.PutAside => TicketState.Held,
    };

    private Refusal? End(Ticket ticket, OwnWindow own, ServiceEnd end, string? reason, SeriesDay? pace)
    {
        if (end == ServiceEnd.NotCome)
            return ticket.MarkNoShow(window.Now);
        if (end == ServiceEnd.PutAside)
            return ticket.Hold(reason!.Trim());
        if (ticket.Finish(own.StaffId, window.Now) is { } refusal)
            return refusal;
        if (ticket.ServiceTime is { } service)
            pace?.Record(service);
        return null;
    }
}
