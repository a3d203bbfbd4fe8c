using BianMin.Domain.Desk;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>送达签收 (CASE-11, CASE-12).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Receiver">Who took it, 1–300 characters.</param>
/// <param name="Proof">Signature and photograph, as far as there are any; kept with the handing over or not at all.</param>
public sealed record DeliverCase(string CenterId, Guid CaseId, Guid Seen, string Receiver, HandOverProof? Proof = null) : IUseCase<Done>, ICaseChange;

/// <summary>代办员领取结果: the agent confirms that the result was fetched at the window (CASE-10).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">A case that the agent submitted.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record FetchResult(string CenterId, Guid CaseId, Guid Seen) : IUseCase<Done>, ICaseChange;

/// <summary>代办员转交申请人: the villager signs for the result; it also stands in the register of agency results (CASE-10…CASE-12).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">A case that the agent submitted and whose result the agent fetched.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Receiver">Who took it, 1–60 characters.</param>
/// <param name="Proof">Signature and photograph, as far as there are any; kept with the handing over or not at all.</param>
public sealed record SignOver(string CenterId, Guid CaseId, Guid Seen, string Receiver, HandOverProof? Proof = null) : IUseCase<Done>, ICaseChange;

/// <summary>Shape of <see cref="DeliverCase"/>.</summary>
public sealed class DeliverCaseValidator : AbstractValidator<DeliverCase>
{
    /// <summary>The rules.</summary>
    public DeliverCaseValidator()
    {
        RuleFor(c => c.Receiver).Words("领取人");
        RuleFor(c => c.Proof).Proof();
    }
}

/// <summary>Shape of <see cref="SignOver"/>.</summary>
public sealed class SignOverValidator : AbstractValidator<SignOver>
{
    /// <summary>The rules.</summary>
    public SignOverValidator()
    {
        RuleFor(c => c.Receiver).Words("接收人");
        RuleFor(c => c.Receiver).Must(r => r is not { Length: > Applicant.NameLength }).WithMessage($"接收人不能超过 {Applicant.NameLength} 个字，请缩短。");
        RuleFor(c => c.Proof).Proof();
    }
}

/// <summary>Hands results over.</summary>
public sealed class HandingOverHandler(CaseWork cases, AttachmentWork files, IAgencyRegister register)
    : IHandle<DeliverCase, Done>, IHandle<FetchResult, Done>, IHandle<SignOver, Done>
{
    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, DeliverCase request, CancellationToken cancel) => cases.Change(
        actor,
        request,
        CaseStepKind.Delivered,
        async (c, _) => c.Deliver(request.Receiver.Trim(), actor.Name, cases.Now) ?? await files.Attach(c, request.Proof, actor.Name, cancel),
        cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, FetchResult request, CancellationToken cancel) =>
        cases.Change(actor, request, CaseStepKind.Fetched, (c, _) => c.Fetch(actor.Name, cases.Now), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, SignOver request, CancellationToken cancel) => cases.Change(
        actor,
        request,
        CaseStepKind.SignedOver,
        async (c, _) =>
        {
            if ((c.SignOver(request.Receiver.Trim(), actor.Name, cases.Now) ?? await files.Attach(c, request.Proof, actor.Name, cancel)) is { } refusal)
                return refusal;
            await register.Write(c, request.Receiver.Trim(), actor.Name, cancel);
            return null;
        },
        cancel);
}
