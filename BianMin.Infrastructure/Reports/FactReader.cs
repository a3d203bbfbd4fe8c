using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

/// <summary>Reads what is counted of a day from the tables of the other slices.</summary>
internal static class FactReader
{
    /// <summary>All facts of a day, of every centre: asked for one centre's steps, engines read every case of it instead of the day's.</summary>
    /// <param name="context">An open context.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<DayFacts> Of(BianMinDbContext context, DateOnly day, CancellationToken cancellationToken)
    {
        var centers = await context.Set<Center>().Select(c => c.Id).ToListAsync(cancellationToken);
        var (from, to) = (Moment.StartOf(day), Moment.StartOf(day.AddDays(1)));
        var tickets = await context.Set<Ticket>().AsNoTracking().Where(t => centers.Contains(t.CenterId) && t.Day == day)
            .Select(t => new { t.Id, t.CenterId, t.Series, t.Number, t.State, t.WindowId, t.StaffId, t.DrawnAt, t.QueuedAt, t.CalledAt, t.StartedAt }).ToListAsync(cancellationToken);
        var steps = await context.Set<Case>().AsNoTracking().SelectMany(c => c.Steps, (c, s) => new { c, s })
            .Where(x => x.s.At >= from && x.s.At < to)
            .Select(x => new StepFact(
                x.c.Id, x.c.CenterId, x.c.Number, x.c.WindowId, x.c.StaffId, x.c.Item.Code, x.c.Item.Name, x.c.Item.Kind, x.c.ReceivedAt, x.c.DueOn, x.s.Kind, x.s.At))
            .ToListAsync(cancellationToken);
        var posts = await context.Set<PostChange>().AsNoTracking().Where(p => centers.Contains(p.CenterId) && p.Day == day).ToListAsync(cancellationToken);
        var entries = await context.Set<RegisterEntry>().AsNoTracking().Where(e => centers.Contains(e.CenterId) && e.Day == day)
            .Select(e => new EntryFact(e.Id, e.CenterId, e.Kind, e.State, e.RecordedAt)).ToListAsync(cancellationToken);
        return new(
            [.. tickets.Select(t => new TicketFact(
                t.Id, t.CenterId, TicketSeries.Format(t.Series, t.Number), t.State, t.WindowId, t.StaffId, t.DrawnAt, t.QueuedAt, t.CalledAt, t.StartedAt))],
            steps,
            [.. posts.Select(p => new PostFact(p.Id, p.CenterId, p.WindowId, p.StaffId, p.EndedHolderId, p.Kind, p.UncoveredSeconds, p.To))],
            entries);
    }

    /// <summary>The cases that were open when a day ended, as rows in hand and overdue.</summary>
    public static async Task<List<FigureRow>> InHand(BianMinDbContext context, string center, DateOnly day, CancellationToken cancellationToken)
    {
        var end = Moment.StartOf(day.AddDays(1));
        var received = context.Set<Case>().AsNoTracking().Where(c => c.CenterId == center && c.ReceivedAt < end);
        // Two questions, because one with "or" reads every case there ever was.
        var open = await Read(received.Where(c => c.EndedAt == null));
        var endedLater = await Read(received.Where(c => c.EndedAt >= end));
        return [.. open.Concat(endedLater).SelectMany(c => new[] { c }.Concat(c.Late ? [c with { Late = true, Figure = Figure.CasesOverdue }] : [])).Select(c => c.Row())];

        async Task<List<OpenCase>> Read(IQueryable<Case> cases) => await cases
            .Select(c => new OpenCase(
                Figure.CasesInHand, c.Id, c.CenterId, c.Number, c.WindowId, c.StaffId, c.Item.Code, c.Item.Name, c.Item.Kind, c.ReceivedAt, c.DueOn != null && c.DueOn < day))
            .ToListAsync(cancellationToken);
    }

    private sealed record OpenCase(
        Figure Figure, Guid Id, string CenterId, string Number, Guid WindowId, Guid StaffId, string Code, string Name, HandlingKind Kind, DateTimeOffset At, bool Late)
    {
        public FigureRow Row() => new(Figure, CenterId, WindowId, StaffId, Code, Name, Kind, 1, Id, Number, At);
    }
}
