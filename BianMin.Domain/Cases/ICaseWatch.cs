using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>Watches over deadlines, and learns of each change of a case in the same unit of work.</summary>
public interface ICaseWatch
{
    /// <summary>A case was received, has moved on, or its days were counted again.</summary>
    Task Changed(AtCenter at, CaseStanding standing, CancellationToken cancellationToken);
}
