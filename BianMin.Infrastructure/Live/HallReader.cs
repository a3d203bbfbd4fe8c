using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Hall;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Live;

/// <summary>Reads one hall as it stands. Every query is bounded by what is open now, not by what the day has seen.</summary>
internal sealed class HallReader(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, CenterVersions heads, IOfficeHours hours, HallMeter meter, TimeProvider time)
{
    private const int CallsShown = 6;
    private const int VersionsSearchedForCalls = 400;
    private static readonly HallEventKind[] Calls = [HallEventKind.Called, HallEventKind.Recalled];

    public async Task<HallSnapshot?> Read(string centerId, CancellationToken cancellationToken)
    {
        if (await centers.Find(centerId, cancellationToken) is not { } center)
            return null;
        var (now, begun) = (Moment.At(time.GetUtcNow()), meter.Begin());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Open for all statements, not for each.
        await context.Database.OpenConnectionAsync(cancellationToken);
        // The version first: data read after it may be newer, never older, than what it says.
        var version = (await heads.Read(context, centerId, cancellationToken)).HallVersion;
        var posts = await PerModel<BoardQueries>.Of(context).Posts(context, centerId, cancellationToken);
        var tickets = await Tickets(context, centerId, now.Day, cancellationToken);
        var series = await Queues(context, center, posts, now, cancellationToken);
        var hall = new HallSnapshot
        {
            Center = center,
            Version = version,
            ReadAt = now.Instant,
            Day = now.Day,
            Hours = hours.At(center, now),
            Series = series,
            Tickets = tickets,
            Windows = [.. center.Windows.Select(w => View(center, w, posts.Find(p => p.WindowId == w.Id), tickets, series))],
            Alarms = await PerModel<BoardQueries>.Of(context).Alarms(context, centerId, cancellationToken),
            Calls = await RecentCalls(context, center, version, now, cancellationToken),
            Handovers = await Handovers(context, center, now.Day, cancellationToken),
        };
        meter.Read(centerId, begun);
        return hall;
    }

    /// <summary>Calls that were committed after one version and up to another, in order.</summary>
    public async Task<IReadOnlyList<HallAnnouncement>> CallsBetween(string centerId, long after, long upTo, CancellationToken cancellationToken)
    {
        if (await centers.Find(centerId, cancellationToken) is not { } center)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var events = await context.Set<StoredHallEvent>().AsNoTracking()
            .Where(e => e.CenterId == centerId && e.HallVersion > after && e.HallVersion <= upTo && Calls.Contains(e.Kind))
            .OrderBy(e => e.HallVersion).ThenBy(e => e.Ordinal)
            .ToListAsync(cancellationToken);
        return [.. events.Select(e => Announce(center, e.HallVersion, e.Ordinal, e.Kind, e.Number!, e.WindowId))];
    }

    /// <summary>The sentence for a call.</summary>
    public static HallAnnouncement Announce(CenterProfile center, long version, int ordinal, HallEventKind kind, string label, Guid? windowId)
    {
        var window = windowId is { } id ? center.Window(id) : null;
        return new HallAnnouncement(
            center.Id, $"{version}.{ordinal}", label, window?.Number ?? 0, window?.Name ?? "", kind == HallEventKind.Recalled,
            $"请{label}号到{window?.Plate}");
    }

    private static async Task<List<TicketView>> Tickets(BianMinDbContext context, string centerId, DateOnly day, CancellationToken cancellationToken) =>
        [.. (await PerModel<BoardQueries>.Of(context).Tickets(context, centerId, day, cancellationToken)).Select(t => new TicketView(
            t.Id, t.Label, t.State, t.Courtesy, t.WindowId, t.QueuedAt, t.CalledAt, t.StartedAt, t.Recalls, t.Reason, t.Returned))];

    private static async Task<List<SeriesView>> Queues(BianMinDbContext context, CenterProfile center, List<WindowPost> posts, Moment now, CancellationToken cancellationToken)
    {
        var waiting = (await PerModel<BoardQueries>.Of(context).Waiting(context, center.Id, now.Day, cancellationToken)).ToLookup(t => t.QueueSeries);
        var days = await PerModel<BoardQueries>.Of(context).Days(context, center.Id, now.Day, cancellationToken);
        var staffed = posts.Where(p => p.Staffed).Select(p => p.WindowId).ToList();
        return [.. center.Series.Select(s =>
        {
            var day = days.Find(d => d.Series == s.Code);
            var credit = day?.CourtesyCredit ?? 1;
            var queue = QueueOrder.Arrange(waiting[s.Code], center.Hall, credit, now.Instant);
            var estimate = WaitEstimate.For(queue.Count, day?.RecentServiceSeconds ?? [], center.WindowsServing(s.Code, staffed));
            return new SeriesView(s, queue, credit, estimate, day?.LastNumber ?? 0);
        })];
    }

    private static WindowView View(CenterProfile center, WindowProfile window, WindowPost? post, List<TicketView> tickets, List<SeriesView> series)
    {
        var mine = series.Where(s => window.Series.Contains(s.Profile.Code)).SelectMany(s => s.Queue)
            .Where(p => p.Ticket.TargetWindowId is null || p.Ticket.TargetWindowId == window.Id).ToList();
        return new WindowView
        {
            Window = window,
            State = post?.State ?? PostState.Closed,
            Since = post?.Since ?? default,
            Holder = center.Person(post?.HolderId),
            Away = center.Person(post?.AwayId),
            Reason = post?.Reason,
            Remark = post?.Remark,
            ExpectedBack = post?.ExpectedBack,
            Sent = center.Person(post?.SentId),
            SentBy = post?.SentBy,
            SentAt = post?.SentAt,
            Reminded = post?.Reminded ?? false,
            Current = tickets.Find(t => t.WindowId == window.Id && t.State is (TicketState.Called or TicketState.Serving)),
            Waiting = mine.Count,
            LongestSince = mine.Count == 0 ? null : mine.Min(p => p.Ticket.QueuedAt),
        };
    }

    private static async Task<List<RecentCall>> RecentCalls(BianMinDbContext context, CenterProfile center, long version, Moment now, CancellationToken cancellationToken)
    {
        var events = await PerModel<BoardQueries>.Of(context).LatestCalls(context, center.Id, version - VersionsSearchedForCalls, CallsShown * 2, cancellationToken);
        return [.. events
            .Where(e => Moment.At(e.At).Day == now.Day)
            .DistinctBy(e => e.Number)
            .Take(CallsShown)
            .Select(e => (e.Number, e.At, Window: e.WindowId is { } id ? center.Window(id) : null))
            .Where(e => e.Window is not null)
            .Select(e => new RecentCall(e.Number!, e.Window!.Number, e.Window.Name, e.At))];
    }

    private static async Task<List<HandoverView>> Handovers(BianMinDbContext context, CenterProfile center, DateOnly day, CancellationToken cancellationToken)
    {
        var open = await PerModel<BoardQueries>.Of(context).Handovers(context, center.Id, day, cancellationToken);
        return [.. open.Select(h => new HandoverView(h.Id, h.WindowId, center.Person(h.FromId), h.ToId, h.At, h.Lines))];
    }
}
