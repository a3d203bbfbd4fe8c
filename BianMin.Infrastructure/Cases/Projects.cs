using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class ProjectStore(BianMinDbContext context) : IProjectStore
{
    public Task<KeyProject?> Find(string centerId, Guid projectId, CancellationToken cancel) =>
        context.Set<KeyProject>().FirstOrDefaultAsync(p => p.Id == projectId && p.CenterId == centerId, cancel);

    public Task<bool> IsKnown(string centerId, string key, CancellationToken cancel) =>
        context.Set<KeyProject>().AnyAsync(p => p.CenterId == centerId && p.Key == key, cancel);

    public Task<bool> IsCase(string centerId, string number, CancellationToken cancel) =>
        context.Set<Case>().AnyAsync(c => c.CenterId == centerId && c.Number == number, cancel);

    public void Add(KeyProject project) => context.Add(project);
}

internal sealed class KeyProjects(IDbContextFactory<BianMinDbContext> contexts, ICaseBook cases) : IKeyProjects
{
    public async Task<Outcome<IReadOnlyList<ProjectView>>> Of(Actor actor, CenterScope center, CancellationToken cancel)
    {
        if (actor.Lacks(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await context.Set<KeyProject>().AsNoTracking().Where(p => p.CenterId == center.CenterId)
            .OrderBy(p => p.EndedOn != null).ThenByDescending(p => p.StartedAt).Take(IKeyProjects.Most).ToListAsync(cancel);
        return found.Select(p => View(p, [])).ToList();
    }

    public async Task<Outcome<ProjectView>> Open(Actor actor, CenterScope center, Guid projectId, CancellationToken cancel)
    {
        if (actor.Lacks(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Set<KeyProject>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == projectId && p.CenterId == center.CenterId, cancel) is not { } project)
            return ProjectRefusals.Unknown;
        return (await cases.Numbered(actor, center, project.CaseNumbers, cancel)).TryGet(out var lines, out var refusal) ? View(project, lines) : refusal;
    }

    private static ProjectView View(KeyProject p, IReadOnlyList<CaseLine> lines) =>
        new(p.Id, p.Version, p.Facts, p.Milestones, p.StartedAt, p.EndedOn, p.Result, lines, p.CaseNumbers.Count);
}
