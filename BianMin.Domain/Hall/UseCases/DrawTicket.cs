using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>取号: draws a ticket of a series. The same key gives the same ticket, however often it is asked for (HALL-1).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="Courtesy">The courtesy the visitor is entitled to.</param>
/// <param name="Source">Who issues it.</param>
/// <param name="IdempotencyKey">The issuer's name for this request, 1–64 printable Latin characters.</param>
[Requires(Permission.DrawTicket)]
public sealed record DrawTicket(string CenterId, string Series, Courtesy Courtesy, TicketSource Source, string IdempotencyKey) : IUseCase<DrawnTicket>;

/// <summary>A ticket as the visitor gets it.</summary>
/// <param name="TicketId">Identity.</param>
/// <param name="Label">As printed.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="SeriesName">Name of the series.</param>
/// <param name="WaitingAhead">How many waited in the series before it.</param>
/// <param name="Estimate">How long the wait will probably be; null when it cannot be known.</param>
/// <param name="Existing">Whether the key had been used before and no new ticket was made.</param>
public sealed record DrawnTicket(Guid TicketId, string Label, string Series, string SeriesName, int WaitingAhead, WaitEstimate? Estimate, bool Existing);

internal sealed class DrawTicketValidator : AbstractValidator<DrawTicket>
{
    public DrawTicketValidator()
    {
        RuleFor(t => t.Series).SeriesCode("请选择要办理的业务，号段是一个大写字母。");
        RuleFor(t => t.Courtesy).IsInEnum().WithMessage("优待类别不正确，请重新选择。");
        RuleFor(t => t.Source).Must(s => s is TicketSource.Kiosk or TicketSource.Reception or TicketSource.Machine)
            .WithMessage("取号来源不正确。");
        RuleFor(t => t.IdempotencyKey).RequestKey();
    }
}

internal sealed class DrawTicketHandler(IOfficeHours hours, IHallStore hall, TicketIssue issue, IUnitOfWork work)
    : ICenterHandler<DrawTicket, DrawnTicket>
{
    public async Task<Outcome<DrawnTicket>> Handle(AtCenter at, DrawTicket request, CancellationToken cancellationToken)
    {
        if (at.Center.FindSeries(request.Series) is not { } series)
            return HallRefusals.UnknownSeries;
        var place = await hall.PlaceFor(at.Center.Id, work.Now.Day, series.Code, request.IdempotencyKey, cancellationToken);
        if (place.Before is { } before)
            return before.Series == series.Code ? await issue.Again(at.Center, before, cancellationToken) : HallRefusals.KeyReused;
        if (hours.At(at.Center, work.Now) is { Open: false } closed)
            return HallRefusals.Closed(closed.Text);

        if (!place.Day.TakeNumber(series).TryGet(out var number, out var refusal))
            return refusal;
        var ticket = Ticket.Draw(at.Center.Id, series.Code, number, request.Source, request.Courtesy, request.IdempotencyKey, work.Now);
        return await issue.Issue(at.Center, place, ticket, cancellationToken);
    }
}

/// <summary>What every way to issue a ticket has in common.</summary>
public sealed class TicketIssue(IHallStore hall, IPostReading posts, IUnitOfWork work)
{
    /// <summary>Adds the ticket and describes it.</summary>
    internal async Task<Outcome<DrawnTicket>> Issue(CenterProfile center, IssuePlace place, Ticket ticket, CancellationToken cancellationToken)
    {
        var described = await Describe(center, ticket, place.Day, place.Waiting, existing: false, cancellationToken);
        hall.Add(ticket);
        work.Raise(new HallEvent(HallEventKind.Queued, ticket.Id, ticket.Label));
        return described;
    }

    /// <summary>Tells where a ticket stands that was issued before.</summary>
    internal async Task<DrawnTicket> Again(CenterProfile center, Ticket ticket, CancellationToken cancellationToken)
    {
        var day = await hall.SeriesDay(center.Id, ticket.Day, ticket.QueueSeries, cancellationToken);
        var ahead = (await hall.Waiting(center.Id, ticket.Day, ticket.QueueSeries, cancellationToken)).Count(t => t.QueuedAt < ticket.QueuedAt && t.Id != ticket.Id);
        return await Describe(center, ticket, day, ahead, existing: true, cancellationToken);
    }

    private async Task<DrawnTicket> Describe(CenterProfile center, Ticket ticket, SeriesDay day, int ahead, bool existing, CancellationToken cancellationToken)
    {
        var staffed = await posts.StaffedWindows(center.Id, cancellationToken);
        var estimate = WaitEstimate.For(ahead, day.RecentServiceSeconds, center.WindowsServing(ticket.QueueSeries, staffed));
        var name = center.FindSeries(ticket.Series)?.Name ?? ticket.Series;
        return new DrawnTicket(ticket.Id, ticket.Label, ticket.Series, name, ahead, estimate, existing);
    }
}
