using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;

namespace BianMin.Infrastructure.Demo;

/// <summary>Who comes on a day of the past, and when: most in the middle of the morning, some by appointment, some with a right to be let ahead.</summary>
internal sealed class HistoryVisitors(HistoryScene scene, HistoryDay day)
{
    private static readonly TicketSource[] Sources =
        [TicketSource.Kiosk, TicketSource.Kiosk, TicketSource.Kiosk, TicketSource.Kiosk, TicketSource.Kiosk, TicketSource.Kiosk, TicketSource.Machine, TicketSource.Machine, TicketSource.Reception];

    private readonly CenterProfile _center = scene.Center;
    private readonly Random _random = HistoryChance.Of(scene.Center.Id, day.Date, "visitors");
    private readonly Dictionary<string, SeriesDay> _series = [];

    /// <summary>The series of the day.</summary>
    public IReadOnlyDictionary<string, SeriesDay> Series => _series;

    public List<Booking> Bookings { get; } = [];

    /// <summary>预约电话登记 of the bookings.</summary>
    public List<RegisterEntry> Calls { get; } = [];

    /// <summary>Draws all tickets of the day, in the order in which people came.</summary>
    /// <param name="windows">The windows that are open.</param>
    public IReadOnlyList<Ticket> Come(IReadOnlyList<WindowProfile> windows)
    {
        // As many for a series as windows serve it.
        var series = windows.SelectMany(w => w.Series).ToList();
        var sessions = day.Hours.Sessions.ToList();
        var arrivals = Enumerable.Range(0, day.Visitors).Select(_ => new Arrival(Time(sessions), _random.One(series), null)).ToList();
        foreach (var booking in Book(series, sessions))
        {
            if (_random.Happens(0.9))
                arrivals.Add(new(booking.At + _random.Minutes(-12, 6), booking.Series, booking));
        }

        return [.. arrivals.OrderBy(a => a.At).Select(Draw)];
    }

    private DateTimeOffset Time(List<Session> sessions)
    {
        // Three in five come in the morning. The middle is the likeliest; nobody draws in the last minutes.
        var morning = sessions.Count == 1 || _random.Happens(0.6);
        var session = morning ? sessions[0] : sessions[1];
        var share = (_random.NextDouble() + _random.NextDouble()) / 2;
        return day.At(session.From) + TimeSpan.FromSeconds(Math.Round((session.Until - session.From).TotalSeconds * share * (morning ? 0.78 : 0.88)));
    }

    private Ticket Draw(Arrival arrival)
    {
        var now = Moment.At(arrival.At);
        if (!_series.TryGetValue(arrival.Series, out var series))
            _series[arrival.Series] = series = SeriesDay.Open(_center.Id, day.Date, arrival.Series, null);
        var number = series.TakeNumber(_center.FindSeries(arrival.Series)!).Value;
        var courtesy = _random.Happens(0.22) ? _random.Happens(0.7) ? Courtesy.Elderly : (Courtesy)_random.Next(2, 5) : Courtesy.None;
        var source = arrival.Booking is null ? _random.One(Sources) : TicketSource.Booking;
        var ticket = Ticket.Draw(
            _center.Id, arrival.Series, number, source, courtesy, string.Create(CultureInfo.InvariantCulture, $"history-{day.Date:yyyyMMdd}-{arrival.Series}{number}"), now, arrival.Booking?.JoinsAt(now));
        arrival.Booking?.CheckIn(ticket.Id);
        if (_random.Happens(0.97))
            HistoryRefused.Never(ticket.ConfirmPaper());
        return ticket;
    }

    // Somebody telephones some days before; on the morning of the day the place in the queue is booked.
    private List<Booking> Book(List<string> series, List<Session> sessions)
    {
        for (var n = 0; n < _random.Next(day.Duty ? 1 : 4); n++)
        {
            var by = _random.One(_center.Staff).Name;
            var called = Called();
            var hour = day.At(sessions[0].From) + TimeSpan.FromMinutes(15 * _random.Next(3, 12));
            var code = _random.One(series);
            var who = DemoApplicants.One(_random, called.Day);
            var key = string.Create(CultureInfo.InvariantCulture, $"history-{day.Date:yyyyMMdd}-P{n}");
            var entry = RegisterEntry.Of(
                new RegisterPhoneBooking(_center.Id, key, day.Date, TimeOnly.FromDateTime(Moment.LocalOf(hour)), code, who.Name, who.Phone, _random.One(scene.Matters(code))), "", by, called);
            Calls.Add(entry);
            if (_random.Happens(0.12))
            {
                HistoryRefused.Never(entry.Cancel("来电取消，改日再来", by, Moment.At(called.Instant + _random.Minutes(30, 600))));
                continue;
            }

            var morning = Moment.At(day.At(sessions[0].From) + _random.Minutes(1, 20));
            var booking = Booking.Make(_center.Id, code, $"{(_random.Next(100_000) * 10) + n:D6}", hour, key, morning);
            Bookings.Add(booking);
            HistoryRefused.Never(entry.Link(booking.Code, by, morning));
        }

        return Bookings;
    }

    private Moment Called()
    {
        var on = day.Date.AddDays(-_random.Next(1, 4));
        while (on.IsWeekend())
            on = on.AddDays(-1);
        return Moment.At(Moment.FromLocal(on.ToDateTime(new(9, 0))) + _random.Minutes(0, 400));
    }

    private sealed record Arrival(DateTimeOffset At, string Series, Booking? Booking);
}
