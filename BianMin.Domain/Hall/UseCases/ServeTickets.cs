using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>开始: the called visitor has arrived.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
public sealed record StartService(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

/// <summary>过号: the called visitor did not come.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
public sealed record MarkNoShow(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

/// <summary>挂起: put aside at this window, to be resumed.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Reason">Why, 1–100 characters.</param>
public sealed record HoldTicket(string CenterId, Guid WindowId, Guid TicketId, string Reason) : IUseCase<Done>, ITicketAtWindow;

/// <summary>恢复: takes up a held ticket again.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
public sealed record ResumeTicket(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

/// <summary>转办: sends the visitor on to another window or series; the waiting time is kept.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="ToSeries">The series to join, when not to one window.</param>
/// <param name="ToWindowId">The only window that may call it, when not to a series.</param>
/// <param name="Reason">Why, told to the next clerk, 1–100 characters.</param>
public sealed record TransferTicket(string CenterId, Guid WindowId, Guid TicketId, string? ToSeries, Guid? ToWindowId, string Reason) : IUseCase<Done>, ITicketAtWindow;

/// <summary>办结: the visitor is served.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
public sealed record FinishService(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

/// <summary>Shape of <see cref="HoldTicket"/>.</summary>
public sealed class HoldTicketValidator : AbstractValidator<HoldTicket>
{
    /// <summary>The rules.</summary>
    public HoldTicketValidator() => RuleFor(t => t.Reason).Reason("挂起原因");
}

/// <summary>Shape of <see cref="TransferTicket"/>.</summary>
public sealed class TransferTicketValidator : AbstractValidator<TransferTicket>
{
    /// <summary>The rules.</summary>
    public TransferTicketValidator()
    {
        RuleFor(t => t.Reason).Reason("转办原因");
        RuleFor(t => t).Must(t => (t.ToSeries is null) != (t.ToWindowId is null)).WithMessage("请选择转到哪个窗口或哪个号段。");
    }
}

/// <summary>Does <see cref="StartService"/>.</summary>
public sealed class StartServiceHandler(WindowWork window) : IHandle<StartService, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, StartService request, CancellationToken cancel) =>
        (await window.Change(
            actor, request, t => t.State == TicketState.Serving && t.WindowId == request.WindowId,
            (t, own) => t.Start(own.StaffId, window.Now), HallEventKind.TicketChanged, cancel)).OrDone();
}

/// <summary>Does <see cref="MarkNoShow"/>.</summary>
public sealed class MarkNoShowHandler(WindowWork window) : IHandle<MarkNoShow, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, MarkNoShow request, CancellationToken cancel) =>
        (await window.Change(
            actor, request, t => t.State == TicketState.NoShow && t.WindowId == request.WindowId,
            (t, _) => t.MarkNoShow(), HallEventKind.TicketChanged, cancel)).OrDone();
}

/// <summary>Does <see cref="HoldTicket"/>.</summary>
public sealed class HoldTicketHandler(WindowWork window) : IHandle<HoldTicket, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, HoldTicket request, CancellationToken cancel) =>
        (await window.Change(
            actor, request, t => t.State == TicketState.Held && t.WindowId == request.WindowId,
            (t, _) => t.Hold(request.Reason.Trim()), HallEventKind.TicketChanged, cancel)).OrDone();
}

/// <summary>Does <see cref="ResumeTicket"/>.</summary>
public sealed class ResumeTicketHandler(WindowWork window, IHallStore hall) : IHandle<ResumeTicket, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, ResumeTicket request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var current = await hall.AtWindow(request.CenterId, request.WindowId, window.Now.Day, cancel);
        return (await window.Change(
            actor, request, t => t.State == TicketState.Serving && t.WindowId == request.WindowId,
            (t, own) => current is null ? t.Resume(own.Window.Id, own.StaffId, window.Now) : HallRefusals.PersonInService(current.Label),
            HallEventKind.TicketChanged, cancel)).OrDone();
    }
}

/// <summary>Does <see cref="TransferTicket"/>.</summary>
public sealed class TransferTicketHandler(WindowWork window) : IHandle<TransferTicket, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, TransferTicket request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var targetOpen = request.ToWindowId is not { } target || await window.IsOpen(request.CenterId, target, cancel);
        return (await window.Change(
            actor, request,
            t => t.State == TicketState.Waiting && t.Reason == request.Reason.Trim() && t.TargetWindowId == request.ToWindowId,
            (t, own) => Transfer(t, own.Center, request, targetOpen), HallEventKind.Queued, cancel)).OrDone();
    }

    private static Refusal? Transfer(Ticket ticket, CenterProfile center, TransferTicket request, bool targetOpen)
    {
        if (request.ToWindowId is { } id)
        {
            if (center.Window(id) is not { Series.Count: > 0 } target)
                return OrgRefusals.UnknownWindow;
            if (!targetOpen)
                return HallRefusals.WindowNotOpen(target.Plate);
            var queue = target.Series.Contains(ticket.QueueSeries) ? ticket.QueueSeries : target.Series[0];
            return ticket.Transfer(queue, target.Id, request.Reason.Trim());
        }

        return center.FindSeries(request.ToSeries!) is { } series
            ? ticket.Transfer(series.Code, null, request.Reason.Trim())
            : HallRefusals.UnknownSeries;
    }
}

/// <summary>Does <see cref="FinishService"/>.</summary>
public sealed class FinishServiceHandler(WindowWork window, IHallStore hall) : IHandle<FinishService, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, FinishService request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pace = await hall.Find(request.CenterId, request.TicketId, cancel) is { } ticket
            ? await hall.SeriesDay(ticket.CenterId, ticket.Day, ticket.QueueSeries, cancel)
            : null;
        return (await window.Change(
            actor, request, t => t.State == TicketState.Finished && t.WindowId == request.WindowId,
            (t, own) => Finish(t, own, pace), HallEventKind.TicketChanged, cancel)).OrDone();
    }

    private Refusal? Finish(Ticket ticket, OwnWindow own, SeriesDay? pace)
    {
        if (ticket.Finish(own.StaffId, window.Now) is { } refusal)
            return refusal;
        if (ticket.ServiceTime is { } service)
            pace?.Record(service);
        return null;
    }
}

/// <summary>恢复排队: a visitor who missed the call has come; once, to the tail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="TicketId">The ticket.</param>
public sealed record ReturnTicket(string CenterId, Guid TicketId) : IUseCase<Done>;

/// <summary>Does <see cref="ReturnTicket"/>.</summary>
public sealed class ReturnTicketHandler(ICenterDirectory centers, IHallStore hall, IUnitOfWork work) : IHandle<ReturnTicket, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, ReturnTicket request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Kind != ActorKind.Person || actor.Lacks(Permission.DrawTicket, center.Scope) is not null)
            return Refusal.Forbidden();
        if (await hall.Find(center.Id, request.TicketId, cancel) is not { } ticket || ticket.Day != work.Now.Day)
            return HallRefusals.UnknownTicket;
        if (ticket is { State: TicketState.Waiting, Returned: true })
            return Done.It;
        if (ticket.ReturnAfterNoShow(work.Now) is { } refusal)
            return refusal;
        await work.Commit(actor, request, [new HallEvent(HallEventKind.Queued, ticket.Id, ticket.Label)], cancel);
        return Done.It;
    }
}

/// <summary>Turns an outcome with a value into one without.</summary>
internal static class Outcomes
{
    public static Outcome<Done> OrDone<T>(this Outcome<T> outcome) => outcome.Refusal is { } refusal ? refusal : Done.It;
}
