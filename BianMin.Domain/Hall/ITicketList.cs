using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Hall;

/// <summary>The tickets and bookings of one day in one centre, for reception.</summary>
public interface ITicketList
{
    /// <summary>Greatest number of rows on a page.</summary>
    const int GreatestPage = 200;

    /// <summary>A page of the day's tickets, newest first.</summary>
    Task<Outcome<TicketPage>> Search(Actor actor, CenterScope center, DateOnly day, TicketFilter filter, int skip, int take, CancellationToken cancellationToken);

    /// <summary>The day's bookings by their time.</summary>
    Task<Outcome<BookingPage>> Bookings(Actor actor, CenterScope center, DateOnly day, CancellationToken cancellationToken);
}

/// <summary>What is looked for; null for anything.</summary>
/// <param name="Series">Code of the series it was drawn from.</param>
/// <param name="State">The state.</param>
/// <param name="Number">The number as printed, <c>A012</c>, or its digits alone.</param>
/// <param name="UnconfirmedPaper">Only tickets whose paper nobody confirmed and which still wait.</param>
public sealed record TicketFilter(string? Series = null, TicketState? State = null, string? Number = null, bool UnconfirmedPaper = false);

/// <summary>A page of tickets.</summary>
/// <param name="Lines">The rows.</param>
/// <param name="Total">Rows on all pages.</param>
public sealed record TicketPage(IReadOnlyList<TicketLine> Lines, int Total);

/// <summary>A ticket in the list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Series">Code of the series it was drawn from.</param>
/// <param name="Number">Number in it.</param>
/// <param name="State">Its state.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Courtesy">The courtesy it is entitled to.</param>
/// <param name="Paper">Whether the paper is in the visitor's hand.</param>
/// <param name="DrawnAt">When it was drawn (UTC).</param>
/// <param name="CalledAt">When it was called last (UTC).</param>
/// <param name="EndedAt">When it came to its end (UTC).</param>
/// <param name="WindowId">The window that called it last.</param>
/// <param name="Reason">Why it was transferred, held or voided.</param>
/// <param name="Returned">Whether it came back after a no-show.</param>
public sealed record TicketLine(
    Guid Id, string Series, int Number, TicketState State, TicketSource Source, Courtesy Courtesy, PaperState Paper,
    DateTimeOffset DrawnAt, DateTimeOffset? CalledAt, DateTimeOffset? EndedAt, Guid? WindowId, string? Reason, bool Returned) : ITicketStand
{
    /// <summary>As printed.</summary>
    public string Label => TicketSeries.Format(Series, Number);
}

/// <summary>A booking in the list.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="At">The time (UTC).</param>
/// <param name="CheckedIn">Whether the visitor has come.</param>
public sealed record BookingLine(string Code, string Series, DateTimeOffset At, bool CheckedIn);

/// <summary>The bookings of a day.</summary>
/// <param name="Lines">The rows.</param>
public sealed record BookingPage(IReadOnlyList<BookingLine> Lines);

/// <summary>What other slices may know of a ticket.</summary>
public interface ITicketFacts
{
    /// <summary>Printed number of a ticket of the centre, such as <c>A012</c>; null when there is none.</summary>
    Task<string?> LabelOf(string centerId, Guid ticketId, CancellationToken cancellationToken);
}
