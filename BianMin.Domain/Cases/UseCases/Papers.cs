using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

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
/// <param name="Reason">What was wrong, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record CorrectPaper(string CenterId, Guid PaperId, string Reason) : IUseCase<Done>;

/// <summary>更正申请人信息: puts right a name, a number or an address; the papers that still count are issued anew, and name the old ones.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Applicant">The right particulars.</param>
/// <param name="Reason">Why they were wrong, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record CorrectApplicant(string CenterId, Guid CaseId, Guid Seen, Applicant Applicant, string Reason) : IUseCase<Done>, ICaseChange;

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

internal sealed class CorrectPaperValidator : AbstractValidator<CorrectPaper>
{
    public CorrectPaperValidator() => RuleFor(c => c.Reason).Words("更正的原因");
}

internal sealed class CorrectApplicantValidator : AbstractValidator<CorrectApplicant>
{
    public CorrectApplicantValidator(TimeProvider clock)
    {
        RuleFor(c => c.Applicant).Must(a => a is { IsWhole: true }).WithMessage("请填写申请人。");
        RuleFor(c => c.Applicant).Sound(clock);
        RuleFor(c => c.Reason).Words("更正的原因");
    }
}

internal sealed class PapersHandler(ICaseStore cases, IHolidays holidays, CaseWork caseWork)
    : ICenterHandler<PrintPaper, PaperBody>, ICenterHandler<CorrectPaper, Done>, ICenterHandler<CorrectApplicant, Done>, ICenterHandler<RevealApplicant, RevealedApplicant>, ICenterHandler<TellCaller, CaseProgress>
{
    public async Task<Outcome<PaperBody>> Handle(AtCenter at, PrintPaper request, CancellationToken cancellationToken)
    {
        if (await cases.Paper(at.Center.Id, request.PaperId, cancellationToken) is not { } paper)
            return CaseRefusals.UnknownPaper;
        if (paper.Body.Lacks.Count > 0 && await cases.Find(at.Center.Id, paper.CaseId, cancellationToken) is { } one)
        {
            // What was missing may have been filled in since; whatever still is keeps the paper from the printer.
            if (CaseWork.StillTrue(paper.Kind, one))
                paper.Complete(await caseWork.Input(at, one, cancellationToken));
            if (paper.Body.Lacks is { Count: > 0 } lacks)
                return CaseRefusals.PaperLacks(lacks);
        }

        paper.Print();
        return paper.Body;
    }

    public async Task<Outcome<Done>> Handle(AtCenter at, CorrectPaper request, CancellationToken cancellationToken)
    {
        if (await cases.Paper(at.Center.Id, request.PaperId, cancellationToken) is not { } wrong || await cases.Find(at.Center.Id, wrong.CaseId, cancellationToken) is not { } one)
            return CaseRefusals.UnknownPaper;
        if (!CaseRules.Answers(one, at.Actor, at.Center))
            return CaseRefusals.NotYours;
        if (!CaseWork.StillTrue(wrong.Kind, one))
            return CaseRefusals.PaperOfThePast;
        var input = await caseWork.Input(at, one, cancellationToken);
        if (input.Others.FirstOrDefault(o => o.Id == wrong.Id) is not { } counts)
            return CaseRefusals.PaperCorrected;
        await caseWork.MakePaper(at, wrong.Kind, input with { Corrects = counts, Reason = request.Reason.Trim() }, cancellationToken);
        return Done.It;
    }

    public Task<Outcome<Done>> Handle(AtCenter at, CorrectApplicant request, CancellationToken cancellationToken) => caseWork.Change(
        at,
        request,
        async c =>
        {
            if (c.Correct(request.Applicant.Tidy(), request.Reason.Trim(), at.Actor.Name, caseWork.Now) is { } refusal)
                return refusal;
            await caseWork.CorrectPapers(at, c, request.Reason.Trim(), cancellationToken);
            return null;
        },
        cancellationToken);

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
