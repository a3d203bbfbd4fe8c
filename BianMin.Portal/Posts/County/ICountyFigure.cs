using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Posts.County;

/// <summary>A column that a later slice adds to the county's list of centres.</summary>
public interface ICountyFigure
{
    /// <summary>What is counted.</summary>
    string Title { get; }

    /// <summary>Counts it, by centre; a centre of which this person may not see it, or that cannot be counted now, is left out.</summary>
    Task<IReadOnlyDictionary<string, CountyFigure>> Read(Actor actor, IReadOnlyCollection<CenterListing> centers, CancellationToken cancellationToken);
}

/// <summary>A number in the county's list.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Tone">What any of them means.</param>
/// <param name="Address">Where they are listed; null when this person has no such page.</param>
public sealed record CountyFigure(int Count, string Unit, Tone Tone, string? Address);
