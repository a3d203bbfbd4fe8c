using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class ProjectStore(BianMinDbContext context) : IProjectStore
{
    public Task<KeyProject?> Find(string centerId, Guid projectId, CancellationToken cancellationToken) =>
        context.Set<KeyProject>().FirstOrDefaultAsync(p => p.Id == projectId && p.CenterId == centerId, cancellationToken);

    public Task<bool> IsKnown(string centerId, string key, CancellationToken cancellationToken) =>
        context.Set<KeyProject>().AnyAsync(p => p.CenterId == centerId && p.Key == key, cancellationToken);

    public Task<bool> IsCase(string centerId, string number, CancellationToken cancellationToken) =>
        context.Set<Case>().AnyAsync(c => c.CenterId == centerId && c.Number == number, cancellationToken);

    public void Add(KeyProject project) => context.Add(project);
}

internal sealed class KeyProjects(IDbContextFactory<BianMinDbContext> contexts, ICaseQueries cases) : IKeyProjects
{
    public async Task<Outcome<IReadOnlyList<ProjectView>>> Of(Actor actor, CenterScope center, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Set<KeyProject>().AsNoTracking().Where(p => p.CenterId == center.CenterId)
            .OrderBy(p => p.EndedOn != null).ThenByDescending(p => p.StartedAt).Take(IKeyProjects.Most).ToListAsync(cancellationToken);
        return found.Select(p => View(p, [])).ToList();
    }

    public async Task<Outcome<ProjectView>> Open(Actor actor, CenterScope center, Guid projectId, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<KeyProject>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == projectId && p.CenterId == center.CenterId, cancellationToken) is not { } project)
            return ProjectRefusals.Unknown;
        return (await cases.Numbered(actor, center, project.CaseNumbers, cancellationToken)).TryGet(out var lines, out var refusal) ? View(project, lines) : refusal;
    }

    private static ProjectView View(KeyProject p, IReadOnlyList<CaseLine> lines) =>
        new(p.Id, p.Version, p.Facts, p.Milestones, p.StartedAt, p.EndedOn, p.Result, lines, p.CaseNumbers.Count);
}
