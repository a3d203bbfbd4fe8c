using BianMin.Domain.Desk;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>打印: shows a paper in full for the printer and counts it, so that a second print says that it is one; who had the full
/// paper is kept in the audit trail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="PaperId">The paper.</param>
public sealed record PrintPaper(string CenterId, Guid PaperId) : IUseCase<PaperBody>, IReveals
{
    Guid IReveals.Revealed => PaperId;
}

/// <summary>更正: issues a paper anew from the case as it stands, under a new number that names the old one.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="PaperId">The paper that was wrong.</param>
public sealed record CorrectPaper(string CenterId, Guid PaperId) : IUseCase<Done>;

/// <summary>查看完整信息: shows numbers and addresses in full; that somebody looked is kept in the audit trail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
public sealed record RevealApplicant(string CenterId, Guid CaseId) : IUseCase<RevealedApplicant>, IReveals
{
    Guid IReveals.Revealed => CaseId;
}

/// <summary>答复来电: shows the hotline's operator what a caller may be told of a case (CASE-15); that somebody looked is kept in the audit trail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
public sealed record TellCaller(string CenterId, Guid CaseId) : IUseCase<CaseProgress>, IReveals
{
    Guid IReveals.Revealed => CaseId;
}

/// <summary>What is otherwise masked.</summary>
/// <param name="Applicant">Who applies.</param>
/// <param name="Agent">Who acts for the applicant, if anybody.</param>
public sealed record RevealedApplicant(Applicant Applicant, CaseAgent? Agent);

/// <summary>Does <see cref="PrintPaper"/>, <see cref="CorrectPaper"/>, <see cref="RevealApplicant"/> and <see cref="TellCaller"/>.</summary>
public sealed class PapersHandler(ICenterDirectory centers, ICaseStore cases, CaseWork caseWork, IUnitOfWork work)
    : IHandle<PrintPaper, PaperBody>, IHandle<CorrectPaper, Done>, IHandle<RevealApplicant, RevealedApplicant>, IHandle<TellCaller, CaseProgress>
{
    /// <inheritdoc/>
    public async Task<Outcome<PaperBody>> Handle(Actor actor, PrintPaper request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if ((await Scope(actor, request, cancel)).Refusal is { } refused)
            return refused;
        if (await cases.Paper(request.CenterId, request.PaperId, cancel) is not { } paper)
            return CaseRefusals.UnknownPaper;
        paper.Print();
        await work.Commit(actor, request, [], cancel);
        return paper.Body;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, CorrectPaper request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!(await Scope(actor, request, cancel)).TryGet(out var center, out var refused))
            return refused;
        if (await cases.Paper(center.Id, request.PaperId, cancel) is not { } wrong || await cases.Find(center.Id, wrong.CaseId, cancel) is not { } one)
            return CaseRefusals.UnknownPaper;
        if (CaseWork.NotTheirs(actor, one, center))
            return CaseRefusals.NotYours;
        if (!PaperWriter.StillTrue(wrong.Kind, one))
            return CaseRefusals.PaperOfThePast;
        await caseWork.MakePaper(one, wrong.Kind, center, actor, wrong, cancel);
        await work.Commit(actor, request, [], cancel);
        return Done.It;
    }

    /// <inheritdoc/>
    public async Task<Outcome<RevealedApplicant>> Handle(Actor actor, RevealApplicant request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!(await Scope(actor, request, cancel)).TryGet(out var center, out var refused))
            return refused;
        if (await cases.Find(center.Id, request.CaseId, cancel) is not { } one)
            return CaseRefusals.Unknown;
        await work.Commit(actor, request, [], cancel);
        return new RevealedApplicant(one.Applicant, one.Agent);
    }

    /// <inheritdoc/>
    public async Task<Outcome<CaseProgress>> Handle(Actor actor, TellCaller request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!(await Scope(actor, request, cancel)).TryGet(out var center, out var refused))
            return refused;
        if (await cases.Find(center.Id, request.CaseId, cancel) is not { } one)
            return CaseRefusals.Unknown;
        await work.Commit(actor, request, [], cancel);
        return CaseProgress.Of(one, center);
    }

    private async Task<Outcome<CenterProfile>> Scope(Actor actor, IUseCase request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        return actor.Lacks(Permission.HandleCases, center.Scope) is { } forbidden ? forbidden : center;
    }
}
