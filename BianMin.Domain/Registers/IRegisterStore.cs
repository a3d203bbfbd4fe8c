namespace BianMin.Domain.Registers;

/// <summary>Entries as use cases work on them, tracked by the unit of work.</summary>
public interface IRegisterStore
{
    /// <summary>An entry of a centre, or null.</summary>
    Task<RegisterEntry?> Find(string centerId, Guid entryId, CancellationToken cancellationToken);

    /// <summary>Whether an entry was made with an idempotency key.</summary>
    Task<bool> IsKnown(string centerId, string key, CancellationToken cancellationToken);

    /// <summary>Whether a centre has a case with this number.</summary>
    Task<bool> IsCase(string centerId, string number, CancellationToken cancellationToken);

    /// <summary>Whether the result of a case stands in the register of agency results.</summary>
    Task<bool> HasAgencyResult(string centerId, string caseNumber, CancellationToken cancellationToken);

    /// <summary>Adds an entry.</summary>
    void Add(RegisterEntry entry);
}
