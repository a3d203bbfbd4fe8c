using BianMin.Domain.Desk;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Scheduling;

/// <summary>Administrators see in the menu when a job fails or does not begin.</summary>
internal sealed class JobsSign(IJobBook jobs) : IMenuSign
{
    public string Address => Menu.Jobs;

    public bool Concerns(Actor actor) => actor.May(Permission.Administer);

    public async Task<string?> Look(Actor actor, CancellationToken cancel) =>
        !(await jobs.Troubles(actor, cancel)).TryGet(out var troubles, out _) || troubles.Count == 0 ? null
        : troubles.Any(t => t.Kind == JobTroubleKind.Failing) ? "有任务没有做成" : "有任务没有按时开始";
}
