using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls.Marks;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Reports.County;

/// <summary>应报 in the county's list of centres: reports that are still to come, red when one of them is late.</summary>
internal sealed class OwedCountyFigure(IReports reports) : ICountyFigure
{
    /// <inheritdoc/>
    public string Title => "应报";

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, CountyFigure>> Read(Actor actor, IReadOnlyCollection<CenterListing> centers, CancellationToken cancellationToken)
    {
        var figures = new Dictionary<string, CountyFigure>();
        foreach (var county in centers.GroupBy(c => c.CountyId))
        {
            if (!(await reports.Duties(actor, new("", county.Key), cancellationToken)).TryGet(out var duties, out _))
                continue;
            var owed = duties.Where(d => d.Standing is DutyStanding.Open or DutyStanding.Overdue or DutyStanding.Returned).ToLookup(d => d.CenterId);
            foreach (var center in county)
                figures[center.Id] = Of(owed[center.Id], actor.May(Permission.AnswerReports) ? "county/reports" : null);
        }

        return figures;
    }

    private static CountyFigure Of(IEnumerable<ReportDuty> owed, string? address) =>
        new(owed.Count(), "份", owed.Any(d => d.Standing == DutyStanding.Overdue) ? Tone.Danger : Tone.Warn, address);
}
