using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Hall;

/// <summary>Waiting people, written by hand or at random.</summary>
internal static class Queues
{
    /// <summary>Nine in the morning.</summary>
    public static readonly DateTimeOffset Nine = China.At("2026-11-23 09:00").Instant;

    /// <summary>Any queue that a series could have, with the settings and the credit that it could have.</summary>
    public static Arbitrary<Queue> Any { get; } = Arb.From(
        from tickets in Tickets("A")
        from settings in Settings
        from credit in Gen.Choose(0, 10)
        from now in Gen.Choose(60, 300)
        select new Queue(tickets, settings, credit / 10.0, Nine.AddMinutes(now)),
        q => q.Tickets.Select(t => q with { Tickets = [.. q.Tickets.Where(o => o != t)] }));

    /// <summary>Any settings that a centre may choose.</summary>
    public static Gen<HallSettings> Settings { get; } =
        from headStart in Gen.Choose(0, 60)
        from share in Gen.Choose(0, 90)
        select new HallSettings { CourtesyHeadStartMinutes = headStart, CourtesySharePercent = share };

    /// <summary>Up to some dozens of people of one series over four hours, some of them booked for later.</summary>
    public static Gen<WaitingTicket[]> Tickets(string series) =>
        (from minute in Gen.Choose(0, 240)
         from courtesy in Gen.Frequency((3, Gen.Constant(Courtesy.None)), (1, Gen.Elements(Enum.GetValues<Courtesy>())))
         select (minute, courtesy))
        .ArrayOf()
        .Select(people => people.Select((p, i) => Ticket(i + 1, p.minute, p.courtesy, series)).ToArray());

    /// <summary>A person who came so many minutes after nine.</summary>
    public static WaitingTicket Ticket(int number, int minute, Courtesy courtesy = Courtesy.None, string series = "A") => new(
        new Guid(series[0], 0, 0, 0, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)number),
        series, number, courtesy, Nine.AddMinutes(minute), TicketSource.Kiosk, series, null, false, null);
}

/// <summary>Everything that decides an order.</summary>
internal sealed record Queue(WaitingTicket[] Tickets, HallSettings Settings, double Credit, DateTimeOffset Now)
{
    /// <summary>The queue in order.</summary>
    public IReadOnlyList<QueuePlace> Arranged => QueueOrder.Arrange(Tickets, Settings, Credit, Now);

    /// <summary>By how much courtesy goes ahead.</summary>
    public TimeSpan HeadStart => TimeSpan.FromMinutes(Settings.CourtesyHeadStartMinutes);

    public override string ToString() =>
        $"head start {Settings.CourtesyHeadStartMinutes}, share {Settings.CourtesySharePercent} %, credit {Credit}, now {Now:HH:mm}: "
        + string.Join(' ', Tickets.Select(t => $"{t.Label}{(t.Courtesy == Courtesy.None ? "" : "*")}@{t.QueuedAt:HH:mm}"));
}
