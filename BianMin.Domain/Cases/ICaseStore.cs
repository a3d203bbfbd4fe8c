namespace BianMin.Domain.Cases;

/// <summary>The cases that one unit of work changes.</summary>
public interface ICaseStore
{
    /// <summary>A case of the centre.</summary>
    Task<Case?> Find(string centerId, Guid caseId, CancellationToken cancellationToken);

    /// <summary>The case that was received with an idempotency key.</summary>
    Task<Case?> FindByKey(string centerId, string key, CancellationToken cancellationToken);

    /// <summary>Open cases of a window.</summary>
    Task<IReadOnlyList<Case>> OpenAt(string centerId, Guid windowId, CancellationToken cancellationToken);

    /// <summary>Cases of which something is still awaited.</summary>
    Task<IReadOnlyList<Case>> Open(string centerId, CancellationToken cancellationToken);

    /// <summary>A paper of the centre.</summary>
    Task<CasePaper?> Paper(string centerId, Guid paperId, CancellationToken cancellationToken);

    /// <summary>The papers of a case, oldest first, those of this unit of work with them.</summary>
    Task<IReadOnlyList<CasePaper>> PapersOf(Case one, CancellationToken cancellationToken);

    /// <summary>The next number of a series of the centre and the year.</summary>
    Task<int> NextNumber(string centerId, int year, string series, CancellationToken cancellationToken);

    /// <summary>Adds a case.</summary>
    void Add(Case received);

    /// <summary>Adds a paper.</summary>
    void Add(CasePaper paper);
}
