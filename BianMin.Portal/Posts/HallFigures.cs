using BianMin.Domain.Hall;
using BianMin.Domain.Posts;

namespace BianMin.Portal.Posts;

/// <summary>The figures over the director's board.</summary>
/// <param name="Staffed">在岗窗口.</param>
/// <param name="Opened">Windows that are not closed.</param>
/// <param name="Uncovered">空岗.</param>
/// <param name="Waiting">等候.</param>
/// <param name="LongestSince">Since when the one who waits longest waits; null when nobody does.</param>
public sealed record HallFigures(int Staffed, int Opened, int Uncovered, int Waiting, DateTimeOffset? LongestSince)
{
    /// <summary>Counts a hall.</summary>
    public static HallFigures Of(HallSnapshot hall) => new(
        hall.Windows.Count(w => w.Staffed),
        hall.Windows.Count(w => w.State != PostState.Closed),
        hall.Uncovered,
        hall.WaitingTotal,
        hall.Windows.Min(w => w.LongestSince));
}
