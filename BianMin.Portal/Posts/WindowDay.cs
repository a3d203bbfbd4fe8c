using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Portal.Posts;

/// <summary>A stretch of a window's day in one state.</summary>
/// <param name="State">The state.</param>
/// <param name="From">UTC.</param>
/// <param name="To">UTC; now for the one that still runs.</param>
/// <param name="Who">Who stood there, or who left it.</param>
/// <param name="Reason">Why it was left.</param>
public sealed record DayStretch(PostState State, DateTimeOffset From, DateTimeOffset To, string? Who, AwayReason? Reason)
{
    /// <summary>Length.</summary>
    public TimeSpan Length => To - From;
}

/// <summary>One window's day, drawn to time: the stretches that have ended and the one that runs (HALL-2).</summary>
/// <param name="Window">The window.</param>
/// <param name="Stretches">Without the closed ones, in the order of time.</param>
public sealed record WindowDay(WindowProfile Window, IReadOnlyList<DayStretch> Stretches)
{
    /// <summary>How long it stood uncovered today.</summary>
    public TimeSpan Uncovered => Total(PostState.Uncovered);

    /// <summary>How long it was in a state today.</summary>
    public TimeSpan Total(PostState state) =>
        Stretches.Where(s => s.State == state).Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Length);

    /// <summary>The days of all windows of a hall, in its order.</summary>
    public static IReadOnlyList<WindowDay> Of(HallSnapshot hall, IReadOnlyList<PostChange> changes, DateTimeOffset now)
    {
        var dayStart = new DateTimeOffset(Moment.At(now).Day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        return [.. hall.Windows.Select(w => new WindowDay(w.Window, Of(hall, w, changes, dayStart, now)))];
    }

    private static List<DayStretch> Of(HallSnapshot hall, WindowView view, IReadOnlyList<PostChange> changes, DateTimeOffset dayStart, DateTimeOffset now)
    {
        var ended = changes
            .Where(c => c.WindowId == view.Window.Id)
            .Select(c => new DayStretch(c.EndedState, c.From, c.To, hall.Center.Person(c.EndedHolderId)?.Name, c.EndedState == PostState.Uncovered ? c.Reason : null));
        var running = new DayStretch(
            view.State, view.Since, now, (view.Holder ?? view.Away)?.Name, view.State == PostState.Uncovered ? view.Reason : null);
        return
        [
            .. ended.Append(running)
                .Where(s => s.State != PostState.Closed)
                .Select(s => s with { From = s.From < dayStart ? dayStart : s.From })
                .SelectMany(s => s.State == PostState.Uncovered ? InHours(s, hall.Hours) : [s])
                .Where(s => s.To > s.From)
                .OrderBy(s => s.From),
        ];
    }

    // Nobody is missed at a window outside of office hours.
    private static IEnumerable<DayStretch> InHours(DayStretch stretch, HallHours hours) =>
        hours.Today.Select(s => s.Cut(stretch.From, stretch.To)).OfType<OpenStretch>().Select(s => stretch with { From = s.From, To = s.Until });
}
