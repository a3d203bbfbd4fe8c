using System.Linq.Expressions;
using BianMin.Domain.Kernel;
using BianMin.Domain.Supervision;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Supervision;

internal sealed class CardQueries(IDbContextFactory<BianMinDbContext> contexts) : ICardQueries
{
    // Words are stored, and words do not stand in the order of what they mean.
    private static readonly Expression<Func<Card, int>> Seriousness = c => c.Level == CardLevel.Red ? 0 : c.Level == CardLevel.Yellow ? 1 : 2;

    private static readonly Expression<Func<Card, CardLine>> Line = c => new CardLine(
        c.Id, c.Version, c.Trigger, c.Level, c.State, c.SubjectId, c.Number, c.Item, c.Of, c.WindowId, c.StaffId, c.DueOn, c.ReachedAt, c.ClearedAt,
        c.Reason, c.Remedy, c.AnsweredBy, c.AnsweredById, c.AnsweredAt, c.Objection, c.EndedBy, c.EndedAt, c.EndReason);

    public async Task<Outcome<CardPage>> Search(Actor actor, CenterScope center, CardFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cards = Matching(Of(context, center), filter);
        var total = await cards.Take(ICardQueries.CountedUpTo).CountAsync(cancellationToken);
        var sorted = filter.View is CardView.Ended or CardView.All
            ? cards.OrderByDescending(c => c.ReachedAt).ThenByDescending(c => c.Id)
            : cards.OrderBy(Seriousness).ThenBy(c => c.DueOn).ThenBy(c => c.Id);
        var lines = await sorted.Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, ICardQueries.GreatestPage)).Select(Line).ToListAsync(cancellationToken);
        return new CardPage(lines, total);
    }

    public async Task<Outcome<CardLine>> Open(Actor actor, CenterScope center, Guid cardId, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(context, center).Where(c => c.Id == cardId).Select(Line).FirstOrDefaultAsync(cancellationToken) is { } card ? card : SupervisionRefusals.UnknownCard;
    }

    public async Task<Outcome<CardCounts>> Counts(Actor actor, CenterScope center, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = actor.StaffId;
        var groups = await Of(context, center).Where(c => c.State == CardState.Raised || c.State == CardState.Answered)
            .GroupBy(c => new { c.Level, c.State, Mine = c.StaffId == own })
            .Select(g => new { g.Key.Level, g.Key.State, g.Key.Mine, Count = g.Count() }).ToListAsync(cancellationToken);
        int Sum(Func<CardLevel, CardState, bool, bool> of) => groups.Where(g => of(g.Level, g.State, g.Mine)).Sum(g => g.Count);
        return new CardCounts(
            Sum((level, state, _) => level == CardLevel.Red && state == CardState.Raised),
            Sum((level, state, _) => level == CardLevel.Yellow && state == CardState.Raised),
            Sum((level, _, _) => level == CardLevel.Hint),
            Sum((_, state, _) => state == CardState.Answered),
            Sum((level, state, mine) => mine && level != CardLevel.Hint && state == CardState.Raised));
    }

    public async Task<Outcome<IReadOnlyList<CardLine>>> About(Actor actor, CenterScope center, Guid caseId, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(context, center).Where(c => c.SubjectId == caseId && c.State != CardState.Withdrawn)
            .OrderBy(Seriousness).ThenBy(c => c.DueOn).ThenBy(c => c.Id).Select(Line).ToListAsync(cancellationToken);
    }

    private static IQueryable<Card> Of(BianMinDbContext context, CenterScope center) =>
        context.Set<Card>().AsNoTracking().Where(c => c.CenterId == center.CenterId);

    private static IQueryable<Card> Matching(IQueryable<Card> cards, CardFilter filter)
    {
        cards = filter.View switch
        {
            CardView.ToAnswer => cards.Where(c => c.State == CardState.Raised && c.Level != CardLevel.Hint),
            CardView.ToClose => cards.Where(c => c.State == CardState.Answered),
            CardView.Hints => cards.Where(c => c.State == CardState.Raised && c.Level == CardLevel.Hint),
            CardView.Ended => cards.Where(c => c.State == CardState.Closed || c.State == CardState.Withdrawn),
            CardView.All => cards,
        };
        if (filter.Level is { } level)
            cards = cards.Where(c => c.Level == level);
        if (filter.Trigger is { } trigger)
            cards = cards.Where(c => c.Trigger == trigger);
        if (filter.WindowId is { } window)
            cards = cards.Where(c => c.WindowId == window);
        if (filter.StaffId is { } staff)
            cards = cards.Where(c => c.StaffId == staff);
        return filter.Number.Trim() is { Length: > 0 } number ? cards.Beginning(c => c.Number, number) : cards;
    }
}
