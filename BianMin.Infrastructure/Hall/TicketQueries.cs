using BianMin.Domain.Hall;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Hall;

/// <summary>
/// What every ticket drawn and called asks the database, translated once for the life of the process: looking the translation
/// up again for each ticket costs as much as the statements themselves (<see cref="PerModel{T}"/>).
/// </summary>
internal sealed class TicketQueries
{
    private static readonly TicketState[] AtWindowStates = [TicketState.Called, TicketState.Serving];
    private static readonly TicketState[] QueueStates = [TicketState.Waiting, TicketState.Called, TicketState.Serving];

    private readonly Func<BianMinDbContext, string, DateOnly, string, string, CancellationToken, Task<StoredPlace?>> _place =
        EF.CompileAsyncQuery((BianMinDbContext context, string center, DateOnly day, string series, string key, CancellationToken cancellationToken) =>
            context.Set<SeriesDay>().Where(s => s.CenterId == center && s.Day == day && s.Series == series)
                .Select(s => new StoredPlace(
                    s,
                    context.Set<Ticket>().Where(t => t.CenterId == center && t.IdempotencyKey == key).Select(t => (Guid?)t.Id).FirstOrDefault(),
                    context.Set<Ticket>().Count(t => t.CenterId == center && t.Day == day && t.State == TicketState.Waiting && t.QueueSeries == series)))
                .FirstOrDefault());

    private readonly Func<BianMinDbContext, string, Guid, CancellationToken, Task<Ticket?>> _byId =
        EF.CompileAsyncQuery((BianMinDbContext context, string center, Guid id, CancellationToken cancellationToken) =>
            context.Set<Ticket>().FirstOrDefault(t => t.Id == id && t.CenterId == center));

    private readonly Func<BianMinDbContext, string, DateOnly, string, CancellationToken, Task<SeriesDay?>> _seriesDay =
        EF.CompileAsyncQuery((BianMinDbContext context, string center, DateOnly day, string series, CancellationToken cancellationToken) =>
            context.Set<SeriesDay>().FirstOrDefault(s => s.CenterId == center && s.Day == day && s.Series == series));

    private readonly Func<BianMinDbContext, string, Guid, DateOnly, CancellationToken, Task<Ticket?>> _atWindow =
        EF.CompileAsyncQuery((BianMinDbContext context, string center, Guid window, DateOnly day, CancellationToken cancellationToken) =>
            context.Set<Ticket>().FirstOrDefault(t => t.CenterId == center && t.Day == day && AtWindowStates.Contains(t.State) && t.WindowId == window));

    // The states by name, or an engine would read the whole day to find the few that matter.
    private readonly Func<BianMinDbContext, string, DateOnly, Guid, string, IAsyncEnumerable<Ticket>> _queueAt =
        EF.CompileAsyncQuery((BianMinDbContext context, string center, DateOnly day, Guid window, string series) =>
            context.Set<Ticket>().AsNoTracking().Where(t => t.CenterId == center && t.Day == day && QueueStates.Contains(t.State)
                && (t.State == TicketState.Waiting ? series.Contains(t.QueueSeries) : t.WindowId == window)));

    /// <summary>The day of a series, the ticket that was drawn with a key, and how many wait; null when nobody has drawn today.</summary>
    public Task<StoredPlace?> Place(BianMinDbContext context, string centerId, DateOnly day, string series, string key, CancellationToken cancellationToken) =>
        _place(context, centerId, day, series, key, cancellationToken);

    /// <summary>A ticket of a centre.</summary>
    public Task<Ticket?> ById(BianMinDbContext context, string centerId, Guid id, CancellationToken cancellationToken) => _byId(context, centerId, id, cancellationToken);

    /// <summary>The ticket called to or served at a window.</summary>
    public Task<Ticket?> AtWindow(BianMinDbContext context, string centerId, Guid windowId, DateOnly day, CancellationToken cancellationToken) =>
        _atWindow(context, centerId, windowId, day, cancellationToken);

    /// <summary>A day of a series.</summary>
    public Task<SeriesDay?> SeriesDay(BianMinDbContext context, string centerId, DateOnly day, string series, CancellationToken cancellationToken) =>
        _seriesDay(context, centerId, day, series, cancellationToken);

    /// <summary>Who is called to or served at a window, and who waits in its series.</summary>
    /// <param name="context">Where to ask.</param>
    /// <param name="centerId">The centre.</param>
    /// <param name="day">The business day.</param>
    /// <param name="windowId">The window.</param>
    /// <param name="series">Its series, one letter each.</param>
    public IAsyncEnumerable<Ticket> QueueAt(BianMinDbContext context, string centerId, DateOnly day, Guid windowId, string series) =>
        _queueAt(context, centerId, day, windowId, series);
}

/// <summary>What the database knows of the place of the next ticket.</summary>
internal sealed record StoredPlace(SeriesDay Day, Guid? Before, int Waiting);
