using System.Globalization;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;

namespace BianMin.Domain.Reports;

/// <summary>A ticket of a day, as far as it is counted.</summary>
public sealed record TicketFact(
    Guid Id, string CenterId, string Label, TicketState State, Guid? WindowId, Guid? StaffId, DateTimeOffset DrawnAt, DateTimeOffset QueuedAt, DateTimeOffset? CalledAt,
    DateTimeOffset? StartedAt);

/// <summary>A step of a case on a day, with what of the case is counted.</summary>
public sealed record StepFact(
    Guid CaseId, string CenterId, string Number, Guid WindowId, Guid StaffId, string ItemCode, string ItemName, HandlingKind Kind,
    DateTimeOffset ReceivedAt, DateOnly? DueOn, CaseStepKind Step, DateTimeOffset At);

/// <summary>A change at a window on a day.</summary>
public sealed record PostFact(Guid Id, string CenterId, Guid WindowId, Guid? StaffId, Guid? HolderId, PostChangeKind Kind, int UncoveredSeconds, DateTimeOffset At);

/// <summary>An entry of a register of a day.</summary>
public sealed record EntryFact(Guid Id, string CenterId, RegisterKind Kind, RegisterState State, DateTimeOffset RecordedAt);

/// <summary>All that is known of a day. What is counted of it is said here once: figures, the rows they open and the recount that checks
/// them all read <see cref="Rows"/>.</summary>
/// <param name="Tickets">Tickets of the day.</param>
/// <param name="Steps">What happened to cases on it.</param>
/// <param name="Posts">What happened at windows on it.</param>
/// <param name="Entries">Entries of its registers.</param>
public sealed record DayFacts(IReadOnlyList<TicketFact> Tickets, IReadOnlyList<StepFact> Steps, IReadOnlyList<PostFact> Posts, IReadOnlyList<EntryFact> Entries)
{
    /// <summary>Every row that is counted.</summary>
    public IEnumerable<FigureRow> Rows() => Tickets.SelectMany(OfTicket).Concat(Steps.SelectMany(OfStep)).Concat(Posts.SelectMany(OfPost)).Concat(Entries.SelectMany(OfEntry));

    /// <summary>Rows added up.</summary>
    public static IEnumerable<FigureSum> Sums(IEnumerable<FigureRow> rows) => rows
        .GroupBy(r => (r.Figure, r.CenterId, r.WindowId, r.StaffId, r.Subject, r.Kind))
        .Select(g => new FigureSum(g.Key.Figure, g.Key.CenterId, g.Key.WindowId, g.Key.StaffId, g.Key.Subject, g.Select(r => r.SubjectName).Max(StringComparer.Ordinal)!, g.Key.Kind, g.Sum(r => r.Amount)));

    private static IEnumerable<FigureRow> OfTicket(TicketFact t)
    {
        FigureRow Row(Figure figure, string subject = "") =>
            new(figure, t.CenterId, t.WindowId ?? Guid.Empty, t.StaffId ?? Guid.Empty, subject, "", null, 1, t.Id, t.Label, t.DrawnAt);

        // Who drew a number has no window yet; which one called it is another matter.
        yield return Row(Figure.TicketsDrawn) with { WindowId = Guid.Empty, StaffId = Guid.Empty };
        yield return Row(Figure.Arrivals, Moment.LocalOf(t.DrawnAt).Hour.ToString(CultureInfo.InvariantCulture)) with { WindowId = Guid.Empty, StaffId = Guid.Empty };
        if (t.CalledAt is { } called)
            yield return Row(Figure.Waits, Math.Max(0, (int)(called - t.QueuedAt).TotalMinutes).ToString(CultureInfo.InvariantCulture));
        Figure? end = t.State switch
        {
            TicketState.Finished => Figure.TicketsServed,
            TicketState.NoShow => Figure.NoShows,
            // What is left at the end of a day is taken out of the queue; who had been called and never came stays one who did not come.
            TicketState.Voided when t.CalledAt is not null && t.StartedAt is null => Figure.NoShows,
            TicketState.Voided => Figure.TicketsVoided,
            _ => null,
        };
        if (end is { } ended)
            yield return Row(ended);
    }

    private static IEnumerable<FigureRow> OfStep(StepFact s)
    {
        FigureRow Row(Figure figure) => new(figure, s.CenterId, s.WindowId, s.StaffId, s.ItemCode, s.ItemName, s.Kind, 1, s.CaseId, s.Number, s.At);
        foreach (var counted in FigureDefinitions.All.Where(d => d.Steps.Contains(s.Step)))
            yield return Row(counted.Figure);
        if (s.Step is not (CaseStepKind.Finished or CaseStepKind.Denied))
            yield break;
        var day = Moment.At(s.At).Day;
        if (s.Kind.Definition().AtOnce && Moment.At(s.ReceivedAt).Day == day)
            yield return Row(Figure.CasesOnTheSpot);
        if (s.DueOn is null || day <= s.DueOn)
            yield return Row(Figure.CasesInTime);
    }

    private static IEnumerable<FigureRow> OfPost(PostFact p)
    {
        FigureRow Row(Figure figure, Guid? staff, long amount = 1) => new(figure, p.CenterId, p.WindowId, staff ?? Guid.Empty, "", "", null, amount, p.Id, "", p.At);
        if (p.Kind == PostChangeKind.Left)
            yield return Row(Figure.PostsLeft, p.StaffId);
        if (p.Kind == PostChangeKind.Covered)
            yield return Row(Figure.PostsCovered, p.StaffId);
        if (p.UncoveredSeconds > 0)
            yield return Row(Figure.UncoveredSeconds, p.HolderId, p.UncoveredSeconds);
    }

    private static IEnumerable<FigureRow> OfEntry(EntryFact e) =>
        FigureDefinitions.All.Where(d => d.Register == e.Kind && d.States.Contains(e.State))
            .Select(d => new FigureRow(d.Figure, e.CenterId, Guid.Empty, Guid.Empty, "", "", null, 1, e.Id, "", e.RecordedAt));
}
