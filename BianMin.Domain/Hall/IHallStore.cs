using BianMin.Domain.Org;

namespace BianMin.Domain.Hall;

/// <summary>The aggregates of the hall that one unit of work changes.</summary>
public interface IHallStore
{
    /// <summary>The series' day; opened when it is the first time today.</summary>
    Task<SeriesDay> SeriesDay(string centerId, DateOnly day, string series, CancellationToken cancellationToken);

    /// <summary>A ticket of the centre.</summary>
    Task<Ticket?> Find(string centerId, Guid ticketId, CancellationToken cancellationToken);

    /// <summary>The ticket called to or served at a window.</summary>
    Task<Ticket?> AtWindow(string centerId, Guid windowId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>All live tickets of earlier days.</summary>
    Task<IReadOnlyList<Ticket>> LeftOver(string centerId, DateOnly before, CancellationToken cancellationToken);

    /// <summary>Who is at a window and who may be called to it, asked at once.</summary>
    Task<WindowQueue> QueueAt(string centerId, WindowProfile window, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Who waits in a series today, unordered.</summary>
    Task<IReadOnlyList<WaitingTicket>> Waiting(string centerId, DateOnly day, string series, CancellationToken cancellationToken);

    /// <summary>What issuing a ticket of a series needs to know, asked at once.</summary>
    /// <param name="centerId">The centre.</param>
    /// <param name="day">The business day.</param>
    /// <param name="series">The series.</param>
    /// <param name="key">The idempotency key of the ticket to be issued.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IssuePlace> PlaceFor(string centerId, DateOnly day, string series, string key, CancellationToken cancellationToken);

    /// <summary>A booking of the day by its code.</summary>
    Task<Booking?> FindBooking(string centerId, DateOnly day, string code, CancellationToken cancellationToken);

    /// <summary>The booking that was made with an idempotency key.</summary>
    Task<Booking?> FindBookingByKey(string centerId, string key, CancellationToken cancellationToken);

    /// <summary>Adds a ticket.</summary>
    void Add(Ticket ticket);

    /// <summary>Adds a booking.</summary>
    void Add(Booking booking);
}

/// <summary>A window's visitors.</summary>
/// <param name="Current">The ticket called to or served at the window.</param>
/// <param name="Waiting">Who waits in the window's series, unordered; some of them for another window.</param>
/// <param name="Credits">The courtesy credit of each series in which somebody waits.</param>
public sealed record WindowQueue(CalledTicket? Current, IReadOnlyList<WaitingTicket> Waiting, IReadOnlyDictionary<string, double> Credits);

/// <summary>The place that the next ticket of a series will have.</summary>
/// <param name="Day">The series' day; opened when it is the first time today.</param>
/// <param name="Before">The ticket that the idempotency key gave before.</param>
/// <param name="Waiting">How many wait in the series.</param>
public sealed record IssuePlace(SeriesDay Day, Ticket? Before, int Waiting);

/// <summary>What other slices may know of tickets at windows.</summary>
public interface IOpenTickets
{
    /// <summary>Tickets called to, served or held at a window today, tracked by the same unit of work.</summary>
    Task<IReadOnlyList<Ticket>> OpenAt(string centerId, Guid windowId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Tickets that wait for one window alone today, tracked by the same unit of work.</summary>
    Task<IReadOnlyList<Ticket>> MeantFor(string centerId, Guid windowId, DateOnly day, CancellationToken cancellationToken);
}
