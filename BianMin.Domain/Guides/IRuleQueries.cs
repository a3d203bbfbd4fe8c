namespace BianMin.Domain.Guides;

/// <summary>The centre's rules as published texts (五制度, OPEN-8): on paper, on the wall and on the public pages.</summary>
public interface IRuleQueries
{
    /// <summary>The rules that count in a centre today, in the order in which they hang on the wall.</summary>
    Task<IReadOnlyList<PublishedRule>> Of(string centerId, CancellationToken cancellationToken);

    /// <summary>The same rules in their newest version, even one that is still to come: what an editor goes on from.</summary>
    Task<IReadOnlyList<PublishedRule>> Newest(string centerId, CancellationToken cancellationToken);
}

/// <summary>One rule (制度) as everybody reads it.</summary>
/// <param name="Code">Short Latin name, used in its address on the page.</param>
/// <param name="Title">Such as 首问责任制.</param>
/// <param name="Paragraphs">The text, one article after the other, without numbers.</param>
/// <param name="Version">1 for the shipped text, one more for each text of the centre's own.</param>
/// <param name="EffectiveFrom">Since when it counts.</param>
public sealed record PublishedRule(string Code, string Title, IReadOnlyList<string> Paragraphs, int Version, DateOnly EffectiveFrom);
