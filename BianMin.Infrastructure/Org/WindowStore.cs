using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Org;

internal sealed class WindowStore(BianMinDbContext context) : IWindowStore
{
    public Task<ServiceWindow?> Window(string centerId, Guid windowId, CancellationToken cancellationToken) =>
        context.Set<ServiceWindow>().FirstOrDefaultAsync(w => w.CenterId == centerId && w.Id == windowId && w.Until == DateOnly.MaxValue, cancellationToken);

    public Task<WindowRequest?> Request(string centerId, Guid requestId, CancellationToken cancellationToken) =>
        context.Set<WindowRequest>().FirstOrDefaultAsync(r => r.CenterId == centerId && r.Id == requestId, cancellationToken);

    public Task<bool> IsAsked(string centerId, Guid? windowId, int number, CancellationToken cancellationToken) =>
        context.Set<WindowRequest>().AnyAsync(
            r => r.CenterId == centerId && r.State == WindowRequestState.Open && r.WindowId == windowId && (windowId != null || r.Number == number), cancellationToken);

    public void Add(ServiceWindow window) => context.Add(window);

    public void Add(WindowRequest request) => context.Add(request);
}

internal sealed class WindowRequests(IDbContextFactory<BianMinDbContext> contexts) : IWindowRequests
{
    // Older decisions are in the audit trail.
    private const int Shown = 200;

    public async Task<IReadOnlyList<WindowRequest>> Of(string centerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return InOrder(await context.Set<WindowRequest>().AsNoTracking().Where(r => r.CenterId == centerId)
            .OrderBy(r => r.State == WindowRequestState.Open ? 0 : 1).ThenByDescending(r => r.Id).Take(Shown).ToListAsync(cancellationToken));
    }

    public async Task<IReadOnlyList<WindowRequest>> OfCounty(string countyId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var centers = context.Set<Center>().Where(c => c.CountyId == countyId).Select(c => c.Id);
        return InOrder(await context.Set<WindowRequest>().AsNoTracking().Where(r => centers.Contains(r.CenterId))
            .OrderBy(r => r.State == WindowRequestState.Open ? 0 : 1).ThenByDescending(r => r.Id).Take(Shown).ToListAsync(cancellationToken));
    }

    // Whoever asked first is answered first; what is done is read from the newest back.
    private static List<WindowRequest> InOrder(List<WindowRequest> found) =>
        [.. found.Where(r => r.State == WindowRequestState.Open).OrderBy(r => r.AskedAt),
            .. found.Where(r => r.State != WindowRequestState.Open).OrderByDescending(r => r.EndedAt)];
}
