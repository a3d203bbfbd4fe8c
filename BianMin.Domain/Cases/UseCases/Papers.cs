using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>打印: shows a paper in full for the printer and counts it, so that a second print says that it is one; who had the full
/// paper is kept in the audit trail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="PaperId">The paper.</param>
[Requires(Permission.HandleCases)]
public sealed record PrintPaper(string CenterId, Guid PaperId) : IUseCase<PaperBody>, IRevealsPersonalData
{
    Guid IRevealsPersonalData.Revealed => PaperId;
}

/// <summary>更正: issues a paper anew from the case as it stands, under a new number that names the old one.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="PaperId">The paper that was wrong.</param>
[Requires(Permission.HandleCases)]
public sealed record CorrectPaper(string CenterId, Guid PaperId) : IUseCase<Done>;

/// <summary>查看完整信息: shows numbers and addresses in full; that somebody looked is kept in the audit trail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
[Requires(Permission.HandleCases)]
public sealed record RevealApplicant(string CenterId, Guid CaseId) : IUseCase<RevealedApplicant>, IRevealsPersonalData
{
    Guid IRevealsPersonalData.Revealed => CaseId;
}

/// <summary>答复来电: shows the hotline's operator what a caller may be told of a case (CASE-15); that somebody looked is kept in the audit trail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
[Requires(Permission.HandleCases)]
public sealed record TellCaller(string CenterId, Guid CaseId) : IUseCase<CaseProgress>, IRevealsPersonalData
{
    Guid IRevealsPersonalData.Revealed => CaseId;
}

/// <summary>What is otherwise masked.</summary>
/// <param name="Applicant">Who applies.</param>
/// <param name="Agent">Who acts for the applicant, if anybody.</param>
public sealed record RevealedApplicant(Applicant Applicant, CaseAgent? Agent);

internal sealed class PapersHandler(ICaseStore cases, IHolidays holidays, CaseWork caseWork)
    : ICenterHandler<PrintPaper, PaperBody>, ICenterHandler<CorrectPaper, Done>, ICenterHandler<RevealApplicant, RevealedApplicant>, ICenterHandler<TellCaller, CaseProgress>
{
    public async Task<Outcome<PaperBody>> Handle(AtCenter at, PrintPaper request, CancellationToken cancellationToken)
    {
        if (await cases.Paper(at.Center.Id, request.PaperId, cancellationToken) is not { } paper)
            return CaseRefusals.UnknownPaper;
        paper.Print();
        return paper.Body;
    }

    public async Task<Outcome<Done>> Handle(AtCenter at, CorrectPaper request, CancellationToken cancellationToken)
    {
        if (await cases.Paper(at.Center.Id, request.PaperId, cancellationToken) is not { } wrong || await cases.Find(at.Center.Id, wrong.CaseId, cancellationToken) is not { } one)
            return CaseRefusals.UnknownPaper;
        if (!CaseRules.Answers(one, at.Actor, at.Center))
            return CaseRefusals.NotYours;
        if (!PaperWriter.StillTrue(wrong.Kind, one))
            return CaseRefusals.PaperOfThePast;
        await caseWork.MakePaper(at, one, wrong.Kind, wrong, cancellationToken);
        return Done.It;
    }

    public async Task<Outcome<RevealedApplicant>> Handle(AtCenter at, RevealApplicant request, CancellationToken cancellationToken)
    {
        if (await cases.Find(at.Center.Id, request.CaseId, cancellationToken) is not { } one)
            return CaseRefusals.Unknown;
        return new RevealedApplicant(one.Applicant, one.Agent);
    }

    public async Task<Outcome<CaseProgress>> Handle(AtCenter at, TellCaller request, CancellationToken cancellationToken)
    {
        if (await cases.Find(at.Center.Id, request.CaseId, cancellationToken) is not { } one)
            return CaseRefusals.Unknown;
        return CaseProgress.Of(one, at.Center, holidays.Current);
    }
}
