using BianMin.Domain.Cases;

namespace BianMin.Portal.Cases.Progress;

/// <summary>Looks a case up for the public, with limited tries (CASE-15).</summary>
/// <param name="progress">The cases.</param>
/// <param name="tries">The tries.</param>
public sealed class ProgressService(ICaseProgress progress, ProgressTries tries)
{
    /// <summary>Where a case stands, or what to do; a wrong number and a wrong check are told alike.</summary>
    /// <param name="number">Number of the case.</param>
    /// <param name="check">The last four places of the applicant's number or telephone.</param>
    public async Task<(CaseProgress? Found, string? Problem)> Find(string number, string check)
    {
        if (!tries.May(IdentityNumbers.Plain(number)))
            return (null, $"查询次数过多，请 {ProgressTries.Window.TotalMinutes:0} 分钟后再试，或拨打服务热线。");
        return await progress.Of(number, check, CancellationToken.None) is { } found
            ? (found, null)
            : (null, "编号或后四位不对，没有查到办件。请对照告知单再输一次。");
    }
}
