using BianMin.Domain.Desk;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Posts;

internal sealed class PostStore(BianMinDbContext context, StaffedPosts staffed, IUnitOfWork work) : IPostStore, IPostReading, IPresence
{
    public async Task<WindowPost> Post(string centerId, Guid windowId, CancellationToken cancel) =>
        await context.Set<WindowPost>().FindAsync([windowId], cancel)
            ?? context.Add(WindowPost.Closed(centerId, windowId, work.Now.Instant)).Entity;

    public async Task<IReadOnlyList<WindowPost>> Posts(string centerId, CancellationToken cancel) =>
        await context.Set<WindowPost>().Where(p => p.CenterId == centerId).ToListAsync(cancel);

    public async Task<IReadOnlyList<Alarm>> Alarms(string centerId, CancellationToken cancel) =>
        await context.Set<Alarm>().Where(a => a.CenterId == centerId && a.ClearedAt == null).ToListAsync(cancel);

    public Task<Handover?> Handover(string centerId, Guid handoverId, CancellationToken cancel) =>
        context.Set<Handover>().FirstOrDefaultAsync(h => h.CenterId == centerId && h.Id == handoverId, cancel);

    public void Add(PostChange change) => context.Add(change);

    public void Add(Alarm alarm) => context.Add(alarm);

    public void Add(Handover handover) => context.Add(handover);

    public async Task<bool> Serves(string centerId, Guid windowId, Guid staffId, CancellationToken cancel) =>
        (await staffed.Of(context, centerId, cancel)).TryGetValue(windowId, out var holder) && holder == staffId
            || await context.Set<WindowPost>().AnyAsync(
                p => p.WindowId == windowId && p.CenterId == centerId && p.HolderId == staffId && StaffedPosts.States.Contains(p.State), cancel);

    public Task<bool> IsOpen(string centerId, Guid windowId, CancellationToken cancel) =>
        context.Set<WindowPost>().AnyAsync(p => p.WindowId == windowId && p.CenterId == centerId && p.State != PostState.Closed, cancel);

    public async Task<IReadOnlyCollection<Guid>> StaffedWindows(string centerId, CancellationToken cancel) => [.. (await staffed.Of(context, centerId, cancel)).Keys];

    public Task Beat(string centerId, Guid staffId, DateTimeOffset now, CancellationToken cancel) =>
        context.Set<WindowPost>()
            .Where(p => p.CenterId == centerId && p.HolderId == staffId && StaffedPosts.States.Contains(p.State))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.SeenAt, now), cancel);
}

internal sealed class PostDay(IDbContextFactory<BianMinDbContext> contexts) : IPostDay
{
    public async Task<IReadOnlyList<PostChange>> Changes(string centerId, DateOnly day, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<PostChange>().AsNoTracking().Where(c => c.CenterId == centerId && c.Day == day).OrderBy(c => c.To).ToListAsync(cancel);
    }
}
