namespace BianMin.Domain.Supervision;

/// <summary>The cards that one unit of work changes.</summary>
public interface ICardStore
{
    /// <summary>A card of the centre.</summary>
    Task<Card?> Find(string centerId, Guid cardId, CancellationToken cancellationToken);

    /// <summary>Cards about a subject, those that ended as well: what was let pass once does not come anew each day.</summary>
    Task<IReadOnlyList<Card>> About(string centerId, Guid subjectId, CancellationToken cancellationToken);

    /// <summary>Adds a card.</summary>
    void Add(Card card);
}
