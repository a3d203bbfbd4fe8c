using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>The printer or the visitor confirms that the paper came out; saying so twice is the same as once.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="TicketId">The ticket.</param>
public sealed record ConfirmPaper(string CenterId, Guid TicketId) : IUseCase<Done>;

/// <summary>Does <see cref="ConfirmPaper"/>.</summary>
public sealed class ConfirmPaperHandler(ICenterDirectory centers, IHallStore hall, IUnitOfWork work) : IHandle<ConfirmPaper, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, ConfirmPaper request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.DrawTicket, center.Scope) is { } forbidden)
            return forbidden;
        if (await hall.Find(center.Id, request.TicketId, cancel) is not { } ticket)
            return HallRefusals.UnknownTicket;
        if (ticket.Paper == PaperState.Confirmed)
            return Done.It;
        ticket.ConfirmPaper();
        await work.Commit(actor, request, [new HallEvent(HallEventKind.TicketChanged, ticket.Id, ticket.Label)], cancel);
        return Done.It;
    }
}

/// <summary>作废: takes a ghost ticket out of the queue, with a reason.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Reason">Why, 1–100 characters.</param>
public sealed record VoidTicket(string CenterId, Guid TicketId, string Reason) : IUseCase<Done>;

/// <summary>Shape of <see cref="VoidTicket"/>.</summary>
public sealed class VoidTicketValidator : AbstractValidator<VoidTicket>
{
    /// <summary>The rules.</summary>
    public VoidTicketValidator() => RuleFor(t => t.Reason).Reason("作废原因");
}

/// <summary>Does <see cref="VoidTicket"/>.</summary>
public sealed class VoidTicketHandler(ICenterDirectory centers, IHallStore hall, IUnitOfWork work) : IHandle<VoidTicket, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, VoidTicket request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Kind != ActorKind.Person || actor.Lacks(Permission.DrawTicket, center.Scope) is not null)
            return Refusal.Forbidden();
        if (await hall.Find(center.Id, request.TicketId, cancel) is not { } ticket)
            return HallRefusals.UnknownTicket;
        if (ticket.State is TicketState.Called or TicketState.Serving or TicketState.Held)
            return HallRefusals.PersonInService(ticket.Label);
        if (ticket.Void(request.Reason.Trim(), work.Now) is { } refusal)
            return refusal;
        await work.Commit(actor, request, [new HallEvent(HallEventKind.TicketChanged, ticket.Id, ticket.Label)], cancel);
        return Done.It;
    }
}

/// <summary>Keys in a ticket of the pre-numbered paper pad that was handed out while the machine was down.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="Number">The pre-printed number, 901–999.</param>
/// <param name="Courtesy">The courtesy the visitor is entitled to.</param>
public sealed record KeyInPadTicket(string CenterId, string Series, int Number, Courtesy Courtesy) : IUseCase<DrawnTicket>;

/// <summary>Does <see cref="KeyInPadTicket"/>.</summary>
public sealed class KeyInPadTicketHandler(ICenterDirectory centers, IOfficeHours hours, IHallStore hall, TicketIssue issue, IUnitOfWork work)
    : IHandle<KeyInPadTicket, DrawnTicket>
{
    /// <inheritdoc/>
    public async Task<Outcome<DrawnTicket>> Handle(Actor actor, KeyInPadTicket request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Kind != ActorKind.Person || actor.Lacks(Permission.DrawTicket, center.Scope) is not null)
            return Refusal.Forbidden();
        if (center.FindSeries(request.Series) is not { } series)
            return HallRefusals.UnknownSeries;
        if (request.Number is < TicketSeries.PadFrom or > TicketSeries.MaxNumber || !Enum.IsDefined(request.Courtesy))
            return HallRefusals.NotOfThePad;
        if (hours.At(center, work.Now) is { Open: false } closed)
            return HallRefusals.Closed(closed.Text);
        var key = $"pad:{work.Now.Day:yyyyMMdd}:{series.Code}{request.Number}";
        var place = await hall.PlaceFor(center.Id, work.Now.Day, series.Code, key, cancel);
        if (place.Before is { } before)
            return HallRefusals.PadNumberUsed(before.Label);
        var ticket = Ticket.Draw(center.Id, series.Code, request.Number, TicketSource.PaperPad, request.Courtesy, key, work.Now);
        return await issue.Issue(actor, request, center, place, ticket, cancel);
    }
}
