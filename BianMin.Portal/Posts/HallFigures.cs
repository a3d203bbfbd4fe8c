using BianMin.Domain.Hall;
using BianMin.Domain.Posts;

namespace BianMin.Portal.Posts;

/// <summary>The five figures over the director's board.</summary>
/// <param name="Staffed">在岗窗口.</param>
/// <param name="Opened">Windows that are not closed.</param>
/// <param name="Uncovered">空岗.</param>
/// <param name="Waiting">等候.</param>
/// <param name="LongestSince">Since when the one who waits longest waits; null when nobody does.</param>
/// <param name="UncoveredToday">今日空岗时长 of all windows together.</param>
public sealed record HallFigures(int Staffed, int Opened, int Uncovered, int Waiting, DateTimeOffset? LongestSince, TimeSpan UncoveredToday)
{
    /// <summary>Counts a hall.</summary>
    public static HallFigures Of(HallSnapshot hall, IReadOnlyList<WindowDay> days) => new(
        hall.Windows.Count(w => w.Staffed),
        hall.Windows.Count(w => w.State != PostState.Closed),
        hall.Uncovered,
        hall.WaitingTotal,
        hall.Windows.Min(w => w.LongestSince),
        days.Aggregate(TimeSpan.Zero, (sum, d) => sum + d.Uncovered));
}
