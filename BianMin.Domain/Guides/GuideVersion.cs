using BianMin.Domain.Kernel;

namespace BianMin.Domain.Guides;

/// <summary>One version of a guide. What was published is never rewritten (OPEN-6).</summary>
public sealed class GuideVersion
{
    private GuideVersion()
    {
    }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private init; }

    /// <summary>How far it has come.</summary>
    public GuideState State { get; private set; }

    /// <summary>What it tells.</summary>
    public GuideContent Content { get; private set; } = new() { Name = "" };

    /// <summary>When it was last written (UTC).</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Who checked it; null before.</summary>
    public string? CheckedBy { get; private set; }

    /// <summary>Who published it; null before.</summary>
    public string? PublishedBy { get; private set; }

    /// <summary>When it was published (UTC); null before.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The first day it counts; null before it is published.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>When it was withdrawn (UTC), or null.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn, or null.</summary>
    public string? WithdrawnFor { get; private set; }

    internal static GuideVersion Begin(Guid itemId, int number, GuideContent content, Moment now) =>
        new() { ItemId = itemId, Number = number, Content = content, WrittenAt = now.Instant };

    internal void Rewrite(GuideContent content, Moment now)
    {
        Content = content;
        WrittenAt = now.Instant;
        State = GuideState.Draft;
        CheckedBy = null;
    }

    internal void Check(string by, Moment now)
    {
        State = GuideState.Checked;
        CheckedBy = by;
        WrittenAt = now.Instant;
    }

    internal void Publish(DateOnly from, string by, Moment now)
    {
        State = GuideState.Published;
        EffectiveFrom = from;
        PublishedBy = by;
        PublishedAt = now.Instant;
    }

    internal void Withdraw(string reason, Moment now)
    {
        State = GuideState.Withdrawn;
        WithdrawnFor = reason;
        WithdrawnAt = now.Instant;
    }
}

/// <summary>草稿 → 已审核 → 已发布 → 已停用.</summary>
public enum GuideState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Found complete.</summary>
    Checked,

    /// <summary>Open to all from its effective day on.</summary>
    Published,

    /// <summary>No longer offered.</summary>
    Withdrawn,
}
