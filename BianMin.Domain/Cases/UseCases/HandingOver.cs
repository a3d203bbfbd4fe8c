using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>送达签收 (CASE-11, CASE-12).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Receiver">Who took it, 1–300 characters.</param>
/// <param name="Proof">Signature and photograph, as far as there are any; kept with the handing over or not at all.</param>
/// <param name="Service">The way; null for whoever signs on the screen.</param>
[Requires(Permission.HandleCases)]
public sealed record DeliverCase(string CenterId, Guid CaseId, Guid Seen, string Receiver, HandOverProof? Proof = null, ServiceRecord? Service = null) : IUseCase<Done>, ICaseChange;

/// <summary>代办员领取结果: the agent confirms that the result was fetched at the window (CASE-10).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">A case that the agent submitted.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.SubmitForVillagers)]
public sealed record FetchResult(string CenterId, Guid CaseId, Guid Seen) : IUseCase<Done>, IAgentCaseChange;

/// <summary>代办员转交申请人: the villager signs for the result; it also stands in the register of agency results (CASE-10…CASE-12).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">A case that the agent submitted and whose result the agent fetched.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Receiver">Who took it, 1–60 characters.</param>
/// <param name="Proof">Signature and photograph, as far as there are any; kept with the handing over or not at all.</param>
/// <param name="Service">The way; null for whoever signs on the screen.</param>
[Requires(Permission.SubmitForVillagers)]
public sealed record SignOver(string CenterId, Guid CaseId, Guid Seen, string Receiver, HandOverProof? Proof = null, ServiceRecord? Service = null) : IUseCase<Done>, IAgentCaseChange;

internal sealed class DeliverCaseValidator : AbstractValidator<DeliverCase>
{
    public DeliverCaseValidator()
    {
        RuleFor(c => c.Receiver).Words("领取人");
        RuleFor(c => c.Proof).Proof();
        RuleFor(c => c.Service).Service(c => c.Proof);
    }
}

internal sealed class SignOverValidator : AbstractValidator<SignOver>
{
    public SignOverValidator()
    {
        RuleFor(c => c.Receiver).Words("接收人");
        RuleFor(c => c.Receiver).Must(r => r is not { Length: > Applicant.NameLength }).WithMessage($"接收人不能超过 {Applicant.NameLength} 个字，请缩短。");
        RuleFor(c => c.Proof).Proof();
        RuleFor(c => c.Service).Service(c => c.Proof);
    }
}

internal sealed class HandingOverHandler(CaseWork cases, AttachmentWork files, IAgencyRegister register)
    : ICenterHandler<DeliverCase, Done>, ICenterHandler<FetchResult, Done>, ICenterHandler<SignOver, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, DeliverCase request, CancellationToken cancellationToken) => cases.Change(
        at,
        request,
        async c => c.Deliver(request.Receiver.Trim(), at.Actor.Name, cases.Now, request.Service ?? new(ServiceWay.Direct)) ?? await files.Attach(c, request.Proof, at.Actor.Name, cancellationToken),
        cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, FetchResult request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Fetch(at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, SignOver request, CancellationToken cancellationToken) => cases.Change(
        at,
        request,
        async c =>
        {
            if ((c.SignOver(request.Receiver.Trim(), at.Actor.Name, cases.Now, request.Service ?? new(ServiceWay.Direct)) ?? await files.Attach(c, request.Proof, at.Actor.Name, cancellationToken)) is { } refusal)
                return refusal;
            await register.Write(c, request.Receiver.Trim(), at.Actor.Name, cancellationToken);
            return null;
        },
        cancellationToken);
}
