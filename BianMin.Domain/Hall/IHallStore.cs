namespace BianMin.Domain.Hall;

/// <summary>The aggregates of the hall that one unit of work has on its desk.</summary>
public interface IHallStore
{
    /// <summary>The series' day; opened when it is the first time today.</summary>
    Task<SeriesDay> SeriesDay(string centerId, DateOnly day, string series, CancellationToken cancel);

    /// <summary>A ticket of the centre.</summary>
    Task<Ticket?> Find(string centerId, Guid ticketId, CancellationToken cancel);

    /// <summary>The ticket that was drawn with an idempotency key.</summary>
    Task<Ticket?> FindByKey(string centerId, string key, CancellationToken cancel);

    /// <summary>The ticket called to or served at a window.</summary>
    Task<Ticket?> AtWindow(string centerId, Guid windowId, DateOnly day, CancellationToken cancel);

    /// <summary>All live tickets of earlier days.</summary>
    Task<IReadOnlyList<Ticket>> LeftOver(string centerId, DateOnly before, CancellationToken cancel);

    /// <summary>Who waits in these series today, unordered.</summary>
    Task<IReadOnlyList<WaitingTicket>> Waiting(string centerId, DateOnly day, IReadOnlyCollection<string> series, CancellationToken cancel);

    /// <summary>How many wait in one series today.</summary>
    Task<int> CountWaiting(string centerId, DateOnly day, string series, CancellationToken cancel);

    /// <summary>A booking of the day by its code.</summary>
    Task<Booking?> FindBooking(string centerId, DateOnly day, string code, CancellationToken cancel);

    /// <summary>The booking that was made with an idempotency key.</summary>
    Task<Booking?> FindBookingByKey(string centerId, string key, CancellationToken cancel);

    /// <summary>Adds a ticket.</summary>
    void Add(Ticket ticket);

    /// <summary>Adds a booking.</summary>
    void Add(Booking booking);
}

/// <summary>What other slices may know of tickets at windows.</summary>
public interface IOpenTickets
{
    /// <summary>Tickets called to, served or held at a window today, tracked by the same unit of work.</summary>
    Task<IReadOnlyList<Ticket>> OpenAt(string centerId, Guid windowId, DateOnly day, CancellationToken cancel);

    /// <summary>Tickets that wait for one window alone today, tracked by the same unit of work.</summary>
    Task<IReadOnlyList<Ticket>> MeantFor(string centerId, Guid windowId, DateOnly day, CancellationToken cancel);
}
