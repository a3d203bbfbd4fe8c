using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>The printer or the visitor confirms that the paper came out; saying so twice is the same as once.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="TicketId">The ticket.</param>
[Requires(Permission.DrawTicket)]
public sealed record ConfirmPaper(string CenterId, Guid TicketId) : IUseCase<Done>;

internal sealed class ConfirmPaperHandler(IHallStore hall, IUnitOfWork work) : ICenterHandler<ConfirmPaper, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, ConfirmPaper request, CancellationToken cancellationToken)
    {
        if (await hall.Find(at.Center.Id, request.TicketId, cancellationToken) is not { } ticket)
            return HallRefusals.UnknownTicket;
        if (ticket.Paper == PaperState.Confirmed)
            return Done.It;
        ticket.ConfirmPaper();
        work.Raise(new HallEvent(HallEventKind.TicketChanged, ticket.Id, ticket.Label));
        return Done.It;
    }
}

/// <summary>作废: takes a ghost ticket out of the queue, with a reason.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Reason">Why, 1–100 characters.</param>
[Requires(Permission.ReceiveVisitors)]
public sealed record VoidTicket(string CenterId, Guid TicketId, string Reason) : IUseCase<Done>;

internal sealed class VoidTicketValidator : AbstractValidator<VoidTicket>
{
    public VoidTicketValidator() => RuleFor(t => t.Reason).Reason("作废原因");
}

internal sealed class VoidTicketHandler(IHallStore hall, IUnitOfWork work) : ICenterHandler<VoidTicket, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, VoidTicket request, CancellationToken cancellationToken)
    {
        if (await hall.Find(at.Center.Id, request.TicketId, cancellationToken) is not { } ticket)
            return HallRefusals.UnknownTicket;
        if ((TicketRules.VoidByHand(ticket) ?? ticket.Void(request.Reason.Trim(), work.Now)) is { } refusal)
            return refusal;
        work.Raise(new HallEvent(HallEventKind.TicketChanged, ticket.Id, ticket.Label));
        return Done.It;
    }
}

/// <summary>Keys in a ticket of the pre-numbered paper pad that was handed out while the machine was down.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="Number">The pre-printed number, 901–999.</param>
/// <param name="Courtesy">The courtesy the visitor is entitled to.</param>
[Requires(Permission.ReceiveVisitors)]
public sealed record KeyInPadTicket(string CenterId, string Series, int Number, Courtesy Courtesy) : IUseCase<DrawnTicket>;

internal sealed class KeyInPadTicketValidator : AbstractValidator<KeyInPadTicket>
{
    public KeyInPadTicketValidator()
    {
        RuleFor(t => t.Series).SeriesCode("请选择要办理的业务。");
        RuleFor(t => t.Number).InclusiveBetween(TicketSeries.PadFrom, TicketSeries.MaxNumber)
            .WithMessage($"纸质备用号从 {TicketSeries.PadFrom} 到 {TicketSeries.MaxNumber}，请核对票面号码。");
        RuleFor(t => t.Courtesy).IsInEnum().WithMessage("优待类别不正确，请重新选择。");
    }
}

internal sealed class KeyInPadTicketHandler(IOfficeHours hours, IHallStore hall, TicketIssue issue, IUnitOfWork work)
    : ICenterHandler<KeyInPadTicket, DrawnTicket>
{
    public async Task<Outcome<DrawnTicket>> Handle(AtCenter at, KeyInPadTicket request, CancellationToken cancellationToken)
    {
        if (at.Center.FindSeries(request.Series) is not { } series)
            return HallRefusals.UnknownSeries;
        if (hours.At(at.Center, work.Now) is { Open: false } closed)
            return HallRefusals.Closed(closed.Text);
        var key = $"pad:{work.Now.Day:yyyyMMdd}:{series.Code}{request.Number}";
        var place = await hall.PlaceFor(at.Center.Id, work.Now.Day, series.Code, key, cancellationToken);
        if (place.Before is { } before)
            return HallRefusals.PadNumberUsed(before.Label);
        var ticket = Ticket.Draw(at.Center.Id, series.Code, request.Number, TicketSource.PaperPad, request.Courtesy, key, work.Now);
        return await issue.Issue(at.Center, place, ticket, cancellationToken);
    }
}
