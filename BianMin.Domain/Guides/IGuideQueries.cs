namespace BianMin.Domain.Guides;

/// <summary>What of the guides is open to everybody: published, effective, and entered into the centre.</summary>
public interface IGuideQueries
{
    /// <summary>The guides of a centre on a day, in the order of their codes; empty for a centre that is not there.</summary>
    Task<IReadOnlyList<PublishedGuide>> Of(string centerId, DateOnly day, CancellationToken cancellationToken);
}

/// <summary>What papers stand on, read in the transaction of the use case that writes them.</summary>
public interface IPaperSources
{
    /// <summary>What a version of a guide tells, whatever has become of the guide since; null for one that is not there.</summary>
    Task<GuideContent?> Content(Guid itemId, int number, CancellationToken cancellationToken);

    /// <summary>Law and authorities of a county.</summary>
    Task<LawBook> Law(string countyId, CancellationToken cancellationToken);
}

/// <summary>A guide as the public of one centre reads it.</summary>
/// <param name="ItemId">Identity of the item.</param>
/// <param name="Code">Code of the item, used in its address.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="EffectiveFrom">Since when it counts.</param>
/// <param name="EnteredOn">When the item entered the centre (OPEN-4).</param>
/// <param name="Content">What it tells.</param>
/// <param name="WindowIds">Windows of the centre that accept it.</param>
/// <param name="Phone">Telephone for questions; empty for the centre's hotline.</param>
public sealed record PublishedGuide(
    Guid ItemId, string Code, int Number, DateOnly EffectiveFrom, DateOnly EnteredOn, GuideContent Content, IReadOnlyList<Guid> WindowIds, string Phone)
{
    private readonly Lazy<string> _initials = new(() => PinyinInitials.Of(Content.Name));

    /// <summary>Pinyin initials of the name.</summary>
    public string Initials => _initials.Value;

    /// <summary>Whether every word of a search is in the name, its pinyin initials, the content or the department.</summary>
    public bool Answers(string? search) => (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Has);

    private bool Has(string word) =>
        Contains(Content.Name, word) || Contains(Content.Summary, word) || Contains(Content.Department, word) || Contains(Code, word)
        || Content.LifeEvents.Any(e => Contains(e, word)) || Contains(Initials, word);

    private static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
