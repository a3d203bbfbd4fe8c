using BianMin.Domain.Org;

namespace BianMin.Domain.Reports;

/// <summary>Reports for change.</summary>
public interface IReportStore
{
    /// <summary>A report of a centre, or null.</summary>
    Task<Report?> Find(string centerId, Guid reportId, CancellationToken cancellationToken);

    /// <summary>The newest revision of a period, or null.</summary>
    Task<Report?> Newest(string centerId, ReportKind kind, string period, CancellationToken cancellationToken);

    /// <summary>The next number of the centre's year.</summary>
    Task<int> NextOrdinal(string centerId, int year, CancellationToken cancellationToken);

    /// <summary>Adds a new one.</summary>
    void Add(Report report);
}

/// <summary>Counts what reports tell.</summary>
public interface IReportCounter
{
    /// <summary>The tables of a period, with the stretches that its kind is compared with.</summary>
    Task<ReportCount> Count(CenterProfile center, ReportPeriod period, CancellationToken cancellationToken);
}
