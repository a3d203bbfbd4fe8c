using BianMin.Infrastructure.Scheduling;

namespace BianMin.Infrastructure.Audit;

/// <summary>Verifies the audit trail each night, so that a change behind the portal's back is known the next morning (docs/decisions/0008).</summary>
internal sealed class AuditWork(AuditVerification verification) : IRecurringWork
{
    public string Key => "VerifyAudit";

    public string Title => "核对操作记录";

    public string What => "逐条核对全部操作记录的校验值，发现记录被改动、删除或插入时报警。";

    public string Schedule => "30 2 * * *";

    public async Task<string> Run(IWorkProgress progress, CancellationToken cancellationToken)
    {
        var chains = await verification.Verify(cancellationToken, progress.Report);
        var broken = chains.Where(c => c.Fault is not null).Select(c => c.CenterId.Length == 0 ? "系统" : c.CenterId).ToList();
        return broken.Count == 0
            ? $"已核对 {chains.Count} 个记录链、{chains.Sum(c => c.Entries)} 条记录，全部完好。"
            : throw new WorkFailedException($"{string.Join('、', broken)} 的操作记录与校验值不符，可能被人改动。请保留数据库现状，运行 verify-audit 查看是哪一条，并与完好的备份比对。");
    }
}
