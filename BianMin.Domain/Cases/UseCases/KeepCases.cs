using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>What the portal's own timer does for the cases of a centre: what nobody answered in time counts as accepted
/// (行政许可法第32条), and last days are counted again when the holidays have changed.</summary>
/// <param name="CenterId">The centre.</param>
[Requires(Permission.KeepHall)]
public sealed record KeepCases(string CenterId) : IUseCase<Done>;

internal sealed class KeepCasesHandler(ICaseStore cases, IHolidays holidays, CaseWork caseWork, IUnitOfWork work) : ICenterHandler<KeepCases, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, KeepCases request, CancellationToken cancellationToken)
    {
        foreach (var one in await cases.Running(at.Center.Id, cancellationToken))
        {
            var steps = one.Steps.Count;
            if (one.State == CaseState.AwaitingDecision && one.DeemAccepted(holidays.Current, work.Now) is null)
                await caseWork.MakePapers(at, one, steps, cancellationToken);
            one.Reckon(holidays.Current);
        }

        return Done.It;
    }
}
