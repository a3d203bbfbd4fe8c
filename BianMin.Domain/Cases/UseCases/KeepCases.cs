using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>What the portal's own timer does for the cases of a centre: what nobody answered in time counts as accepted
/// (行政许可法第32条), and last days are counted again when the holidays have changed.</summary>
/// <param name="CenterId">The centre.</param>
public sealed record KeepCases(string CenterId) : IUseCase<Done>;

/// <summary>Does <see cref="KeepCases"/>. Commits only when something changed.</summary>
public sealed class KeepCasesHandler(ICenterDirectory centers, ICaseStore cases, IHolidays holidays, CaseWork caseWork, IUnitOfWork work) : IHandle<KeepCases, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, KeepCases request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.KeepHall, center.Scope) is { } forbidden)
            return forbidden;
        var changed = false;
        foreach (var one in await cases.Running(center.Id, cancel))
        {
            var (due, legal, answer, steps) = (one.DueOn, one.LegalDueOn, one.AnswerBy, one.Steps.Count);
            if (one.State == CaseState.Asked && one.DeemAccepted(holidays.Current, work.Now) is null)
                await caseWork.MakePapers(one, steps, center, actor, cancel);
            one.Reckon(holidays.Current);
            changed |= (due, legal, answer, steps) != (one.DueOn, one.LegalDueOn, one.AnswerBy, one.Steps.Count);
        }

        if (changed)
            await work.Commit(actor, request, [], cancel);
        return Done.It;
    }
}
