using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>协助办理: notes that the applicant was helped to draft or to fill in (CASE-6).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="What">With what, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record AssistApplicant(string CenterId, Guid CaseId, Guid Seen, string What) : IUseCase<Done>, ICaseChange;

/// <summary>暂停计时 with a notice (CASE-9).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Reason">The special procedure; a supplement is asked for with the acceptance.</param>
/// <param name="Told">How long it takes, who does it and by which law; without it the notice is not printed.</param>
[Requires(Permission.HandleCases)]
public sealed record PauseCase(string CenterId, Guid CaseId, Guid Seen, PauseReason Reason, SpecialProcedure? Told = null) : IUseCase<Done>, ICaseChange;

/// <summary>恢复计时.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.HandleCases)]
public sealed record ResumeCase(string CenterId, Guid CaseId, Guid Seen) : IUseCase<Done>, ICaseChange;

/// <summary>部门办结: a department of a joint case is done with its part (CASE-6).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Department">Its name, as in the guide.</param>
/// <param name="Opinion">What it found, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record CompleteCasePart(string CenterId, Guid CaseId, Guid Seen, string Department, string Opinion) : IUseCase<Done>, ICaseChange;

/// <summary>上报 (CASE-6, CASE-10).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Opinion">Opinion of the first examination, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record SendCaseUp(string CenterId, Guid CaseId, Guid Seen, string Opinion) : IUseCase<Done>, ICaseChange;

/// <summary>上级签收: the county signs for what was sent up.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.DecideAbove)]
public sealed record ReceiveFromBelow(string CenterId, Guid CaseId, Guid Seen) : IUseCase<Done>, ICaseChange;

/// <summary>取回: the agent fetched what the level above decided.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Decision">What was decided, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record BringCaseBack(string CenterId, Guid CaseId, Guid Seen, string Decision) : IUseCase<Done>, ICaseChange;

/// <summary>办结 with its result or written reply (CASE-6, CASE-12).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Result">What came of it, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record FinishCase(string CenterId, Guid CaseId, Guid Seen, string Result) : IUseCase<Done>, ICaseChange;

/// <summary>答复: ends what is answered in writing, at any length (CASE-6).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">A case of that kind.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Reply">The answer to each point, in several paragraphs, 1–1500 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record ReplyToCase(string CenterId, Guid CaseId, Guid Seen, string Reply) : IUseCase<Done>, ICaseChange;

/// <summary>不予批准: refuses by a written decision with facts, law and remedies.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Denial">What the decision tells.</param>
[Requires(Permission.HandleCases)]
public sealed record DenyCase(string CenterId, Guid CaseId, Guid Seen, Denial Denial) : IUseCase<Done>, ICaseChange;

/// <summary>退件 on grounds of policy (CASE-7).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Basis">The policy, 1–300 characters.</param>
[Requires(Permission.HandleCases)]
public sealed record ReturnCase(string CenterId, Guid CaseId, Guid Seen, string Basis) : IUseCase<Done>, ICaseChange;

/// <summary>归档 (CASE-14).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Retention">How long its file is kept.</param>
[Requires(Permission.HandleCases)]
public sealed record ArchiveCase(string CenterId, Guid CaseId, Guid Seen, Retention Retention) : IUseCase<Done>, ICaseChange;

internal sealed class AssistApplicantValidator : AbstractValidator<AssistApplicant>
{
    public AssistApplicantValidator() => RuleFor(c => c.What).Words("协助的内容");
}

internal sealed class PauseCaseValidator : AbstractValidator<PauseCase>
{
    public PauseCaseValidator()
    {
        RuleFor(c => c.Reason).Must(PauseReasons.Special.Contains).WithMessage("请选择特别程序。补报材料请在受理时开具通知单。");
        When(c => c.Told is not null, () =>
        {
            RuleFor(c => c.Told!.Days).InclusiveBetween(1, SpecialProcedure.MostDays).WithMessage("请填写特别程序所需的工作日。");
            RuleFor(c => c.Told!.Body).Words("实施特别程序的机构");
            RuleFor(c => c.Told!.Basis).Words("进行特别程序的依据").Unless(c => c.Told!.Basis is { Length: 0 });
        });
    }
}

internal sealed class DenyCaseValidator : AbstractValidator<DenyCase>
{
    public DenyCaseValidator()
    {
        RuleFor(c => c.Denial).NotNull().WithMessage("请填写不予批准的决定。");
        When(c => c.Denial is not null, () =>
        {
            RuleFor(c => c.Denial.Facts).LongWords("查明的事实");
            RuleFor(c => c.Denial.Evidence).LongWords("证据");
            RuleFor(c => c.Denial.Provision).LongWords("依据的条款和原文");
            RuleFor(c => c.Denial.Unmet).LongWords("怎样不符合条件");
            RuleFor(c => c.Denial.Heard).LongWords("申请人的意见和采纳情况", needed: false);
        });
    }
}

internal sealed class CompleteCasePartValidator : AbstractValidator<CompleteCasePart>
{
    public CompleteCasePartValidator()
    {
        RuleFor(c => c.Department).Words("办结的部门");
        RuleFor(c => c.Opinion).Words("部门意见");
    }
}

internal sealed class SendCaseUpValidator : AbstractValidator<SendCaseUp>
{
    public SendCaseUpValidator() => RuleFor(c => c.Opinion).Words("初审意见");
}

internal sealed class BringCaseBackValidator : AbstractValidator<BringCaseBack>
{
    public BringCaseBackValidator() => RuleFor(c => c.Decision).Words("上级的办理结果");
}

internal sealed class FinishCaseValidator : AbstractValidator<FinishCase>
{
    public FinishCaseValidator() => RuleFor(c => c.Result).Words("办理结果");
}

internal sealed class ReplyToCaseValidator : AbstractValidator<ReplyToCase>
{
    public ReplyToCaseValidator() => RuleFor(c => c.Reply).LongWords("书面答复和理由");
}

internal sealed class ReturnCaseValidator : AbstractValidator<ReturnCase>
{
    public ReturnCaseValidator() => RuleFor(c => c.Basis).Words("退件的政策依据");
}

internal sealed class HandlingHandler(CaseWork cases)
    : ICenterHandler<AssistApplicant, Done>, ICenterHandler<PauseCase, Done>, ICenterHandler<ResumeCase, Done>, ICenterHandler<CompleteCasePart, Done>, ICenterHandler<SendCaseUp, Done>, ICenterHandler<ReceiveFromBelow, Done>,
      ICenterHandler<BringCaseBack, Done>, ICenterHandler<FinishCase, Done>, ICenterHandler<ReplyToCase, Done>, ICenterHandler<DenyCase, Done>, ICenterHandler<ReturnCase, Done>, ICenterHandler<ArchiveCase, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, AssistApplicant request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Assist(request.What.Trim(), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, PauseCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Pause(request.Reason, at.Actor.Name, cases.Now, request.Told), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, ResumeCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Resume(at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, CompleteCasePart request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.CompletePart(request.Department, request.Opinion.Trim(), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, SendCaseUp request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.SendUp(request.Opinion.Trim(), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, ReceiveFromBelow request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.ReceiveAbove(at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, BringCaseBack request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.ComeBack(request.Decision.Trim(), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, FinishCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Finish(request.Result.Trim(), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, ReplyToCase request, CancellationToken cancellationToken) => cases.Change(
        at, request, c => c.Item.Kind == HandlingKind.Reply ? c.Finish(request.Reply.Trim(), at.Actor.Name, cases.Now) : CaseRefusals.OtherKind, cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, DenyCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Deny(Tidy(request.Denial), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, ReturnCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Return(request.Basis.Trim(), at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, ArchiveCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Archive(request.Retention, at.Actor.Name, cases.Now), cancellationToken);

    private static Denial Tidy(Denial d) => new(d.Facts.Trim(), d.Evidence.Trim(), d.Provision.Trim(), d.Unmet.Trim(), d.Heard?.Trim() ?? "");
}
