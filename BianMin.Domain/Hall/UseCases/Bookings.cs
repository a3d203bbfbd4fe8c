using System.Security.Cryptography;
using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>预约: books a place in the queue for a time today or on one of the next 14 days (HALL-1).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="At">The time.</param>
/// <param name="IdempotencyKey">The issuer's name for this request.</param>
[Requires(Permission.ReceiveVisitors)]
public sealed record BookVisit(string CenterId, string Series, DateTimeOffset At, string IdempotencyKey) : IUseCase<Booked>;

/// <summary>A booking as the visitor gets it.</summary>
/// <param name="Code">Six digits to check in with.</param>
/// <param name="At">The time (UTC).</param>
public sealed record Booked(string Code, DateTimeOffset At);

internal sealed class BookVisitValidator : AbstractValidator<BookVisit>
{
    public BookVisitValidator()
    {
        RuleFor(t => t.Series).SeriesCode("请选择要办理的业务。");
        RuleFor(t => t.At).NotEmpty().WithMessage("请填写预约的时间。");
        RuleFor(t => t.IdempotencyKey).RequestKey();
    }
}

internal sealed class BookVisitHandler(IOfficeHours hours, IHallStore hall, IUnitOfWork work) : ICenterHandler<BookVisit, Booked>, IBookings
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(14);

    public Task<Outcome<Booked>> Handle(AtCenter at, BookVisit request, CancellationToken cancellationToken) =>
        Book(at.Center, request.Series, request.At, request.IdempotencyKey, cancellationToken);

    public async Task<Outcome<Booked>> Book(CenterProfile center, string series, DateTimeOffset time, string key, CancellationToken cancellationToken)
    {
        if (center.FindSeries(series) is null)
            return HallRefusals.UnknownSeries;
        if (await hall.FindBookingByKey(center.Id, key, cancellationToken) is { } before)
            return new Booked(before.Code, before.At);
        if (time <= work.Now.Instant || time > work.Now.Instant + Furthest)
            return Refusal.Invalid("hall.booking-time", "预约时间应在现在之后、14 天以内，请重新选择。");
        if (hours.At(center, Moment.At(time)) is { Open: false } closed)
            return Refusal.Conflict("hall.booking-closed", $"所选时间中心不办公（{closed.Text}），请换一个时间。");
        var code = await FreeCode(center.Id, Moment.At(time).Day, cancellationToken);
        var booking = Booking.Make(center.Id, series, code, time, key, work.Now);
        hall.Add(booking);
        return new Booked(booking.Code, booking.At);
    }

    public async Task<bool> HasCome(string centerId, DateOnly day, string code, CancellationToken cancellationToken) =>
        await hall.FindBooking(centerId, day, code, cancellationToken) is { TicketId: not null };

    private async Task<string> FreeCode(string centerId, DateOnly day, CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = $"{RandomNumberGenerator.GetInt32(1_000_000):D6}";
            if (await hall.FindBooking(centerId, day, code, cancellationToken) is null)
                return code;
        }
    }
}

/// <summary>A booked visitor has come: the booking becomes a ticket that joins at the booked time.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Code">The booking's six digits.</param>
[Requires(Permission.DrawTicket)]
public sealed record CheckInBooking(string CenterId, string Code) : IUseCase<DrawnTicket>;

internal sealed class CheckInBookingValidator : AbstractValidator<CheckInBooking>
{
    public CheckInBookingValidator()
    {
        const string message = "预约号是 6 位数字，请核对后重新输入。";
        RuleFor(b => b.Code).NotNull().WithMessage(message).Matches(@"\A[0-9]{6}\z").WithMessage(message);
    }
}

internal sealed class CheckInBookingHandler(IHallStore hall, TicketIssue issue, IUnitOfWork work)
    : ICenterHandler<CheckInBooking, DrawnTicket>
{
    public async Task<Outcome<DrawnTicket>> Handle(AtCenter at, CheckInBooking request, CancellationToken cancellationToken)
    {
        if (await hall.FindBooking(at.Center.Id, work.Now.Day, request.Code, cancellationToken) is not { } booking
            || at.Center.FindSeries(booking.Series) is not { } series)
            return HallRefusals.UnknownBooking;
        if (booking.TicketId is { } ticketId && await hall.Find(at.Center.Id, ticketId, cancellationToken) is { } before)
            return await issue.Again(at.Center, before, cancellationToken);
        var key = $"booking:{booking.Id:N}";
        var place = await hall.PlaceFor(at.Center.Id, work.Now.Day, series.Code, key, cancellationToken);
        if (!place.Day.TakeNumber(series).TryGet(out var number, out var refusal))
            return refusal;
        var ticket = Ticket.Draw(at.Center.Id, series.Code, number, TicketSource.Booking, Courtesy.None, key, work.Now, booking.JoinsAt(work.Now));
        booking.CheckIn(ticket.Id);
        return await issue.Issue(at.Center, place, ticket, cancellationToken);
    }
}
