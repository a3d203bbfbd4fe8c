using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>开始: the called visitor has arrived.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
[Requires(Permission.ServeWindow)]
public sealed record StartService(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

/// <summary>过号: the called visitor did not come.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
[Requires(Permission.ServeWindow)]
public sealed record MarkNoShow(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

/// <summary>挂起: put aside at this window, to be resumed.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Reason">Why, 1–100 characters.</param>
[Requires(Permission.ServeWindow)]
public sealed record HoldTicket(string CenterId, Guid WindowId, Guid TicketId, string Reason) : IUseCase<Done>, ITicketAtWindow;

/// <summary>恢复: takes up a held ticket again.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
[Requires(Permission.ServeWindow)]
public sealed record ResumeTicket(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

/// <summary>转办: sends the visitor on to another window or series; the waiting time is kept.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="ToSeries">The series to join, when not to one window.</param>
/// <param name="ToWindowId">The only window that may call it, when not to a series.</param>
/// <param name="Reason">Why, told to the next clerk, 1–100 characters.</param>
[Requires(Permission.ServeWindow)]
public sealed record TransferTicket(string CenterId, Guid WindowId, Guid TicketId, string? ToSeries, Guid? ToWindowId, string Reason) : IUseCase<Done>, ITicketAtWindow;

/// <summary>办结: the visitor is served.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="TicketId">The ticket.</param>
[Requires(Permission.ServeWindow)]
public sealed record FinishService(string CenterId, Guid WindowId, Guid TicketId) : IUseCase<Done>, ITicketAtWindow;

internal sealed class HoldTicketValidator : AbstractValidator<HoldTicket>
{
    public HoldTicketValidator() => RuleFor(t => t.Reason).Reason("挂起原因");
}

internal sealed class TransferTicketValidator : AbstractValidator<TransferTicket>
{
    public TransferTicketValidator()
    {
        RuleFor(t => t.Reason).Reason("转办原因");
        RuleFor(t => t).Must(t => (t.ToSeries is null) != (t.ToWindowId is null)).WithMessage("请选择转到哪个窗口或哪个号段。");
    }
}

internal sealed class StartServiceHandler(WindowWork window) : ICenterHandler<StartService, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, StartService request, CancellationToken cancellationToken) =>
        (await window.Change(
            at, request, t => t.State == TicketState.Serving && t.WindowId == request.WindowId,
            (t, own) => t.Start(own.StaffId, window.Now), HallEventKind.TicketChanged, cancellationToken)).OrDone();
}

internal sealed class EndingHandler(ServiceEnding ending)
    : ICenterHandler<FinishService, Done>, ICenterHandler<MarkNoShow, Done>, ICenterHandler<HoldTicket, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, FinishService request, CancellationToken cancellationToken) =>
        (await ending.End(at, request, ServiceEnd.Finished, null, cancellationToken)).OrDone();

    public async Task<Outcome<Done>> Handle(AtCenter at, MarkNoShow request, CancellationToken cancellationToken) =>
        (await ending.End(at, request, ServiceEnd.NotCome, null, cancellationToken)).OrDone();

    public async Task<Outcome<Done>> Handle(AtCenter at, HoldTicket request, CancellationToken cancellationToken) =>
        (await ending.End(at, request, ServiceEnd.PutAside, request.Reason, cancellationToken)).OrDone();
}

internal sealed class ResumeTicketHandler(WindowWork window, IHallStore hall) : ICenterHandler<ResumeTicket, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, ResumeTicket request, CancellationToken cancellationToken)
    {
        var current = await hall.AtWindow(request.CenterId, request.WindowId, window.Now.Day, cancellationToken);
        return (await window.Change(
            at, request, t => t.State == TicketState.Serving && t.WindowId == request.WindowId,
            (t, own) => current is null ? t.Resume(own.Window.Id, own.StaffId, window.Now) : HallRefusals.PersonInService(current.Label),
            HallEventKind.TicketChanged, cancellationToken)).OrDone();
    }
}

internal sealed class TransferTicketHandler(WindowWork window) : ICenterHandler<TransferTicket, Done>, ITicketMoves
{
    public async Task<Outcome<Done>> Handle(AtCenter at, TransferTicket request, CancellationToken cancellationToken)
    {
        var targetOpen = request.ToWindowId is not { } target || await window.IsOpen(at.Center.Id, target, cancellationToken);
        return (await window.Change(
            at, request,
            t => t.State == TicketState.Waiting && t.Reason == request.Reason.Trim() && t.TargetWindowId == request.ToWindowId,
            (t, own) => Transfer(t, own.Center, request, targetOpen), HallEventKind.Queued, cancellationToken)).OrDone();
    }

    public async Task<Refusal?> SendOn(AtCenter at, Guid windowId, Guid ticketId, Guid toWindow, string reason, CancellationToken cancellationToken) =>
        (await Handle(at, new TransferTicket(at.Center.Id, windowId, ticketId, null, toWindow, reason), cancellationToken)).Refusal;

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

/// <summary>恢复排队: a visitor who missed the call has come; once, to the tail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="TicketId">The ticket.</param>
[Requires(Permission.ReceiveVisitors)]
public sealed record ReturnTicket(string CenterId, Guid TicketId) : IUseCase<Done>;

internal sealed class ReturnTicketHandler(IHallStore hall, IUnitOfWork work) : ICenterHandler<ReturnTicket, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, ReturnTicket request, CancellationToken cancellationToken)
    {
        if (await hall.Find(at.Center.Id, request.TicketId, cancellationToken) is not { } ticket || ticket.Day != work.Now.Day)
            return HallRefusals.UnknownTicket;
        if (ticket is { State: TicketState.Waiting, Returned: true })
            return Done.It;
        if (ticket.ReturnAfterNoShow(work.Now) is { } refusal)
            return refusal;
        work.Raise(new HallEvent(HallEventKind.Queued, ticket.Id, ticket.Label));
        return Done.It;
    }
}

/// <summary>Turns an outcome with a value into one without.</summary>
internal static class Outcomes
{
    public static Outcome<Done> OrDone<T>(this Outcome<T> outcome) => outcome.Refusal is { } refusal ? refusal : Done.It;
}
