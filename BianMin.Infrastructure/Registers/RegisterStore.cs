using BianMin.Domain.Cases;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Registers;

internal sealed class RegisterStore(BianMinDbContext context) : IRegisterStore
{
    public Task<RegisterEntry?> Find(string centerId, Guid entryId, CancellationToken cancellationToken) =>
        context.Set<RegisterEntry>().FirstOrDefaultAsync(r => r.Id == entryId && r.CenterId == centerId, cancellationToken);

    public Task<bool> IsKnown(string centerId, string key, CancellationToken cancellationToken) =>
        context.Set<RegisterEntry>().AnyAsync(r => r.CenterId == centerId && r.Key == key, cancellationToken);

    public Task<bool> IsCase(string centerId, string number, CancellationToken cancellationToken) =>
        context.Set<Case>().AnyAsync(c => c.CenterId == centerId && c.Number == number, cancellationToken);

    public Task<bool> HasAgencyResult(string centerId, string caseNumber, CancellationToken cancellationToken) =>
        context.Set<RegisterEntry>().AnyAsync(
            r => r.CenterId == centerId && r.Kind == RegisterKind.AgencyResult && r.CaseNumber == caseNumber && r.State != RegisterState.StruckOut, cancellationToken);

    public void Add(RegisterEntry entry) => context.Add(entry);
}
