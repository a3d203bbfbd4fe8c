using BianMin.Domain.Guides;

namespace BianMin.Portal.Hall.Console.Guides;

/// <summary>What a clerk looks for among the guides of the centre, and what of it stands first.</summary>
public sealed class GuideSearch
{
    /// <summary>All guides; null until they were read.</summary>
    public IReadOnlyList<PublishedGuide>? All { get; private set; }

    /// <summary>What was typed. It stays until other letters are typed.</summary>
    public string Typed { get; set; } = "";

    /// <summary>The clerk's windows, whose guides stand first.</summary>
    public IReadOnlyCollection<Guid> Mine { get; private set; } = [];

    /// <summary>What answers it, the likeliest first.</summary>
    public IReadOnlyList<PublishedGuide> Found { get; private set; } = [];

    /// <summary>Which of <see cref="Found"/> Enter opens.</summary>
    public int Selected { get; private set; }

    /// <summary>The guide that was opened last.</summary>
    public PublishedGuide? Open { get; private set; }

    /// <summary>Takes the guides as they were read.</summary>
    public void Take(IReadOnlyList<PublishedGuide> all)
    {
        All = all;
        // A guide that is read aloud from is replaced by its newer version, and never taken away.
        Open = all.FirstOrDefault(g => g.ItemId == Open?.ItemId) ?? Open;
        Find();
    }

    /// <summary>The clerk serves these windows now.</summary>
    public void Own(IReadOnlyCollection<Guid> windows)
    {
        if (windows.SequenceEqual(Mine))
            return;
        Mine = windows;
        Find();
    }

    /// <summary>Other letters were typed.</summary>
    public void Search()
    {
        Selected = 0;
        Find();
    }

    /// <summary>Selects the one before or after.</summary>
    public void Move(int by) => Selected = Math.Clamp(Selected + by, 0, Math.Max(0, Found.Count - 1));

    /// <summary>Opens one.</summary>
    public void Read(PublishedGuide guide) => (Open, Selected) = (guide, Math.Max(0, Found.ToList().IndexOf(guide)));

    private void Find()
    {
        Found = GuideFinder.Find(All ?? [], Typed, Mine);
        Move(0);
    }
}
