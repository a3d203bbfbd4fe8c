namespace BianMin.Domain.Reports;

/// <summary>What everybody in the county's hall may see of its centres beside their halls. Only sums: nothing here is about a person.</summary>
public interface ICountyWall
{
    /// <summary>Today so far; null when there is no such county. Read at most twice a minute, whoever asks.</summary>
    Task<CountyWall?> Today(string countyId, CancellationToken cancellationToken);
}

/// <summary>A county's day so far.</summary>
/// <param name="CountyName">Name of the county.</param>
/// <param name="Centers">Its centres, by name.</param>
public sealed record CountyWall(string CountyName, IReadOnlyList<WallCenter> Centers);

/// <summary>A centre's day so far.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CenterName">Its name.</param>
/// <param name="CasesReceived">Cases received today.</param>
/// <param name="CasesFinished">Cases finished today.</param>
/// <param name="ReportsOwed">Reports whose last day has passed and that were not sent in.</param>
public sealed record WallCenter(string CenterId, string CenterName, long CasesReceived, long CasesFinished, int ReportsOwed);
