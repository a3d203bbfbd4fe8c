using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Reports;

/// <summary>The director is reminded of reports that are due, before and after their last day.</summary>
internal sealed class OwedReportsBadge(IReports reports, ICenterDirectory centers) : IMenuBadge
{
    public string Address => "reports";

    public string? ReachOf(Actor actor) => actor.May(Permission.WriteReports) ? actor.CenterId : null;

    // Holidays move the days on which reports are due.
    public bool IsTouchedBy(CommittedChange change, string reach) =>
        (change.CenterId == reach && change.MayBeOf("Reports")) || change.Slice == "Calendar";

    public async Task<string?> Look(string reach, CancellationToken cancellationToken)
    {
        if (await centers.Find(reach, cancellationToken) is not { } center || !(await reports.Duties(Actor.System, center.Scope, cancellationToken)).TryGet(out var duties, out _))
            return null;
        var late = duties.Count(d => d.Standing is DutyStanding.Overdue or DutyStanding.Returned);
        var open = duties.Count(d => d.Standing == DutyStanding.Open);
        return late > 0 ? $"{late} 份报告逾期未报或者被退回" : open > 0 ? $"{open} 份报告要报送" : null;
    }
}

/// <summary>The county is reminded of reports that wait for it, and of centres that are late.</summary>
internal sealed class CountyReportsBadge(IReports reports) : IMenuBadge
{
    public string Address => "county/reports";

    public string? ReachOf(Actor actor) => actor.May(Permission.AnswerReports) ? actor.CountyId : null;

    public bool IsTouchedBy(CommittedChange change, string reach) => change.MayBeOf("Reports") || change.Slice == "Calendar";

    public async Task<string?> Look(string reach, CancellationToken cancellationToken)
    {
        if (!(await reports.Duties(Actor.System, new("", reach), cancellationToken)).TryGet(out var duties, out _))
            return null;
        var waiting = duties.Count(d => d.State == ReportState.Submitted);
        var late = duties.Count(d => d.Standing == DutyStanding.Overdue);
        return (waiting, late) switch
        {
            (0, 0) => null,
            (_, 0) => $"{waiting} 份报告待签收",
            (0, _) => $"{late} 份报告逾期未报",
            _ => $"{waiting} 份报告待签收，{late} 份逾期未报",
        };
    }
}
