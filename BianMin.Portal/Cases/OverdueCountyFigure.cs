using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls.Marks;
using BianMin.Portal.Posts.County;

namespace BianMin.Portal.Cases;

/// <summary>超期 in the county's list of centres.</summary>
internal sealed class OverdueCountyFigure(ICaseQueries cases) : ICountyFigure
{
    /// <inheritdoc/>
    public string Title => "超期";

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, CountyFigure>> Read(Actor actor, IReadOnlyCollection<CenterListing> centers, CancellationToken cancellationToken)
    {
        var figures = new Dictionary<string, CountyFigure>();
        foreach (var center in centers)
        {
            if ((await cases.Counts(actor, new(center.Id, center.CountyId), cancellationToken)).TryGet(out var counts, out _))
                figures[center.Id] = new(counts.Of.GetValueOrDefault(WorkView.Overdue), "件", Tone.Danger, $"cases?c={center.Id}&v={nameof(WorkView.Overdue)}");
        }

        return figures;
    }
}
