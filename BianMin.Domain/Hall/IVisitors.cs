using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Hall;

/// <summary>转办, as part of a use case of a later slice.</summary>
public interface ITicketMoves
{
    /// <summary>Sends the visitor at a window on to another one, with the waiting time kept.</summary>
    /// <param name="at">Who, and where.</param>
    /// <param name="windowId">The window, held by the actor.</param>
    /// <param name="ticketId">The visitor's ticket.</param>
    /// <param name="toWindow">The only window that may call it.</param>
    /// <param name="reason">Why, told to the next clerk, 1–100 characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Refusal?> SendOn(AtCenter at, Guid windowId, Guid ticketId, Guid toWindow, string reason, CancellationToken cancellationToken);
}

/// <summary>预约, as part of a use case of a later slice.</summary>
public interface IBookings
{
    /// <summary>Books a place in the queue; the same key gives the same place.</summary>
    /// <param name="center">The centre.</param>
    /// <param name="series">Code of the series.</param>
    /// <param name="time">The time, within the next 14 days and the centre's hours.</param>
    /// <param name="key">The issuer's name for this request, 1–64 Latin characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Outcome<Booked>> Book(CenterProfile center, string series, DateTimeOffset time, string key, CancellationToken cancellationToken);

    /// <summary>Whether the visitor who booked has come and drawn the ticket.</summary>
    Task<bool> HasCome(string centerId, DateOnly day, string code, CancellationToken cancellationToken);
}
