using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Supervision;

/// <summary>The cards as staff see them (<see cref="Permission.WatchCases"/>): each actor those of the own centre or county. They hold no personal data.</summary>
public interface ICardQueries
{
    /// <summary>The total is counted up to here.</summary>
    const int CountedUpTo = 10_000;

    /// <summary>Greatest number of lines of a page.</summary>
    const int GreatestPage = 200;

    /// <summary>The cards that answer a filter: the most serious and longest due first.</summary>
    Task<Outcome<CardPage>> Search(Actor actor, CenterScope center, CardFilter filter, int skip, int take, CancellationToken cancellationToken);

    /// <summary>One card.</summary>
    Task<Outcome<CardLine>> Open(Actor actor, CenterScope center, Guid cardId, CancellationToken cancellationToken);

    /// <summary>How many cards a centre has in each view.</summary>
    Task<Outcome<CardCounts>> Counts(Actor actor, CenterScope center, CancellationToken cancellationToken);

    /// <summary>Open cards about a case, the most serious first.</summary>
    Task<Outcome<IReadOnlyList<CardLine>>> About(Actor actor, CenterScope center, Guid caseId, CancellationToken cancellationToken);
}

/// <summary>A part of all cards.</summary>
public enum CardView
{
    /// <summary>待答复: yellow and red cards that nobody answered.</summary>
    ToAnswer,

    /// <summary>待核销: answered, to be closed by another.</summary>
    ToClose,

    /// <summary>提示: soon due.</summary>
    Hints,

    /// <summary>已结.</summary>
    Ended,

    /// <summary>全部.</summary>
    All,
}

/// <summary>What is looked for; null for anything.</summary>
/// <param name="View">Which part.</param>
/// <param name="Level">The level.</param>
/// <param name="Trigger">What it was raised for.</param>
/// <param name="Number">Beginning of a case's number.</param>
/// <param name="WindowId">The window.</param>
/// <param name="StaffId">Whose.</param>
public sealed record CardFilter(
    CardView View = CardView.ToAnswer, CardLevel? Level = null, CardTrigger? Trigger = null, string Number = "", Guid? WindowId = null, Guid? StaffId = null);

/// <summary>A page of cards.</summary>
/// <param name="Lines">The cards.</param>
/// <param name="Total">How many there are in all, up to <see cref="ICardQueries.CountedUpTo"/>.</param>
public sealed record CardPage(IReadOnlyList<CardLine> Lines, int Total);

/// <summary>How many cards a centre has.</summary>
/// <param name="Red">Red cards that wait for an answer.</param>
/// <param name="Yellow">Yellow cards that wait for an answer.</param>
/// <param name="Hints">Hints.</param>
/// <param name="ToClose">Cards that wait to be closed.</param>
/// <param name="Mine">Cards that wait for an answer of the actor's own.</param>
public sealed record CardCounts(int Red, int Yellow, int Hints, int ToClose, int Mine)
{
    /// <summary>Cards that wait for an answer.</summary>
    public int ToAnswer => Red + Yellow;
}

/// <summary>A card as it is shown; the fields are those of <see cref="Card"/>.</summary>
public sealed record CardLine(
    Guid Id, Guid Version, CardTrigger Trigger, CardLevel Level, CardState State, Guid CaseId, string Number, string Item, string Of, Guid WindowId, Guid StaffId,
    DateOnly DueOn, DateTimeOffset ReachedAt, DateTimeOffset? ClearedAt, string Reason, string Remedy, string AnsweredBy, string AnsweredById, DateTimeOffset? AnsweredAt, string Objection,
    string EndedBy, DateTimeOffset? EndedAt, string EndReason)
{
    /// <summary>What must be done, as on the card.</summary>
    public string Awaited => Of.Length == 0 ? CardRules.Of(Trigger).Awaited : $"{CardRules.Of(Trigger).Awaited}（{Of}）";
}
