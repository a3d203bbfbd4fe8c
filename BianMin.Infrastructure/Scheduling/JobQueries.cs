using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Database;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Reads the jobs from the record that all nodes share.</summary>
internal sealed class JobQueries(JobScheduler jobs, WorkPlan plan, JobRecord record, JobEngine engine, TimeProvider time) : IJobQueries
{
    public Task<Outcome<IReadOnlyList<JobLine>>> All(Actor actor, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<JobLine>>(actor, async () =>
        {
            var standings = await record.Standings(cancellationToken);
            var waiting = jobs.IsOpen ? engine.Waiting() : new HashSet<string>();
            return [.. plan.All.Select(p => Line(p, StandingOf(p, standings), waiting.Contains(p.Work.Key))).OrderBy(l => l.Title, StringComparer.Ordinal)];
        });

    public Task<Outcome<JobRuns>> Runs(Actor actor, string key, int skip, int take, CancellationToken cancellationToken) =>
        Read(actor, async () =>
        {
            var (runs, total) = await record.Runs(key, skip, take, cancellationToken);
            return new JobRuns([.. runs.Select(Run)], total);
        });

    public Task<Outcome<IReadOnlyList<JobTrouble>>> Troubles(Actor actor, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<JobTrouble>>(actor, async () =>
        {
            var standings = await record.Standings(cancellationToken);
            var lines = plan.All.Select(p => Line(p, StandingOf(p, standings), waits: false)).OrderBy(l => l.Title, StringComparer.Ordinal).ToList();
            return
            [
                .. lines.Where(l => l.Failing).Select(l => new JobTrouble(l.Title, JobTroubleKind.Failing, l.FailingSince!.Value)),
                .. lines.Where(l => l.OverdueSince is not null).Select(l => new JobTrouble(l.Title, JobTroubleKind.Overdue, l.OverdueSince!.Value)),
            ];
        });

    private static async Task<Outcome<T>> Read<T>(Actor actor, Func<Task<T>> read)
    {
        if (actor.Require(Permission.Administer, CenterScope.Installation) is { } forbidden)
            return forbidden;
        try
        {
            return await read();
        }
        catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
        {
            return Refusal.Unavailable();
        }
    }

    private static JobStanding StandingOf(PlannedWork planned, Dictionary<string, JobStanding> standings) =>
        standings.GetValueOrDefault(planned.Work.Key) ?? JobStanding.Of(planned.Work.Key);

    private JobLine Line(PlannedWork planned, JobStanding standing, bool waits)
    {
        var now = time.GetUtcNow();
        return new(
            planned.Work.Key, planned.Work.Title, planned.Work.What, planned.Schedule.Words, jobs.IsOpen ? planned.Due.Next(standing, now) : null,
            standing.IsRunning ? JobState.Running : waits ? JobState.Waiting : JobState.Resting, standing.RunningSince,
            standing.EndedRunBeganAt is { } began ? new(began, standing.Duration, standing.Outcome, standing.Words) : null, standing.FailingSince)
        {
            OverdueSince = planned.Due.OverdueSince(standing, jobs.UpSince, now),
            Progress = standing is { IsRunning: true, Total: > 0 } ? new(standing.Progressed, standing.Total) : null,
        };
    }

    private static JobRun Run(JobRunRow row) => new(
        row.Id, row.BeganAt, row.Duration, row.Outcome, row.Words, row.Cause, row.Retry, row.TriedAgain, row.Node);
}
