using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Supervision;

/// <summary>What an actor may do with a card as it stands; screens ask it which buttons to show, use cases whether to go on.</summary>
/// <param name="MayAnswer">Say why it came to it.</param>
/// <param name="MayReject">Send the answer back.</param>
/// <param name="MayClose">Close it.</param>
/// <param name="MayWithdraw">Withdraw it.</param>
public sealed record CardActs(bool MayAnswer, bool MayReject, bool MayClose, bool MayWithdraw)
{
    /// <summary>By authority, and by where the card stands.</summary>
    public static CardActs Of(CardLine card, Actor actor, CenterProfile center)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(center);
        var open = card.State is CardState.Raised or CardState.Answered;
        var supervises = actor.Allows(Permission.Supervise, center.Scope);
        var judges = supervises && card.State == CardState.Answered && card.AnsweredById != actor.Id;
        return new(
            (card.State == CardState.Raised || (open && card.AnsweredById == actor.Id)) && card.Level != CardLevel.Hint && Answers(actor, center, card.WindowId, card.StaffId),
            judges,
            judges && card.ClearedAt is not null,
            open && supervises);
    }

    /// <summary>Whether somebody answers for a card: whose it is, who may stand at its window, and the heads of the centre.</summary>
    internal static bool Answers(Actor actor, CenterProfile center, Guid windowId, Guid staffId) =>
        actor.Allows(Permission.HandleCases, center.Scope)
        && (actor.Allows(Permission.DirectCases, center.Scope) || actor.StaffId == staffId || center.Person(actor.StaffId)?.RoleAt(windowId) is not null);
}
