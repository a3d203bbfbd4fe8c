using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Portal.Posts;

/// <summary>What a later slice adds to the figures over the director's board.</summary>
public interface IBoardFigure
{
    /// <summary>Counts it; null when this person may not see it, or it cannot be counted now.</summary>
    Task<BoardFigure?> Read(Actor actor, CenterScope center, CancellationToken cancellationToken);
}

/// <summary>A number over the board.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Count">How many; any is a reason to act.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Address">Where they are listed.</param>
public sealed record BoardFigure(string Label, int Count, string Unit, string Address);
