using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Hall;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Live;

/// <summary>
/// What every refresh of a hall reads, translated once: a hall is read after each commit, and finding the translation
/// again would be most of the time between a call and the glass (<see cref="PerModel{T}"/>).
/// </summary>
internal sealed class BoardQueries
{
    /// <summary>Missed visitors shown at most.</summary>
    private const int NoShowsShown = 20;

    private static readonly TicketState[] AtWindows = [TicketState.Called, TicketState.Serving, TicketState.Held];
    private static readonly HallEventKind[] Calls = [HallEventKind.Called, HallEventKind.Recalled];

    private readonly Func<BianMinDbContext, string, IAsyncEnumerable<WindowPost>> _posts = EF.CompileAsyncQuery(
        (BianMinDbContext context, string center) => context.Set<WindowPost>().AsNoTracking().Where(p => p.CenterId == center));

    private readonly Func<BianMinDbContext, string, DateOnly, IAsyncEnumerable<Ticket>> _open = EF.CompileAsyncQuery(
        (BianMinDbContext context, string center, DateOnly day) => context.Set<Ticket>().AsNoTracking()
            .OrderBy(t => t.CalledAt).Where(t => t.CenterId == center && t.Day == day && AtWindows.Contains(t.State)));

    private readonly Func<BianMinDbContext, string, DateOnly, IAsyncEnumerable<Ticket>> _missed = EF.CompileAsyncQuery(
        (BianMinDbContext context, string center, DateOnly day) => context.Set<Ticket>().AsNoTracking()
            .Where(t => t.CenterId == center && t.Day == day && t.State == TicketState.NoShow).OrderByDescending(t => t.CalledAt).Take(NoShowsShown));

    private readonly Func<BianMinDbContext, string, DateOnly, IAsyncEnumerable<WaitingTicket>> _waiting = EF.CompileAsyncQuery(
        (BianMinDbContext context, string center, DateOnly day) => context.Set<Ticket>()
            .Where(t => t.CenterId == center && t.Day == day && t.State == TicketState.Waiting)
            .Select(TicketProjections.Waiting));

    private readonly Func<BianMinDbContext, string, DateOnly, IAsyncEnumerable<SeriesDay>> _days = EF.CompileAsyncQuery(
        (BianMinDbContext context, string center, DateOnly day) => context.Set<SeriesDay>().AsNoTracking().Where(s => s.CenterId == center && s.Day == day));

    private readonly Func<BianMinDbContext, string, IAsyncEnumerable<AlarmView>> _alarms = EF.CompileAsyncQuery(
        (BianMinDbContext context, string center) => context.Set<Alarm>()
            .Where(a => a.CenterId == center && a.ClearedAt == null).OrderBy(a => a.RaisedAt)
            .Select(a => new AlarmView(a.Id, a.WindowId, a.Kind, a.RaisedAt, a.AcknowledgedBy, a.SilencedUntil)));

    private readonly Func<BianMinDbContext, string, long, int, IAsyncEnumerable<StoredHallEvent>> _calls = EF.CompileAsyncQuery(
        (BianMinDbContext context, string center, long after, int count) => context.Set<StoredHallEvent>().AsNoTracking()
            .Where(e => e.CenterId == center && e.HallVersion > after && Calls.Contains(e.Kind))
            .OrderByDescending(e => e.HallVersion).ThenByDescending(e => e.Ordinal).Take(count));

    private readonly Func<BianMinDbContext, string, DateOnly, IAsyncEnumerable<Handover>> _handovers = EF.CompileAsyncQuery(
        (BianMinDbContext context, string center, DateOnly day) => context.Set<Handover>().AsNoTracking()
            .Where(h => h.CenterId == center && h.Day == day && h.ConfirmedAt == null));

    public ValueTask<List<WindowPost>> Posts(BianMinDbContext context, string center, CancellationToken cancellationToken) => _posts(context, center).ToListAsync(cancellationToken);

    /// <summary>Called, serving and held, by the time of the call; then the latest who missed it.</summary>
    public async ValueTask<List<Ticket>> Tickets(BianMinDbContext context, string center, DateOnly day, CancellationToken cancellationToken) =>
        [.. await _open(context, center, day).ToListAsync(cancellationToken), .. await _missed(context, center, day).ToListAsync(cancellationToken)];

    public ValueTask<List<WaitingTicket>> Waiting(BianMinDbContext context, string center, DateOnly day, CancellationToken cancellationToken) =>
        _waiting(context, center, day).ToListAsync(cancellationToken);

    public ValueTask<List<SeriesDay>> Days(BianMinDbContext context, string center, DateOnly day, CancellationToken cancellationToken) =>
        _days(context, center, day).ToListAsync(cancellationToken);

    public ValueTask<List<AlarmView>> Alarms(BianMinDbContext context, string center, CancellationToken cancellationToken) => _alarms(context, center).ToListAsync(cancellationToken);

    /// <summary>The latest calls after a version, latest first.</summary>
    public ValueTask<List<StoredHallEvent>> LatestCalls(BianMinDbContext context, string center, long after, int count, CancellationToken cancellationToken) =>
        _calls(context, center, after, count).ToListAsync(cancellationToken);

    public ValueTask<List<Handover>> Handovers(BianMinDbContext context, string center, DateOnly day, CancellationToken cancellationToken) =>
        _handovers(context, center, day).ToListAsync(cancellationToken);
}
