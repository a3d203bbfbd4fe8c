using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>核对材料: notes how materials stand.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Standings">Names of materials with how they stand now.</param>
[Requires(Permission.HandleCases)]
public sealed record CheckMaterials(string CenterId, Guid CaseId, Guid Seen, IReadOnlyDictionary<string, MaterialStanding> Standings) : IUseCase<Done>, ICaseChange;

/// <summary>受理 of what was left unanswered or completed (CASE-3…CASE-5).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Lacking">What to do about general materials that lack; null when none does.</param>
[Requires(Permission.HandleCases)]
public sealed record AcceptCase(string CenterId, Guid CaseId, Guid Seen, LackingMaterials? Lacking) : IUseCase<Done>, ICaseChange;

/// <summary>一次性告知 (CASE-5).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Flaws">What exactly is to be corrected, by name of the material; null for nothing beyond that they lack.</param>
[Requires(Permission.HandleCases)]
public sealed record TellMissing(string CenterId, Guid CaseId, Guid Seen, IReadOnlyDictionary<string, string>? Flaws = null) : IUseCase<Done>, ICaseChange;

/// <summary>不予受理 (CASE-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Reason">Why, 1–300 characters.</param>
/// <param name="Flaws">What is wrong with materials that lack, by name; null for nothing beyond that they lack.</param>
/// <param name="RightBody">Who is to be applied to instead; empty where it is a matter of this authority.</param>
[Requires(Permission.HandleCases)]
public sealed record RefuseCase(string CenterId, Guid CaseId, Guid Seen, string Reason, IReadOnlyDictionary<string, string>? Flaws = null, string RightBody = "") : IUseCase<Done>, ICaseChange;

/// <summary>引导到其他窗口 (CASE-1).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Where">Which window and whom to ask for, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record RedirectCase(string CenterId, Guid CaseId, Guid Seen, string Where) : IUseCase<Done>, ICaseChange;

/// <summary>申请人撤回.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Reason">Why, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record WithdrawCase(string CenterId, Guid CaseId, Guid Seen, string Reason) : IUseCase<Done>, ICaseChange;

internal sealed class CheckMaterialsValidator : AbstractValidator<CheckMaterials>
{
    public CheckMaterialsValidator() => RuleFor(c => c.Standings).NotEmpty().WithMessage("没有改动，请先勾选收到的材料。").Known();
}

internal sealed class RefuseCaseValidator : AbstractValidator<RefuseCase>
{
    public RefuseCaseValidator()
    {
        RuleFor(c => c.Reason).Words("不予受理的理由");
        RuleFor(c => c.Flaws).Flaws();
        RuleFor(c => c.RightBody).Words("有权受理的机关").Unless(c => c.RightBody is { Length: 0 });
    }
}

internal sealed class TellMissingValidator : AbstractValidator<TellMissing>
{
    public TellMissingValidator() => RuleFor(c => c.Flaws).Flaws();
}

internal sealed class RedirectCaseValidator : AbstractValidator<RedirectCase>
{
    public RedirectCaseValidator() => RuleFor(c => c.Where).Words("应去的窗口和责任人");
}

internal sealed class WithdrawCaseValidator : AbstractValidator<WithdrawCase>
{
    public WithdrawCaseValidator() => RuleFor(c => c.Reason).Words("撤回的原因");
}

internal sealed class AnswersHandler(CaseWork cases)
    : ICenterHandler<CheckMaterials, Done>, ICenterHandler<AcceptCase, Done>, ICenterHandler<TellMissing, Done>, ICenterHandler<RefuseCase, Done>, ICenterHandler<RedirectCase, Done>, ICenterHandler<WithdrawCase, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, CheckMaterials request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Check(request.Standings, cases.StartAt(at.Center), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, AcceptCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c =>
            Acceptance.Hindrance(LackingMaterials.Way(request.Lacking), at.Center.Hall.Intake) ?? c.Accept(request.Lacking, at.Actor.Name, cases.Calendar, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, TellMissing request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.TellMissing(at.Actor.Name, cases.Now, request.Flaws), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, RefuseCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Refuse(request.Reason.Trim(), at.Actor.Name, cases.Now, request.Flaws, request.RightBody.Trim()), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, RedirectCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Redirect(request.Where.Trim(), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, WithdrawCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Withdraw(request.Reason.Trim(), at.Actor.Name, cases.Now), cancellationToken);
}
