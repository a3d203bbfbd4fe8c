using BianMin.Domain.Kernel;

namespace BianMin.Domain.Guides;

/// <summary>One version of a centre's own text of a rule (OPEN-8); before the first the shipped text counts.</summary>
public sealed class RuleVersion
{
    /// <summary>Greatest length of a code.</summary>
    public const int CodeLength = 32;

    /// <summary>Greatest length of a title.</summary>
    public const int TitleLength = 40;

    /// <summary>Greatest length of a text.</summary>
    public const int TextLength = 4000;

    private RuleVersion()
    {
    }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>Code of the rule, the same in every centre.</summary>
    public string Code { get; private init; } = "";

    /// <summary>1 for the first.</summary>
    public int Number { get; private init; }

    /// <summary>Title, such as 首问责任制.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The paragraphs, one a line.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The first day it counts.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    /// <summary>Who published it.</summary>
    public string PublishedBy { get; private init; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>Publishes the next version; earlier ones stay.</summary>
    public static RuleVersion Publish(string centerId, string code, int number, string title, string text, DateOnly from, string by, Moment now) => new()
    {
        CenterId = centerId,
        Code = code,
        Number = number,
        Title = title,
        Text = text,
        EffectiveFrom = from,
        PublishedBy = by,
        PublishedAt = now.Instant,
    };
}
