using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Posts;

namespace BianMin.Portal.Cases;

/// <summary>超期办件 over the director's board.</summary>
internal sealed class OverdueFigure(ICaseQueries cases) : IBoardFigure
{
    /// <inheritdoc/>
    public async Task<BoardFigure?> Read(Actor actor, CenterScope center, CancellationToken cancellationToken) =>
        (await cases.Counts(actor, center, cancellationToken)).TryGet(out var counts, out _)
            ? new BoardFigure("超期办件", counts.Of.GetValueOrDefault(WorkView.Overdue), "件", $"cases?v={nameof(WorkView.Overdue)}")
            : null;
}
