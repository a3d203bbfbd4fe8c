using BianMin.Domain.Kernel;

namespace BianMin.Domain.Guides;

/// <summary>事项: what can be applied for, kept by the county for all of its centres, with all versions of its guide (OPEN-1, OPEN-6).</summary>
public sealed class ServiceItem
{
    /// <summary>Greatest length of a code.</summary>
    public const int CodeLength = 24;

    /// <summary>Greatest length of a name.</summary>
    public const int NameLength = 100;

    private readonly List<GuideVersion> _versions = [];

    private ServiceItem()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The county that keeps it.</summary>
    public string CountyId { get; private init; } = "";

    /// <summary>Code, unique in the county: Latin letters, digits and hyphens, checked and never computed.</summary>
    public string Code { get; private init; } = "";

    /// <summary>All versions, oldest first; at most one of them is being worked on.</summary>
    public IReadOnlyList<GuideVersion> Versions => _versions;

    /// <summary>Changes with every commit, so that the second of two editors is told.</summary>
    public Guid Version { get; private set; }

    /// <summary>The version that is being worked on, or null.</summary>
    public GuideVersion? Draft => _versions.Find(v => v.State is GuideState.Draft or GuideState.Checked);

    /// <summary>A new item with its first draft.</summary>
    public static ServiceItem Begin(string countyId, string code, GuideContent content, Moment now)
    {
        var item = new ServiceItem { Id = Guid.CreateVersion7(now.Instant), CountyId = countyId, Code = code };
        item.Save(content, now);
        return item;
    }

    /// <summary>Saves what was typed as the draft, however incomplete; a checked draft must be checked again.</summary>
    public void Save(GuideContent content, Moment now)
    {
        if (Draft is { } draft)
            draft.Rewrite(content, now);
        else
            _versions.Add(GuideVersion.Begin(Id, _versions.Count + 1, content, now));
        Touch();
    }

    /// <summary>Checks the draft.</summary>
    /// <returns>A refusal that lists at once all that is missing.</returns>
    public Refusal? Check(string by, Moment now)
    {
        if (Draft is not { } draft)
            return GuideRefusals.NothingToPublish;
        if (GuideCompleteness.Missing(draft.Content) is { Count: > 0 } missing)
            return GuideRefusals.Incomplete(missing);
        draft.Check(by, now);
        Touch();
        return null;
    }

    /// <summary>Publishes the checked draft from a day on; earlier versions stay for the cases accepted under them.</summary>
    public Refusal? Publish(DateOnly from, string by, Moment now)
    {
        if (Draft is not { } draft)
            return GuideRefusals.NothingToPublish;
        if (draft.State != GuideState.Checked)
            return GuideRefusals.NotChecked;
        if (from < now.Day)
            return GuideRefusals.EffectiveInThePast;
        draft.Publish(from, by, now);
        Touch();
        return null;
    }

    /// <summary>Withdraws the guide: from now on nobody can apply under it.</summary>
    public Refusal? Withdraw(string reason, Moment now)
    {
        var published = _versions.FindAll(v => v.State == GuideState.Published);
        if (published.Count == 0)
            return GuideRefusals.NotPublished;
        published.ForEach(v => v.Withdraw(reason, now));
        Touch();
        return null;
    }

    /// <summary>The version that counts on a day, or null.</summary>
    public GuideVersion? On(DateOnly day) => _versions.FindLast(v => v.State == GuideState.Published && v.EffectiveFrom <= day);

    private void Touch() => Version = Guid.NewGuid();
}
