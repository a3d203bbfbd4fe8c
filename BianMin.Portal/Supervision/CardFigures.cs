using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Supervision;
using BianMin.Portal.Cases;
using BianMin.Portal.Controls.Marks;
using BianMin.Portal.Hall.Console;
using BianMin.Portal.Posts;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Supervision;

/// <summary>监察卡 over the director's board.</summary>
internal sealed class CardBoardFigure(ICardQueries cards) : IBoardFigure
{
    /// <inheritdoc/>
    public async Task<BoardFigure?> Read(Actor actor, CenterScope center, CancellationToken cancellationToken) =>
        (await cards.Counts(actor, center, cancellationToken)).TryGet(out var counts, out _)
            ? new BoardFigure("红黄牌", counts.ToAnswer, "张", "supervision")
            : null;
}

/// <summary>红黄牌 in the county's list of centres.</summary>
internal sealed class CardCountyFigure(ICardQueries cards) : ICountyFigure
{
    /// <inheritdoc/>
    public string Title => "红黄牌";

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, CountyFigure>> Read(Actor actor, IReadOnlyCollection<CenterListing> centers, CancellationToken cancellationToken)
    {
        var figures = new Dictionary<string, CountyFigure>();
        foreach (var center in centers)
        {
            if ((await cards.Counts(actor, new(center.Id, center.CountyId), cancellationToken)).TryGet(out var counts, out _))
                figures[center.Id] = new(counts.ToAnswer, "张", counts.Red > 0 ? Tone.Danger : Tone.Warn, $"supervision?c={center.Id}");
        }

        return figures;
    }
}

/// <summary>Whoever has a card to answer is told so at every page.</summary>
internal sealed class CardBadge(ICardQueries cards, ICenterDirectory centers) : IMenuBadge
{
    public string Address => "supervision";

    // Each is told of the own cards, and who supervises of those to be closed.
    public string? ReachOf(Actor actor) => actor.CenterId is { } own && actor.May(Permission.WatchCases) && (actor.StaffId is not null || actor.May(Permission.Supervise))
        ? $"{own} {actor.StaffId} {actor.May(Permission.Supervise)}"
        : null;

    // Cards follow cases, and cases follow whoever stands at the window.
    public bool IsTouchedBy(CommittedChange change, string reach) =>
        change.CenterId == reach.Split(' ')[0] && (change.MayBeOf("Supervision") || change.MayBeOf("Cases") || change.MayBeOf("Posts"));

    public async Task<string?> Look(string reach, CancellationToken cancellationToken)
    {
        var parts = reach.Split(' ');
        var (person, supervises) = (Guid.TryParse(parts[1], out var staff) ? staff : (Guid?)null, bool.Parse(parts[2]));
        if (await centers.Find(parts[0], cancellationToken) is not { } center
            || !(await cards.Counts(Actor.System with { StaffId = person }, center.Scope, cancellationToken)).TryGet(out var counts, out _))
            return null;
        return (counts.Mine, supervises ? counts.ToClose : 0) switch
        {
            (0, 0) => null,
            (var mine, 0) => $"{mine} 张监察卡要答复",
            (0, var close) => $"{close} 张监察卡要核销",
            var (mine, close) => $"{mine} 张监察卡要答复，{close} 张要核销",
        };
    }
}

/// <summary>The own cards at the console.</summary>
internal sealed class CardConsoleNote(ICardQueries cards) : IConsoleNote
{
    /// <inheritdoc/>
    public async Task<ConsoleNote?> Read(Actor actor, CenterScope center, CancellationToken cancellationToken) =>
        (await cards.Counts(actor, center, cancellationToken)).TryGet(out var counts, out _) && counts.Mine > 0
            ? new($"{counts.Mine} 张监察卡要答复", Tone.Danger, "supervision")
            : null;
}

/// <summary>The cards about a case, on its file.</summary>
internal sealed class CardCaseMarks(ICardQueries cards) : ICaseMarks
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseMark>> Read(Actor actor, CenterScope center, Guid caseId, CancellationToken cancellationToken) =>
        (await cards.About(actor, center, caseId, cancellationToken)).TryGet(out var about, out _)
            ? [.. about.Where(c => c.Level != CardLevel.Hint).Select(c => new CaseMark(
                $"{c.Level.Text()}：{CardRules.Of(c.Trigger).Name}（{CardStyles.State(c)}）", c.State == CardState.Closed ? Tone.Off : CardStyles.Tone(c.Level), $"supervision?c={center.CenterId}&v={CardView.All}&q={c.Number}"))]
            : [];
}
