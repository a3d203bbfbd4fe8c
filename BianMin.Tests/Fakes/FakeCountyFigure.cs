using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls.Marks;
using BianMin.Portal.Posts.County;

namespace BianMin.Tests.Fakes;

/// <summary>A column of the county's list, as the test writes it.</summary>
internal sealed class FakeCountyFigure : ICountyFigure
{
    public Dictionary<string, int> Of { get; } = [];

    public string Title => "超期";

    public Task<IReadOnlyDictionary<string, CountyFigure>> Read(Actor actor, IReadOnlyCollection<CenterListing> centers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, CountyFigure>>(Of.ToDictionary(f => f.Key, f => new CountyFigure(f.Value, "件", Tone.Danger, $"cases?c={f.Key}")));
}
