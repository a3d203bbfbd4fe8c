using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Org;

internal sealed class CenterStore(BianMinDbContext context) : ICenterStore
{
    public Task<County?> County(string countyId, CancellationToken cancellationToken) => context.Set<County>().FirstOrDefaultAsync(c => c.Id == countyId, cancellationToken);

    public Task<Center?> Center(string centerId, CancellationToken cancellationToken) => context.Set<Center>().FirstOrDefaultAsync(c => c.Id == centerId, cancellationToken);

    public Task<StaffMember?> Person(string centerId, Guid staffId, CancellationToken cancellationToken) =>
        context.Set<StaffMember>().FirstOrDefaultAsync(s => s.CenterId == centerId && s.Id == staffId, cancellationToken);

    public Task<bool> NumberTaken(string centerId, string number, Guid staffId, CancellationToken cancellationToken) =>
        context.Set<StaffMember>().AnyAsync(s => s.CenterId == centerId && s.Number == number && s.Id != staffId, cancellationToken);

    public async Task<IReadOnlyList<PostHolder>> Posts(string centerId, Guid staffId, CancellationToken cancellationToken) =>
        await context.Set<PostHolder>().Where(p => p.CenterId == centerId && p.StaffId == staffId).ToListAsync(cancellationToken);

    public void Add(County county) => context.Add(county);

    public void Add(Center center) => context.Add(center);

    public void Add(TicketSeries series) => context.Add(series);

    public void Add(ServiceWindow window) => context.Add(window);

    public void Add(StaffMember person) => context.Add(person);

    public void Add(PostHolder post) => context.Add(post);

    public void Remove(PostHolder post) => context.Remove(post);
}
