using BianMin.Domain.Desk;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>协助办理: notes that the applicant was helped to draft or to fill in (CASE-6).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="What">With what, 1–300 characters.</param>
public sealed record AssistApplicant(string CenterId, Guid CaseId, Guid Seen, string What) : IUseCase<Done>, ICaseChange;

/// <summary>暂停计时 with a notice (CASE-9).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Reason">The special procedure; a supplement is asked for with the acceptance.</param>
public sealed record PauseCase(string CenterId, Guid CaseId, Guid Seen, PauseReason Reason) : IUseCase<Done>, ICaseChange;

/// <summary>恢复计时.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record ResumeCase(string CenterId, Guid CaseId, Guid Seen) : IUseCase<Done>, ICaseChange;

/// <summary>部门办结: a department of a joint case is done with its part (CASE-6).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Department">Its name, as in the guide.</param>
/// <param name="Opinion">What it found, 1–300 characters.</param>
public sealed record CompleteCasePart(string CenterId, Guid CaseId, Guid Seen, string Department, string Opinion) : IUseCase<Done>, ICaseChange;

/// <summary>上报 (CASE-6, CASE-10).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Opinion">Opinion of the first examination, 1–300 characters.</param>
public sealed record SendCaseUp(string CenterId, Guid CaseId, Guid Seen, string Opinion) : IUseCase<Done>, ICaseChange;

/// <summary>上级签收: the county signs for what was sent up.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record ReceiveFromBelow(string CenterId, Guid CaseId, Guid Seen) : IUseCase<Done>, ICaseChange;

/// <summary>取回: the agent fetched what the level above decided.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Decision">What was decided, 1–300 characters.</param>
public sealed record BringCaseBack(string CenterId, Guid CaseId, Guid Seen, string Decision) : IUseCase<Done>, ICaseChange;

/// <summary>办结 with its result or written reply (CASE-6, CASE-12).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Result">What came of it, 1–300 characters.</param>
public sealed record FinishCase(string CenterId, Guid CaseId, Guid Seen, string Result) : IUseCase<Done>, ICaseChange;

/// <summary>退件 on grounds of policy (CASE-7).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Basis">The policy, 1–300 characters.</param>
public sealed record ReturnCase(string CenterId, Guid CaseId, Guid Seen, string Basis) : IUseCase<Done>, ICaseChange;

/// <summary>归档 (CASE-14).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Retention">How long its file is kept.</param>
public sealed record ArchiveCase(string CenterId, Guid CaseId, Guid Seen, Retention Retention) : IUseCase<Done>, ICaseChange;

/// <summary>Shape of <see cref="AssistApplicant"/>.</summary>
public sealed class AssistApplicantValidator : AbstractValidator<AssistApplicant>
{
    /// <summary>The rules.</summary>
    public AssistApplicantValidator() => RuleFor(c => c.What).Words("协助的内容");
}

/// <summary>Shape of <see cref="PauseCase"/>.</summary>
public sealed class PauseCaseValidator : AbstractValidator<PauseCase>
{
    /// <summary>The rules.</summary>
    public PauseCaseValidator() => RuleFor(c => c.Reason).Must(r => Enum.IsDefined(r) && r != PauseReason.Supplement).WithMessage("请选择特别程序。补报材料请在受理时开具通知单。");
}

/// <summary>Shape of <see cref="CompleteCasePart"/>.</summary>
public sealed class CompleteCasePartValidator : AbstractValidator<CompleteCasePart>
{
    /// <summary>The rules.</summary>
    public CompleteCasePartValidator()
    {
        RuleFor(c => c.Department).Words("办结的部门");
        RuleFor(c => c.Opinion).Words("部门意见");
    }
}

/// <summary>Shape of <see cref="SendCaseUp"/>.</summary>
public sealed class SendCaseUpValidator : AbstractValidator<SendCaseUp>
{
    /// <summary>The rules.</summary>
    public SendCaseUpValidator() => RuleFor(c => c.Opinion).Words("初审意见");
}

/// <summary>Shape of <see cref="BringCaseBack"/>.</summary>
public sealed class BringCaseBackValidator : AbstractValidator<BringCaseBack>
{
    /// <summary>The rules.</summary>
    public BringCaseBackValidator() => RuleFor(c => c.Decision).Words("上级的办理结果");
}

/// <summary>Shape of <see cref="FinishCase"/>.</summary>
public sealed class FinishCaseValidator : AbstractValidator<FinishCase>
{
    /// <summary>The rules.</summary>
    public FinishCaseValidator() => RuleFor(c => c.Result).Words("办理结果");
}

/// <summary>Shape of <see cref="ReturnCase"/>.</summary>
public sealed class ReturnCaseValidator : AbstractValidator<ReturnCase>
{
    /// <summary>The rules.</summary>
    public ReturnCaseValidator() => RuleFor(c => c.Basis).Words("退件的政策依据");
}

/// <summary>Works on cases that were accepted.</summary>
public sealed class HandlingHandler(CaseWork cases)
    : IHandle<AssistApplicant, Done>, IHandle<PauseCase, Done>, IHandle<ResumeCase, Done>, IHandle<CompleteCasePart, Done>, IHandle<SendCaseUp, Done>, IHandle<ReceiveFromBelow, Done>,
      IHandle<BringCaseBack, Done>, IHandle<FinishCase, Done>, IHandle<ReturnCase, Done>, IHandle<ArchiveCase, Done>
{
    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, AssistApplicant request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Assisted, (c, _) => c.Assist(request.What.Trim(), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, PauseCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Paused, (c, _) => c.Pause(request.Reason, actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, ResumeCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Resumed, (c, _) => c.Resume(actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, CompleteCasePart request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.PartDone, (c, _) => c.CompletePart(request.Department, request.Opinion.Trim(), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, SendCaseUp request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.SentUp, (c, _) => c.SendUp(request.Opinion.Trim(), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, ReceiveFromBelow request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.ReceivedAbove, (c, _) => c.ReceiveAbove(actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, BringCaseBack request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.CameBack, (c, _) => c.ComeBack(request.Decision.Trim(), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, FinishCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Finished, (c, _) => c.Finish(request.Result.Trim(), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, ReturnCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Returned, (c, _) => c.Return(request.Basis.Trim(), actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, ArchiveCase request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Archived, (c, _) => c.Archive(request.Retention, actor.Name, cases.Now), cancel);
}
