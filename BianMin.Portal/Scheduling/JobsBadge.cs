using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Scheduling;

/// <summary>Administrators see in the menu when a job fails or does not begin.</summary>
internal sealed class JobsBadge(IJobQueries jobs) : IMenuBadge
{
    public string Address => Menu.Jobs;

    public string? ReachOf(Actor actor) => actor.May(Permission.Administer) ? "" : null;

    public bool IsTouchedBy(CommittedChange change, string reach) => change.Slice == "Scheduling";

    public async Task<string?> Look(string reach, CancellationToken cancellationToken) =>
        !(await jobs.Troubles(Actor.System, cancellationToken)).TryGet(out var troubles, out _) || troubles.Count == 0 ? null
        : troubles.Any(t => t.Kind == JobTroubleKind.Failing) ? "有任务没有做成" : "有任务没有按时开始";
}
