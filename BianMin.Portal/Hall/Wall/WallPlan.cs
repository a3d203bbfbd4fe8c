using BianMin.Domain.Hall;
using BianMin.Portal.Controls;
using BianMin.Portal.Org;

namespace BianMin.Portal.Hall.Wall;

/// <summary>
/// The order of the wall's pages. Titles take turns, each with its next page, so that who is on duty comes again after
/// minutes although there are dozens of procedures.
/// </summary>
public sealed class WallPlan
{
    private readonly List<IReadOnlyList<WallSlide>> _titles = [];

    private WallPlan()
    {
    }

    /// <summary>Plans the pages.</summary>
    /// <param name="content">What does not change by the minute.</param>
    /// <param name="board">What does.</param>
    /// <param name="narrow">Whether only a third of the screen is there; the queue beside it then shows who is on duty.</param>
    public static WallPlan Of(WallContent content, HallBoard board, bool narrow)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(board);
        var size = narrow ? PageSizes.Narrow : PageSizes.Wide;
        var plan = new WallPlan();
        plan.Add(Windows(content, board).Chunk(size.Windows).Select(w => new StaffSlide(w)));
        plan.Add(content.Guides.Chunk(size.Procedures).Select(g => new ProcedureSlide(g)));
        if (!narrow)
            plan.Add(board.Windows.Chunk(size.Duty).Select(w => new DutySlide(w, board.Hours)));
        plan.Add(content.Rules.SelectMany(r => Articles(r.Title, r.Paragraphs, size)));
        plan.Add(Fees(content, size));
        plan.Add(TextRows.Pages(board.Notices, size.Characters, size.Rows).Select(n => new NoticeSlide(n)));
        return plan;
    }

    /// <summary>The page of a step; null when there is nothing to show at all.</summary>
    public WallSlide? At(int step) => _titles.Count == 0 ? null : _titles[step % _titles.Count] is var pages ? pages[step / _titles.Count % pages.Count] : null;

    /// <summary>Titles in turn.</summary>
    public int Titles => _titles.Count;

    private static IEnumerable<WallWindow> Windows(WallContent content, HallBoard board) =>
        from live in board.Windows
        join window in content.Center.Windows on live.Number equals window.Number
        select new WallWindow(live, CenterPeople.Residents(content.Center, window.Id), CenterPeople.StandIns(content.Center, window.Id));

    private static IEnumerable<WallSlide> Fees(WallContent content, PageSizes size)
    {
        var charged = content.Guides.Where(g => g.Content.Fee.Charged).ToList();
        var free = content.Guides.Count - charged.Count;
        if (charged.Count == 0 && free > 0)
            return [new FeeSlide([], free)];
        return charged.Chunk(size.Fees).Select(g => new FeeSlide(g, free));
    }

    private static IEnumerable<WallSlide> Articles(string title, IReadOnlyList<string> paragraphs, PageSizes size)
    {
        var first = 1;
        foreach (var page in TextRows.Pages(paragraphs, size.Characters, size.Rows))
        {
            yield return new RuleSlide(title, page, first);
            first += page.Count;
        }
    }

    private void Add(IEnumerable<WallSlide> slides)
    {
        var pages = slides.ToList();
        if (pages.Count > 0)
            _titles.Add([.. pages.Select((s, i) => s with { Page = i + 1, Pages = pages.Count })]);
    }

    /// <summary>How much fits on a page at 36 px or more; measured at 1920 × 1080.</summary>
    private sealed record PageSizes(int Windows, int Procedures, int Duty, int Fees, int Characters, int Rows)
    {
        public static readonly PageSizes Wide = new(6, 3, 12, 4, 36, 9);
        public static readonly PageSizes Narrow = new(3, 1, 6, 2, 14, 13);
    }
}
