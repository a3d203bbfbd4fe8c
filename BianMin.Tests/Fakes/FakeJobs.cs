using BianMin.Domain.Desk;
using BianMin.Domain.Scheduling;

namespace BianMin.Tests.Fakes;

/// <summary>Jobs that the test writes.</summary>
internal sealed class FakeJobs : IJobBook
{
    public IReadOnlyList<JobLine> Lines { get; set; } = [];

    public List<JobRun> History { get; } = [];

    public Refusal? Refusal { get; set; }

    public Task<Outcome<IReadOnlyList<JobLine>>> All(Actor actor, CancellationToken cancel) =>
        Task.FromResult<Outcome<IReadOnlyList<JobLine>>>(Refusal is { } refusal ? refusal : Lines.ToList());

    public Task<Outcome<JobRuns>> Runs(Actor actor, string key, int skip, int take, CancellationToken cancel) =>
        Task.FromResult<Outcome<JobRuns>>(new JobRuns([.. History.Skip(skip).Take(take)], History.Count));

    public Task<Outcome<IReadOnlyList<string>>> Failing(Actor actor, CancellationToken cancel) =>
        Task.FromResult<Outcome<IReadOnlyList<string>>>(Lines.Where(l => l.Failing).Select(l => l.Title).ToList());
}
