using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

internal sealed class ReportStore(BianMinDbContext context) : IReportStore
{
    public Task<Report?> Find(string centerId, Guid reportId, CancellationToken cancellationToken) =>
        context.Set<Report>().FirstOrDefaultAsync(r => r.Id == reportId && r.CenterId == centerId, cancellationToken);

    public Task<Report?> Newest(string centerId, ReportKind kind, string period, CancellationToken cancellationToken) =>
        context.Set<Report>().Where(r => r.CenterId == centerId && r.Kind == kind && r.Period == period).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellationToken);

    public async Task<int> NextOrdinal(string centerId, int year, CancellationToken cancellationToken) =>
        (await context.Set<Report>().Where(r => r.CenterId == centerId && r.Year == year).MaxAsync(r => (int?)r.Ordinal, cancellationToken) ?? 0) + 1;

    public void Add(Report report) => context.Add(report);
}
