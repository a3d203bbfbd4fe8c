using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Supervision;

/// <summary>Raises, follows and ends the cards of a case, in the unit of work that changes the case.</summary>
public sealed class CardWatch(ICardStore cards, IHolidays holidays, IUnitOfWork work) : ICaseWatch
{
    /// <inheritdoc/>
    public async Task Changed(AtCenter at, CaseStanding standing, CancellationToken cancellationToken)
    {
        var known = await cards.About(at.Center.Id, standing.CaseId, cancellationToken);
        var moved = false;
        foreach (var deadline in standing.Deadlines)
        {
            var rule = CardRules.Of(CardRules.Of(deadline.Kind));
            var level = rule.LevelAt(deadline.On, work.Now.Day, holidays.Current);
            var subject = new CardSubject(standing.CaseId, standing.Number, standing.Item, deadline.Of, standing.WindowId, standing.StaffId);
            moved |= Follow(known.Where(c => Is(c, rule.Trigger, deadline.Of)).ToList(), rule.Trigger, subject, level, deadline.On, at);
        }

        foreach (var card in known.Where(c => c is { IsOpen: true, ClearedAt: null } && !standing.Deadlines.Any(d => Is(c, CardRules.Of(d.Kind), d.Of))))
            moved |= card.Clear(work.Now);
        if (moved)
            work.Raise(new HallEvent(HallEventKind.CardChanged, null, null, standing.WindowId));
    }

    // One card for one deadline: a closed one comes again only for another last day.
    private bool Follow(List<Card> known, CardTrigger trigger, CardSubject subject, CardLevel? level, DateOnly due, AtCenter at)
    {
        if (known.Find(c => c is { IsOpen: true, ClearedAt: null }) is { } open)
            return open.Follow(subject, level, due, work.Now);
        if (level is not { } reached || known.Exists(c => c.DueOn == due && c.Level >= reached))
            return false;
        cards.Add(Card.Raise(at.Center.Id, trigger, subject, reached, due, work.Now));
        return true;
    }

    private static bool Is(Card card, CardTrigger trigger, string of) => card.Trigger == trigger && card.Of == of;
}
