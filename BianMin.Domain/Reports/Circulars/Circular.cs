using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>通报: what the county tells all its centres of a period. A draft can be rewritten; once issued it has its number and never
/// changes (REP-4).</summary>
public sealed class Circular
{
    /// <summary>Greatest length of a title.</summary>
    public const int TitleLength = 80;

    /// <summary>Greatest length of the text.</summary>
    public const int TextLength = 6000;

    private Circular()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The county.</summary>
    public string CountyId { get; private init; } = "";

    /// <summary>Code of the period; one circular each.</summary>
    public string Period { get; private init; } = "";

    /// <summary>Version of the ranking rules it was drafted by; 0 for what is shipped.</summary>
    public int Rules { get; private init; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The text, a paragraph a line.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was drafted (UTC).</summary>
    public DateTimeOffset DraftedAt { get; private init; }

    /// <summary>Year of its number; null while a draft.</summary>
    public int? Year { get; private set; }

    /// <summary>Its number in the county's year; null while a draft.</summary>
    public int? Ordinal { get; private set; }

    /// <summary>Who issued it; empty while a draft.</summary>
    public string IssuedBy { get; private set; } = "";

    /// <summary>When (UTC); null while a draft.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>Whether it was issued.</summary>
    public bool IsIssued => IssuedAt is not null;

    /// <summary>文号 such as 上高县便民通报〔2026〕3号; empty while a draft.</summary>
    public string NumberIn(string countyName) => Ordinal is null ? "" : $"{countyName}便民通报〔{Year}〕{Ordinal}号";

    /// <summary>Drafts it from how the centres stand.</summary>
    public static Circular Draft(string countyId, CountyStanding standing, Moment now)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return new()
        {
            Id = Guid.CreateVersion7(now.Instant),
            CountyId = countyId,
            Period = standing.Period.Code,
            Rules = standing.Rules.Number,
            Title = $"关于{standing.Period.Name}各便民服务中心运行情况的通报",
            Text = CircularText.Of(standing),
            DraftedAt = now.Instant,
            Version = Guid.NewGuid(),
        };
    }

    /// <summary>Rewrites a draft.</summary>
    public Refusal? Write(string title, string text)
    {
        if (IsIssued)
            return RankingRefusals.Issued;
        (Title, Text, Version) = (title.Trim(), text.ReplaceLineEndings("\n").Trim(), Guid.NewGuid());
        return null;
    }

    /// <summary>Issues it under the next number.</summary>
    public Refusal? IssueAs(int ordinal, string by, Moment now)
    {
        if (IsIssued)
            return RankingRefusals.Issued;
        (Year, Ordinal, IssuedBy, IssuedAt, Version) = (now.Day.Year, ordinal, by, now.Instant, Guid.NewGuid());
        return null;
    }
}

/// <summary>Circulars for change.</summary>
public interface ICircularStore
{
    /// <summary>A circular of a county, or null.</summary>
    Task<Circular?> Find(string countyId, Guid circularId, CancellationToken cancellationToken);

    /// <summary>That of a period, or null.</summary>
    Task<Circular?> OfPeriod(string countyId, string period, CancellationToken cancellationToken);

    /// <summary>The next number of the county's year.</summary>
    Task<int> NextOrdinal(string countyId, int year, CancellationToken cancellationToken);

    /// <summary>Adds a draft.</summary>
    void Add(Circular circular);
}
