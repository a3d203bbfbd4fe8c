using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;

namespace BianMin.Portal.Hall.Console;

/// <summary>受理 at the window: what a later slice opens over the console to take in an application.</summary>
public interface IWindowIntake
{
    /// <summary>Whether an intake that the server or the line took away in the middle can be gone on with.</summary>
    Task<bool> IsBegun(Guid? ticketId);

    /// <summary>Opens it.</summary>
    /// <returns>What was taken in; null when nothing was.</returns>
    Task<TakenAtWindow?> Open(IntakeWish wish);
}

/// <summary>What an intake begins with.</summary>
/// <param name="Actor">Who takes it in.</param>
/// <param name="Hall">The hall as it stands.</param>
/// <param name="Window">The clerk's window.</param>
/// <param name="Ticket">Who is served; null when nobody is.</param>
/// <param name="ItemId">The item whose guide the clerk read last; null when none.</param>
public sealed record IntakeWish(Actor Actor, HallSnapshot Hall, WindowView Window, TicketView? Ticket, Guid? ItemId);

/// <summary>What was taken in at a window.</summary>
/// <param name="Answer">The answer in words.</param>
/// <param name="Number">Its number.</param>
/// <param name="Address">Where it is found.</param>
public sealed record TakenAtWindow(string Answer, string Number, string Address);
