using System.Security.Cryptography;
using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>预约: books a place in the queue for a time today or on one of the next 14 days (HALL-1).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="At">The time.</param>
/// <param name="IdempotencyKey">The issuer's name for this request.</param>
public sealed record BookVisit(string CenterId, string Series, DateTimeOffset At, string IdempotencyKey) : IUseCase<Booked>;

/// <summary>A booking as the visitor gets it.</summary>
/// <param name="Code">Six digits to check in with.</param>
/// <param name="At">The time (UTC).</param>
public sealed record Booked(string Code, DateTimeOffset At);

/// <summary>Shape of <see cref="BookVisit"/>.</summary>
public sealed class BookVisitValidator : AbstractValidator<BookVisit>
{
    /// <summary>The rules.</summary>
    public BookVisitValidator()
    {
        RuleFor(t => t.Series).SeriesCode("请选择要办理的业务。");
        RuleFor(t => t.IdempotencyKey).RequestKey();
    }
}

/// <summary>Does <see cref="BookVisit"/>.</summary>
public sealed class BookVisitHandler(ICenterDirectory centers, IOfficeHours hours, IHallStore hall, IUnitOfWork work) : IHandle<BookVisit, Booked>
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(14);

    /// <inheritdoc/>
    public async Task<Outcome<Booked>> Handle(Actor actor, BookVisit request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Kind != ActorKind.Person || actor.Lacks(Permission.DrawTicket, center.Scope) is not null)
            return Refusal.Forbidden();
        if (center.FindSeries(request.Series) is not { } series)
            return HallRefusals.UnknownSeries;
        if (await hall.FindBookingByKey(center.Id, request.IdempotencyKey, cancel) is { } before)
            return new Booked(before.Code, before.At);
        if (request.At <= work.Now.Instant || request.At > work.Now.Instant + Furthest)
            return Refusal.Invalid("hall.booking-time", "预约时间应在现在之后、14 天以内，请重新选择。");
        if (hours.At(center, Moment.At(request.At)) is { Open: false } closed)
            return Refusal.Conflict("hall.booking-closed", $"所选时间中心不办公（{closed.Text}），请换一个时间。");
        var code = await FreeCode(center.Id, Moment.At(request.At).Day, cancel);
        var booking = Booking.Make(center.Id, series.Code, code, request.At, request.IdempotencyKey, work.Now);
        hall.Add(booking);
        await work.Commit(actor, request, [], cancel);
        return new Booked(booking.Code, booking.At);
    }

    private async Task<string> FreeCode(string centerId, DateOnly day, CancellationToken cancel)
    {
        while (true)
        {
            var code = $"{RandomNumberGenerator.GetInt32(1_000_000):D6}";
            if (await hall.FindBooking(centerId, day, code, cancel) is null)
                return code;
        }
    }
}

/// <summary>A booked visitor has come: the booking becomes a ticket that joins at the booked time.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Code">The booking's six digits.</param>
public sealed record CheckInBooking(string CenterId, string Code) : IUseCase<DrawnTicket>;

/// <summary>Shape of <see cref="CheckInBooking"/>.</summary>
public sealed class CheckInBookingValidator : AbstractValidator<CheckInBooking>
{
    /// <summary>The rules.</summary>
    public CheckInBookingValidator()
    {
        const string message = "预约号是 6 位数字，请核对后重新输入。";
        RuleFor(b => b.Code).NotNull().WithMessage(message).Matches(@"\A[0-9]{6}\z").WithMessage(message);
    }
}

/// <summary>Does <see cref="CheckInBooking"/>.</summary>
public sealed class CheckInBookingHandler(ICenterDirectory centers, IHallStore hall, TicketIssue issue, IUnitOfWork work)
    : IHandle<CheckInBooking, DrawnTicket>
{
    /// <inheritdoc/>
    public async Task<Outcome<DrawnTicket>> Handle(Actor actor, CheckInBooking request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.DrawTicket, center.Scope) is { } forbidden)
            return forbidden;
        if (await hall.FindBooking(center.Id, work.Now.Day, request.Code, cancel) is not { } booking
            || center.FindSeries(booking.Series) is not { } series)
            return HallRefusals.UnknownBooking;
        if (booking.TicketId is { } ticketId && await hall.Find(center.Id, ticketId, cancel) is { } before)
            return await issue.Again(center, before, cancel);
        var key = $"booking:{booking.Id:N}";
        var place = await hall.PlaceFor(center.Id, work.Now.Day, series.Code, key, cancel);
        if (!place.Day.TakeNumber(series).TryGet(out var number, out var refusal))
            return refusal;
        var ticket = Ticket.Draw(center.Id, series.Code, number, TicketSource.Booking, Courtesy.None, key, work.Now, booking.JoinsAt(work.Now));
        booking.CheckIn(ticket.Id);
        return await issue.Issue(actor, request, center, place, ticket, cancel);
    }
}
