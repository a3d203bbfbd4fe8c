using BianMin.Domain.Desk;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Scheduling;

/// <summary>Administrators see in the menu when a job fails.</summary>
internal sealed class JobsSign(IJobBook jobs) : IMenuSign
{
    public string Address => Menu.Jobs;

    public bool Concerns(Actor actor) => actor.May(Permission.Administer);

    public async Task<string?> Look(Actor actor, CancellationToken cancel) =>
        (await jobs.Failing(actor, cancel)).TryGet(out var failing, out _) && failing.Count > 0 ? "有任务没有做成" : null;
}
