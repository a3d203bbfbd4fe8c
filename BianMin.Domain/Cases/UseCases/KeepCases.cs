using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>What the portal's own timer does for the cases of a centre: what nobody answered in time counts as accepted
/// (行政许可法第32条), what was not handed in by its day ends, last days are counted again when the holidays have changed, and what comes near or has passed is told to who watches.</summary>
/// <param name="CenterId">The centre.</param>
[Requires(Permission.KeepHall)]
public sealed record KeepCases(string CenterId) : IUseCase<Done>;

internal sealed class KeepCasesHandler(ICaseStore cases, IHolidays holidays, CaseWork caseWork, IUnitOfWork work) : ICenterHandler<KeepCases, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, KeepCases request, CancellationToken cancellationToken)
    {
        foreach (var one in await cases.Open(at.Center.Id, cancellationToken))
        {
            // What is overdue is seen as such before it is put right.
            await caseWork.Watch(at, one, cancellationToken);
            var steps = one.Steps.Count;
            if (one.DeemAccepted(holidays.Current, work.Now) is null || one.Lapse(holidays.Current, work.Now) is null)
                await caseWork.Keep(at, one, steps, cancellationToken);
            else
                one.Reckon(holidays.Current);
        }

        return Done.It;
    }
}
