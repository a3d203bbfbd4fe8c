using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Scheduling;

namespace BianMin.Infrastructure.Cases;

/// <summary>The timer behind <see cref="KeepCases"/>: every hour, everywhere.</summary>
internal sealed class CaseDeadlinesWork(ICenterDirectory centers, IUseCasePipeline useCases) : IRecurringWork
{
    public string Key => "KeepCases";

    public string Title => "办件时限";

    public string What => "把逾期未答复的申请视为受理并出具通知书，节假日变动后重新推算各办件的期限。";

    public string Schedule => "0 * * * *";

    public async Task<string> Run(IWorkProgress progress, CancellationToken cancellationToken)
    {
        var all = await centers.All(cancellationToken);
        var refusals = new List<string>();
        for (var done = 0; done < all.Count; done++)
        {
            await progress.Report(done, all.Count);
            var center = all[done];
            if ((await useCases.Do(Actor.System, new KeepCases(center.Id), cancellationToken)).Refusal is { } refusal)
                refusals.Add($"{center.Name}：{refusal.Message}");
        }

        return refusals.Count == 0
            ? $"已检查 {all.Count} 个中心的在办件。"
            : throw new WorkFailedException(string.Join(" ", refusals));
    }
}
