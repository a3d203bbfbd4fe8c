namespace BianMin.Domain.Guides;

/// <summary>依据和机关 of a county: what its papers cite, and who stands on them. Where the county keeps nothing of its own for a use and a
/// nature, the shipped text counts.</summary>
/// <param name="Texts">Texts of law, the county's own before the shipped ones.</param>
/// <param name="Authorities">Authorities that decide.</param>
public sealed record LawBook(IReadOnlyList<LawEntry> Texts, IReadOnlyList<AuthorityEntry> Authorities)
{
    /// <summary>Nothing at all.</summary>
    public static LawBook Empty { get; } = new([], []);

    /// <summary>The text that is cited for a use and a nature on a day: the county's own before the shipped one, of these the newest.</summary>
    public LawEntry? Cite(LegalUse use, ItemCategory nature, DateOnly day) => Texts
        .Where(t => t.Text.Use == use && t.Text.IsFor(nature) && t.Text.Counts(day))
        .OrderByDescending(t => t.Id is not null).ThenByDescending(t => t.Text.From).FirstOrDefault();

    /// <summary>The authority of a full name on a day; null for one that the county has not entered.</summary>
    public AuthorityFacts? Of(string name, DateOnly day) => Authorities
        .Select(a => a.Facts).Where(a => a.Name == name && a.Counts(day)).MaxBy(a => a.From);
}

/// <summary>A text of law in the county's book.</summary>
/// <param name="Id">Identity; null for a shipped one.</param>
/// <param name="Version">To be named with the next change.</param>
/// <param name="Text">What it is.</param>
public sealed record LawEntry(Guid? Id, Guid? Version, LawText Text);

/// <summary>An authority in the county's book.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Version">To be named with the next change.</param>
/// <param name="Facts">What it is.</param>
public sealed record AuthorityEntry(Guid Id, Guid Version, AuthorityFacts Facts);

/// <summary>A text of law, and what papers cite it for.</summary>
/// <param name="Use">For what.</param>
/// <param name="Law">Full name in 《》, with its number where it has one.</param>
/// <param name="Article">Such as 第三十二条第一款第（四）项; empty where the whole is cited.</param>
/// <param name="Words">Its own words; for a remedy the clause, with places such as {复议机关}.</param>
/// <param name="Natures">Items that it may be cited for; empty for all.</param>
/// <param name="From">The first day it counts.</param>
/// <param name="Until">The last day; null while it is in force.</param>
public sealed record LawText(LegalUse Use, string Law, string Article, string Words, IReadOnlyList<ItemCategory> Natures, DateOnly From, DateOnly? Until)
{
    /// <summary>As it is cited.</summary>
    public string Citation => Law + Article;

    /// <summary>Whether it may be cited for items of a nature.</summary>
    public bool IsFor(ItemCategory nature) => Natures.Count == 0 || Natures.Contains(nature);

    /// <summary>Whether it counts on a day.</summary>
    public bool Counts(DateOnly day) => From <= day && (Until is not { } last || day <= last);

    /// <summary>Without the traces of typing.</summary>
    public LawText Tidy() => this with { Law = Law.Trim(), Article = Article.Trim(), Words = Words.Trim(), Natures = [.. Natures.Distinct().Order()] };
}

/// <summary>An authority that decides in its own name.</summary>
/// <param name="Name">Full name, such as 上高县泗溪镇人民政府.</param>
/// <param name="Seal">Words on its seal for papers of procedure, such as 行政审批专用章.</param>
/// <param name="Reviewer">复议机关: who reviews its decisions.</param>
/// <param name="ReviewAddress">Where to apply for a review; may be empty.</param>
/// <param name="ReviewChannel">The way to apply on line; may be empty.</param>
/// <param name="Court">The court for suits against it.</param>
/// <param name="ReviewFirst">复议前置, where an item says nothing else; null where it is not settled.</param>
/// <param name="From">The first day it counts.</param>
/// <param name="Until">The last day; null while it counts.</param>
public sealed record AuthorityFacts(
    string Name, string Seal, string Reviewer, string ReviewAddress, string ReviewChannel, string Court, bool? ReviewFirst, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it counts on a day.</summary>
    public bool Counts(DateOnly day) => From <= day && (Until is not { } last || day <= last);

    /// <summary>Without the traces of typing.</summary>
    public AuthorityFacts Tidy() => this with
    {
        Name = Name.Trim(),
        Seal = Seal.Trim(),
        Reviewer = Reviewer.Trim(),
        ReviewAddress = ReviewAddress.Trim(),
        ReviewChannel = ReviewChannel.Trim(),
        Court = Court.Trim(),
    };
}
