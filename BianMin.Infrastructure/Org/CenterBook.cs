using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Org;

internal sealed class CenterBook(BianMinDbContext context) : ICenterBook
{
    public Task<County?> County(string countyId, CancellationToken cancel) => context.Set<County>().FirstOrDefaultAsync(c => c.Id == countyId, cancel);

    public Task<Center?> Center(string centerId, CancellationToken cancel) => context.Set<Center>().FirstOrDefaultAsync(c => c.Id == centerId, cancel);

    public Task<StaffMember?> Person(string centerId, Guid staffId, CancellationToken cancel) =>
        context.Set<StaffMember>().FirstOrDefaultAsync(s => s.CenterId == centerId && s.Id == staffId, cancel);

    public Task<bool> NumberTaken(string centerId, string number, Guid staffId, CancellationToken cancel) =>
        context.Set<StaffMember>().AnyAsync(s => s.CenterId == centerId && s.Number == number && s.Id != staffId, cancel);

    public async Task<IReadOnlyList<PostHolder>> Posts(string centerId, Guid staffId, CancellationToken cancel) =>
        await context.Set<PostHolder>().Where(p => p.CenterId == centerId && p.StaffId == staffId).ToListAsync(cancel);

    public void Add(County county) => context.Add(county);

    public void Add(Center center) => context.Add(center);

    public void Add(TicketSeries series) => context.Add(series);

    public void Add(ServiceWindow window) => context.Add(window);

    public void Add(StaffMember person) => context.Add(person);

    public void Add(PostHolder post) => context.Add(post);

    public void Remove(PostHolder post) => context.Remove(post);
}
