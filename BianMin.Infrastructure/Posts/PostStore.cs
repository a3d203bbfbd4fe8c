using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Posts;

internal sealed class PostStore(BianMinDbContext context, StaffedPosts staffed, IUnitOfWork work) : IPostStore, IPostReading, IPresence, IWindowUse
{
    public async Task<WindowPost> Post(string centerId, Guid windowId, CancellationToken cancellationToken) =>
        await context.Set<WindowPost>().FindAsync([windowId], cancellationToken)
            ?? context.Add(WindowPost.Closed(centerId, windowId, work.Now.Instant)).Entity;

    public async Task<IReadOnlyList<WindowPost>> Posts(string centerId, CancellationToken cancellationToken) =>
        await context.Set<WindowPost>().Where(p => p.CenterId == centerId).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Alarm>> Alarms(string centerId, CancellationToken cancellationToken) =>
        await context.Set<Alarm>().Where(a => a.CenterId == centerId && a.ClearedAt == null).ToListAsync(cancellationToken);

    public Task<Handover?> Handover(string centerId, Guid handoverId, CancellationToken cancellationToken) =>
        context.Set<Handover>().FirstOrDefaultAsync(h => h.CenterId == centerId && h.Id == handoverId, cancellationToken);

    public void Add(PostChange change) => context.Add(change);

    public void Add(Alarm alarm) => context.Add(alarm);

    public void Add(Handover handover) => context.Add(handover);

    public async Task<bool> Serves(string centerId, Guid windowId, Guid staffId, CancellationToken cancellationToken) =>
        (await staffed.Of(context, centerId, cancellationToken)).TryGetValue(windowId, out var holder) && holder == staffId
            || await context.Set<WindowPost>().AnyAsync(
                p => p.WindowId == windowId && p.CenterId == centerId && p.HolderId == staffId && PostStates.Staffed.Contains(p.State), cancellationToken);

    public Task<bool> IsOpen(string centerId, Guid windowId, CancellationToken cancellationToken) =>
        context.Set<WindowPost>().AnyAsync(p => p.WindowId == windowId && p.CenterId == centerId && p.State != PostState.Closed, cancellationToken);

    public Task<bool> IsUsed(string centerId, Guid windowId, CancellationToken cancellationToken) => IsOpen(centerId, windowId, cancellationToken);

    public async Task<IReadOnlyCollection<Guid>> StaffedWindows(string centerId, CancellationToken cancellationToken) => [.. (await staffed.Of(context, centerId, cancellationToken)).Keys];

    public Task Beat(string centerId, Guid staffId, DateTimeOffset now, CancellationToken cancellationToken) =>
        context.Set<WindowPost>()
            .Where(p => p.CenterId == centerId && p.HolderId == staffId && PostStates.Staffed.Contains(p.State))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.SeenAt, now), cancellationToken);
}

internal sealed class PostDay(IDbContextFactory<BianMinDbContext> contexts) : IPostDay
{
    public async Task<IReadOnlyList<PostChange>> Changes(string centerId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<PostChange>().AsNoTracking().Where(c => c.CenterId == centerId && c.Day == day).OrderBy(c => c.To).ToListAsync(cancellationToken);
    }
}
