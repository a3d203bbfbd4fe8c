using BianMin.Domain.Cases;
using BianMin.Domain.Hall;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Registers;

internal sealed class RegisterStore(BianMinDbContext context) : IRegisterStore
{
    public Task<RegisterEntry?> Find(string centerId, Guid entryId, CancellationToken cancel) =>
        context.Set<RegisterEntry>().FirstOrDefaultAsync(r => r.Id == entryId && r.CenterId == centerId, cancel);

    public Task<bool> IsKnown(string centerId, string key, CancellationToken cancel) =>
        context.Set<RegisterEntry>().AnyAsync(r => r.CenterId == centerId && r.Key == key, cancel);

    public Task<bool> IsCase(string centerId, string number, CancellationToken cancel) =>
        context.Set<Case>().AnyAsync(c => c.CenterId == centerId && c.Number == number, cancel);

    public Task<bool> HasAgencyResult(string centerId, string caseNumber, CancellationToken cancel) =>
        context.Set<RegisterEntry>().AnyAsync(
            r => r.CenterId == centerId && r.Kind == RegisterKind.AgencyResult && r.CaseNumber == caseNumber && r.State != RegisterState.StruckOut, cancel);

    public void Add(RegisterEntry entry) => context.Add(entry);
}
