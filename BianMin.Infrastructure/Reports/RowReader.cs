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

/// <summary>The rows behind a number, a page at a time: the database looks for them, counts them and gives those of the page. What a row
/// counts to is said by <see cref="DayFacts"/> alone; a test compares the two.</summary>
internal static class RowReader
{
    /// <summary>A page of rows, the newest first.</summary>
    public static Task<FoundRows> Of(BianMinDbContext context, string center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken) => asked.Figure.Definition() switch
    {
        { AtEnd: true } => AtEnd(context, center, asked, skip, take, cancellationToken),
        { Source: FigureSource.Tickets } => Tickets(context, center, asked, skip, take, cancellationToken),
        { Source: FigureSource.Cases } => Steps(context, center, asked, skip, take, cancellationToken),
        { Source: FigureSource.Posts } => Posts(context, center, asked, skip, take, cancellationToken),
        { Source: FigureSource.Entries } => Entries(context, center, asked, skip, take, cancellationToken),
        _ => throw Unknown(asked.Figure),
    };

    private static async Task<FoundRows> AtEnd(BianMinDbContext context, string center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken)
    {
        var open = (await FactReader.InHand(context, center, asked.Last, cancellationToken)).Where(asked.Holds).OrderBy(r => r.At).ToList();
        return new([.. open.Skip(skip).Take(take)], open.Count, open.Count);
    }

    private static async Task<FoundRows> Tickets(BianMinDbContext context, string center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken)
    {
        var ofDays = context.Set<Ticket>().AsNoTracking().Where(t => t.CenterId == center && t.Day >= asked.First && t.Day <= asked.Last);
        var counted = asked.Figure switch
        {
            Figure.Waits => ofDays.Where(t => t.CalledAt != null),
            Figure.TicketsServed => ofDays.Where(t => t.State == TicketState.Finished),
            Figure.NoShows => ofDays.Where(t => t.State == TicketState.NoShow || (t.State == TicketState.Voided && t.CalledAt != null && t.StartedAt == null)),
            Figure.TicketsVoided => ofDays.Where(t => t.State == TicketState.Voided && (t.CalledAt == null || t.StartedAt != null)),
            Figure.TicketsDrawn or Figure.Arrivals => ofDays,
            _ => throw Unknown(asked.Figure),
        };
        // Whoever drew a number has no window yet.
        var placed = asked.Figure is not (Figure.TicketsDrawn or Figure.Arrivals);
        if (asked.WindowId is { } window)
            counted = counted.Where(t => placed ? (t.WindowId ?? Guid.Empty) == window : window == Guid.Empty);
        if (asked.StaffId is { } person)
            counted = counted.Where(t => placed ? (t.StaffId ?? Guid.Empty) == person : person == Guid.Empty);
        if (asked.Kind is not null || asked.Subject is not null)
            return new([], 0, 0);
        var total = await counted.CountAsync(cancellationToken);
        var page = await counted.OrderByDescending(t => t.Day).ThenByDescending(t => t.DrawnAt).ThenByDescending(t => t.Id).Skip(skip).Take(take)
            .Select(t => new { t.Id, t.CenterId, t.Series, t.Number, t.State, t.WindowId, t.StaffId, t.DrawnAt, t.QueuedAt, t.CalledAt, t.StartedAt }).ToListAsync(cancellationToken);
        var facts = page.Select(t => new TicketFact(t.Id, t.CenterId, TicketSeries.Format(t.Series, t.Number), t.State, t.WindowId, t.StaffId, t.DrawnAt, t.QueuedAt, t.CalledAt, t.StartedAt));
        return Page(new([.. facts], [], [], []), asked, total, total);
    }

    private static async Task<FoundRows> Steps(BianMinDbContext context, string center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken)
    {
        var (from, to) = (Moment.StartOf(asked.First), Moment.StartOf(asked.Last.AddDays(1)));
        // What is counted only of some of those finished is told apart by the day in China, which the engines do not know.
        var partly = asked.Figure.Definition().Steps.Count == 0;
        IReadOnlyList<CaseStepKind> kinds = partly ? Figure.CasesFinished.Definition().Steps : asked.Figure.Definition().Steps;
        // By the centre's index engines would read every case there ever was; the days are much fewer.
        var steps = context.Set<Case>().AsNoTracking().Where(c => c.CenterId + "" == center).SelectMany(c => c.Steps, (c, s) => new { c, s })
            .Where(x => x.s.At >= from && x.s.At < to && kinds.Contains(x.s.Kind));
        if (asked.WindowId is { } window)
            steps = steps.Where(x => x.c.WindowId == window);
        if (asked.StaffId is { } person)
            steps = steps.Where(x => x.c.StaffId == person);
        if (asked.Subject is { } item)
            steps = steps.Where(x => x.c.Item.Code == item);
        if (asked.Kind is { } handling)
            steps = steps.Where(x => x.c.Item.Kind == handling);
        var facts = steps.OrderByDescending(x => x.s.At).ThenByDescending(x => x.c.Id)
            .Select(x => new StepFact(
                x.c.Id, x.c.CenterId, x.c.Number, x.c.WindowId, x.c.StaffId, x.c.Item.Code, x.c.Item.Name, x.c.Item.Kind, x.c.ReceivedAt, x.c.DueOn, x.s.Kind, x.s.At));
        if (!partly)
        {
            var total = await steps.CountAsync(cancellationToken);
            return Page(new([], await facts.Skip(skip).Take(take).ToListAsync(cancellationToken), [], []), asked, total, total);
        }

        var rows = Page(new([], await facts.ToListAsync(cancellationToken), [], []), asked, 0, 0).Rows;
        return new([.. rows.Skip(skip).Take(take)], rows.Count, rows.Count);
    }

    private static async Task<FoundRows> Posts(BianMinDbContext context, string center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken)
    {
        var ofDays = context.Set<PostChange>().AsNoTracking().Where(p => p.CenterId == center && p.Day >= asked.First && p.Day <= asked.Last);
        var counted = asked.Figure switch
        {
            Figure.PostsLeft => ofDays.Where(p => p.Kind == PostChangeKind.Left),
            Figure.PostsCovered => ofDays.Where(p => p.Kind == PostChangeKind.Covered),
            // Older changes keep no seconds of office hours, so how many there are is known once they are read; a window has few a day.
            Figure.UncoveredSeconds => ofDays.Where(p => p.EndedState == PostState.Uncovered),
            _ => throw Unknown(asked.Figure),
        };
        if (asked.WindowId is { } window)
            counted = counted.Where(p => p.WindowId == window);
        var changes = await counted.OrderByDescending(p => p.Day).ThenByDescending(p => p.To).ThenByDescending(p => p.Id).ToListAsync(cancellationToken);
        var facts = changes.Select(p => new PostFact(p.Id, p.CenterId, p.WindowId, p.StaffId, p.EndedHolderId, p.Kind, p.UncoveredSeconds, p.To));
        var rows = Page(new([], [], [.. facts], []), asked, 0, 0).Rows;
        return new([.. rows.Skip(skip).Take(take)], rows.Count, rows.Sum(r => r.Amount));
    }

    private static async Task<FoundRows> Entries(BianMinDbContext context, string center, RowsAsked asked, int skip, int take, CancellationToken cancellationToken)
    {
        if ((asked.WindowId ?? asked.StaffId ?? Guid.Empty) != Guid.Empty || asked.Kind is not null || asked.Subject is not null)
            return new([], 0, 0);
        var (kind, states) = (asked.Figure.Definition().Register, asked.Figure.Definition().States);
        var counted = context.Set<RegisterEntry>().AsNoTracking()
            .Where(e => e.CenterId == center && e.Kind == kind && e.Day >= asked.First && e.Day <= asked.Last && states.Contains(e.State));
        var total = await counted.CountAsync(cancellationToken);
        var page = await counted.OrderByDescending(e => e.Day).ThenByDescending(e => e.RecordedAt).ThenByDescending(e => e.Id).Skip(skip).Take(take)
            .Select(e => new EntryFact(e.Id, e.CenterId, e.Kind, e.State, e.RecordedAt)).ToListAsync(cancellationToken);
        return Page(new([], [], [], page), asked, total, total);
    }

    private static InvalidOperationException Unknown(Figure figure) => new($"Nothing is known of the rows of {figure}.");

    private static FoundRows Page(DayFacts facts, RowsAsked asked, int total, long amount) => new([.. facts.Rows().Where(asked.Holds)], total, amount);
}
