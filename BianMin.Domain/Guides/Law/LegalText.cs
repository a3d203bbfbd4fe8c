namespace BianMin.Domain.Guides;

/// <summary>A text of law as a county keeps it. Papers that cited it keep their words, whatever is changed here.</summary>
public sealed class LegalText
{
    /// <summary>Greatest length of a law's name.</summary>
    public const int LawLength = 120;

    /// <summary>Greatest length of an article.</summary>
    public const int ArticleLength = 60;

    /// <summary>Greatest length of its words.</summary>
    public const int WordsLength = 1000;

    private LegalText()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The county.</summary>
    public string CountyId { get; private init; } = "";

    /// <summary>For what it is cited.</summary>
    public LegalUse Use { get; private set; }

    /// <summary>Full name of the law.</summary>
    public string Law { get; private set; } = "";

    /// <summary>The article.</summary>
    public string Article { get; private set; } = "";

    /// <summary>Its words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Items that it may be cited for; empty for all.</summary>
    public IReadOnlyList<ItemCategory> Natures { get; private set; } = [];

    /// <summary>The first day it counts.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it is in force.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Set anew at each change; the second of two editors is told.</summary>
    public Guid Version { get; private set; }

    /// <summary>What it is.</summary>
    public LawText Text => new(Use, Law, Article, Words, Natures, From, Until);

    /// <summary>Enters one.</summary>
    public static LegalText Enter(string countyId, LawText text)
    {
        var entered = new LegalText { Id = Guid.NewGuid(), CountyId = countyId };
        entered.Change(text);
        return entered;
    }

    /// <summary>Changes it.</summary>
    public void Change(LawText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Use, Law, Article, Words, Natures, From, Until) = (text.Use, text.Law, text.Article, text.Words, text.Natures, text.From, text.Until);
        Version = Guid.NewGuid();
    }
}
