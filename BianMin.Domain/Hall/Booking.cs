using BianMin.Domain.Kernel;

namespace BianMin.Domain.Hall;

/// <summary>预约: a place in the queue of a later time, known by a code alone (HALL-1). Names and phones belong to the registers.</summary>
public sealed class Booking
{
    /// <summary>How late a booked visitor may come and still keep the booked time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    private Booking()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The business day.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The series.</summary>
    public string Series { get; private init; } = "";

    /// <summary>Six digits, unique in centre and day.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The booked time (UTC).</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>What the issuer called this request.</summary>
    public string IdempotencyKey { get; private init; } = "";

    /// <summary>The ticket it became at check-in.</summary>
    public Guid? TicketId { get; private set; }

    /// <summary>Books a time.</summary>
    public static Booking Make(string centerId, string series, string code, DateTimeOffset at, string idempotencyKey, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = centerId,
        Day = Moment.At(at).Day,
        Series = series,
        Code = code,
        At = at.ToUniversalTime(),
        IdempotencyKey = idempotencyKey,
    };

    /// <summary>The instant at which a visitor who checks in now joins the queue.</summary>
    public DateTimeOffset JoinsAt(Moment now) => now.Instant - At > Grace ? now.Instant : At;

    /// <summary>Became a ticket.</summary>
    public void CheckIn(Guid ticketId) => TicketId = ticketId;
}
