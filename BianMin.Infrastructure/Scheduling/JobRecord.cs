using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Keeps how each job stands and what became of its runs, in the portal's database.</summary>
internal sealed class JobRecord(IDbContextFactory<BianMinDbContext> contexts, ChangeFeed changes)
{
    /// <summary>How each job stands that ever ran.</summary>
    public async Task<Dictionary<string, JobStanding>> Standings(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<JobStanding>().AsNoTracking().ToDictionaryAsync(s => s.Key, cancellationToken);
    }

    /// <summary>How a job stands.</summary>
    public async Task<JobStanding> Standing(string key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<JobStanding>().AsNoTracking().FirstOrDefaultAsync(s => s.Key == key, cancellationToken) ?? JobStanding.Of(key);
    }

    /// <summary>Past runs of a job, newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<JobRunRow> Runs, int Total)> Runs(string key, int skip, int take, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var runs = context.Set<JobRunRow>().AsNoTracking().Where(r => r.Key == key);
        return (await runs.OrderByDescending(r => r.Id).Skip(skip).Take(take).ToListAsync(cancellationToken), await runs.CountAsync(cancellationToken));
    }

    /// <summary>Changes how a job stands; what the change returns joins the history. For whoever holds the job (<see cref="RunsAlone"/>).</summary>
    public async Task Change(string key, Func<JobStanding, JobRunRow?> change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var standing = await context.Set<JobStanding>().FirstOrDefaultAsync(s => s.Key == key, cancellationToken);
        if (standing is null)
            context.Add(standing = JobStanding.Of(key));
        if (change(standing) is { } run)
            context.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        Tell();
    }

    /// <summary>Lets those who show how jobs stand look again.</summary>
    public void Tell() => changes.Tell(new("", "Scheduling"));

    /// <summary>How far the run under way is.</summary>
    public async Task Progress(string key, int done, int total, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<JobStanding>().Where(s => s.Key == key)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Progressed, done).SetProperty(p => p.Total, total), cancellationToken);
    }

    /// <summary>Takes runs out of the history that began before an instant.</summary>
    public async Task Sweep(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<JobRunRow>().Where(r => r.BeganAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
