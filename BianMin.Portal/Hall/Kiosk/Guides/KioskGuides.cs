using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;

namespace BianMin.Portal.Hall.Kiosk.Guides;

/// <summary>Where one visitor is among the guides of a centre, from the first letter to the open guide; forgotten when they go.</summary>
/// <param name="center">The centre.</param>
/// <param name="all">Its published guides.</param>
public sealed class KioskGuides(CenterProfile center, IReadOnlyList<PublishedGuide> all)
{
    /// <summary>More letters than any name has that somebody would type to its end.</summary>
    public const int MostLetters = 12;

    // The keyboard takes the room of four rows; without it the screen holds seven.
    private const int RowsOverKeyboard = 4;
    private const int RowsAlone = 7;

    /// <summary>The centre.</summary>
    public CenterProfile Center => center;

    /// <summary>Whether the centre has published anything.</summary>
    public bool Any => all.Count > 0;

    /// <summary>How the visitor looks for it.</summary>
    public GuideWay Way { get; private set; }

    /// <summary>The letters that were tapped.</summary>
    public string Letters { get; private set; } = "";

    /// <summary>The window that was tapped.</summary>
    public WindowProfile? Window { get; private set; }

    /// <summary>The occasion in life that was tapped.</summary>
    public string? Occasion { get; private set; }

    /// <summary>Which part of the result is shown, from 0.</summary>
    public int Page { get; private set; }

    /// <summary>The guide that is open.</summary>
    public PublishedGuide? Open { get; private set; }

    /// <summary>Windows that have guides, with how many.</summary>
    public IReadOnlyList<(WindowProfile Window, int Guides)> Windows { get; } =
        [.. center.Windows.Select(w => (w, all.Count(g => g.WindowIds.Contains(w.Id)))).Where(w => w.Item2 > 0)];

    /// <summary>Occasions in life that have guides, the commonest first, with how many.</summary>
    public IReadOnlyList<(string Name, int Guides)> Occasions { get; } =
        [.. all.SelectMany(g => g.Content.LifeEvents).CountBy(e => e).OrderByDescending(e => e.Value).Select(e => (e.Key, e.Value))];

    /// <summary>All that was found.</summary>
    public IReadOnlyList<PublishedGuide> Found => Way switch
    {
        GuideWay.Letters => GuideFinder.Find(all, Letters, []),
        GuideWay.Windows => [.. all.Where(g => Window is { } w && g.WindowIds.Contains(w.Id))],
        GuideWay.Occasions => [.. all.Where(g => Occasion is { } e && g.Content.LifeEvents.Contains(e))],
    };

    /// <summary>Whether a list is shown, and not the tiles that lead to one.</summary>
    public bool Listing => Way == GuideWay.Letters || Window is not null || Occasion is not null;

    /// <summary>How many rows the screen holds.</summary>
    public int PageSize => Way == GuideWay.Letters ? RowsOverKeyboard : RowsAlone;

    /// <summary>The windows that serve a guide.</summary>
    public IEnumerable<WindowProfile> WindowsOf(PublishedGuide guide) => center.Windows.Where(w => guide.WindowIds.Contains(w.Id));

    /// <summary>The queues in which one can wait for the open guide's item.</summary>
    public IReadOnlyList<BoardSeries> SeriesOf(PublishedGuide guide, HallBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var codes = WindowsOf(guide).SelectMany(w => w.Series).ToHashSet();
        return [.. board.Series.Where(s => codes.Contains(s.Code))];
    }

    /// <summary>Looks for it in another way.</summary>
    public void Go(GuideWay way) => (Way, Window, Occasion, Page) = (way, null, null, 0);

    /// <summary>Taps a letter.</summary>
    public void Type(char letter) => Retype(Letters.Length < MostLetters ? Letters + letter : Letters);

    /// <summary>Takes the last letter away.</summary>
    public void Rub() => Retype(Letters.Length > 0 ? Letters[..^1] : Letters);

    /// <summary>Takes all letters away.</summary>
    public void Clear() => Retype("");

    /// <summary>Taps a window.</summary>
    public void Pick(WindowProfile window) => (Window, Page) = (window, 0);

    /// <summary>Taps an occasion.</summary>
    public void Pick(string occasion) => (Occasion, Page) = (occasion, 0);

    /// <summary>Turns to the part before or after.</summary>
    public void Turn(int by) => Page = Math.Clamp(Page + by, 0, Math.Max(0, (Found.Count - 1) / PageSize));

    /// <summary>Opens a guide.</summary>
    public void Read(PublishedGuide guide) => Open = guide;

    /// <summary>One step back; the list stands where it stood.</summary>
    /// <returns>False when there is no step back but to the start of the kiosk.</returns>
    public bool Back()
    {
        var moved = Open is not null || Window is not null || Occasion is not null;
        if (Open is not null)
            Open = null;
        else
            (Window, Occasion, Page) = (null, null, 0);
        return moved;
    }

    private void Retype(string letters) => (Letters, Page) = (letters, 0);
}

/// <summary>Ways to look for a guide.</summary>
public enum GuideWay
{
    /// <summary>By pinyin initials.</summary>
    Letters,

    /// <summary>By the window that serves it.</summary>
    Windows,

    /// <summary>By an occasion in life.</summary>
    Occasions,
}
