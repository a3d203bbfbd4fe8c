using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;

namespace BianMin.Tests.Fakes;

/// <summary>Jobs that the test writes.</summary>
internal sealed class FakeJobs : IJobQueries
{
    public IReadOnlyList<JobLine> Lines { get; set; } = [];

    public List<JobRun> History { get; } = [];

    public Refusal? Refusal { get; set; }

    public Task<Outcome<IReadOnlyList<JobLine>>> All(Actor actor, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<IReadOnlyList<JobLine>>>(Refusal is { } refusal ? refusal : Lines.ToList());

    public Task<Outcome<JobRuns>> Runs(Actor actor, string key, int skip, int take, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<JobRuns>>(new JobRuns([.. History.Skip(skip).Take(take)], History.Count));

    public Task<Outcome<IReadOnlyList<JobTrouble>>> Troubles(Actor actor, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<IReadOnlyList<JobTrouble>>>(Lines.Where(l => l.Failing).Select(l => new JobTrouble(l.Title, JobTroubleKind.Failing, l.FailingSince!.Value))
            .Concat(Lines.Where(l => l.OverdueSince is not null).Select(l => new JobTrouble(l.Title, JobTroubleKind.Overdue, l.OverdueSince!.Value))).ToList());
}
