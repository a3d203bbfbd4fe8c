using BianMin.Domain.Desk;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>核对材料: notes how materials stand.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Standings">Names of materials with how they stand now.</param>
public sealed record CheckMaterials(string CenterId, Guid CaseId, Guid Seen, IReadOnlyDictionary<string, MaterialStanding> Standings) : IUseCase<Done>, ICaseChange;

/// <summary>受理 of what was left unanswered or completed (CASE-3…CASE-5).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Lacking">What to do about general materials that lack; null when none does.</param>
public sealed record AcceptCase(string CenterId, Guid CaseId, Guid Seen, LackingMaterials? Lacking) : IUseCase<Done>, ICaseChange;

/// <summary>一次性告知 (CASE-5).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record TellMissing(string CenterId, Guid CaseId, Guid Seen) : IUseCase<Done>, ICaseChange;

/// <summary>不予受理 (CASE-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Reason">Why, 1–300 characters.</param>
public sealed record RefuseCase(string CenterId, Guid CaseId, Guid Seen, string Reason) : IUseCase<Done>, ICaseChange;

/// <summary>引导到其他窗口 (CASE-1).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Where">Which window and whom to ask for, 1–300 characters.</param>
public sealed record RedirectCase(string CenterId, Guid CaseId, Guid Seen, string Where) : IUseCase<Done>, ICaseChange;

/// <summary>申请人撤回.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Reason">Why, 1–300 characters.</param>
public sealed record WithdrawCase(string CenterId, Guid CaseId, Guid Seen, string Reason) : IUseCase<Done>, ICaseChange;

/// <summary>Shape of <see cref="CheckMaterials"/>.</summary>
public sealed class CheckMaterialsValidator : AbstractValidator<CheckMaterials>
{
    /// <summary>The rules.</summary>
    public CheckMaterialsValidator() => RuleFor(c => c.Standings).NotEmpty().WithMessage("没有改动，请先勾选收到的材料。");
}

/// <summary>Shape of <see cref="RefuseCase"/>.</summary>
public sealed class RefuseCaseValidator : AbstractValidator<RefuseCase>
{
    /// <summary>The rules.</summary>
    public RefuseCaseValidator() => RuleFor(c => c.Reason).Words("不予受理的理由");
}

/// <summary>Shape of <see cref="RedirectCase"/>.</summary>
public sealed class RedirectCaseValidator : AbstractValidator<RedirectCase>
{
    /// <summary>The rules.</summary>
    public RedirectCaseValidator() => RuleFor(c => c.Where).Words("应去的窗口和责任人");
}

/// <summary>Shape of <see cref="WithdrawCase"/>.</summary>
public sealed class WithdrawCaseValidator : AbstractValidator<WithdrawCase>
{
    /// <summary>The rules.</summary>
    public WithdrawCaseValidator() => RuleFor(c => c.Reason).Words("撤回的原因");
}

/// <summary>Answers applications.</summary>
public sealed class AnswersHandler(CaseWork cases)
    : IHandle<CheckMaterials, Done>, IHandle<AcceptCase, Done>, IHandle<TellMissing, Done>, IHandle<RefuseCase, Done>, IHandle<RedirectCase, Done>, IHandle<WithdrawCase, Done>
{
    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, CheckMaterials request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.HandedIn, (c, center) => c.Check(request.Standings, cases.StartAt(center), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, AcceptCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Accepted, (c, center) =>
            request.Lacking is { Defer: false } && center.Hall.Intake == Org.IntakeRegime.TellOnce
                ? CaseRefusals.OtherRegime
                : c.Accept(request.Lacking, actor.Name, cases.Calendar, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, TellMissing request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.ToldMissing, (c, _) => c.TellMissing(actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, RefuseCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Refused, (c, _) => c.Refuse(request.Reason.Trim(), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, RedirectCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Redirected, (c, _) => c.Redirect(request.Where.Trim(), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, WithdrawCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Withdrawn, (c, _) => c.Withdraw(request.Reason.Trim(), actor.Name, cases.Now), cancel);
}
