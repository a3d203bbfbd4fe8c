using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>添加附件: photographs and scans for a case; by the agent who submitted it they supply what was lacking (CASE-10).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case; anything but archived, for an agent one that still waits for materials.</param>
/// <param name="Files">1–<see cref="CaseAttachment.GreatestCount"/> files, all of them or none.</param>
[Requires(Permission.HandleCases, Permission.SubmitForVillagers)]
public sealed record AttachToCase(string CenterId, Guid CaseId, IReadOnlyList<SentFile> Files) : IUseCase<Done>;

/// <summary>作废附件: it stays to be seen, with the reason.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="AttachmentId">The attachment.</param>
/// <param name="Reason">Why, 1–<see cref="CaseAttachment.ReasonLength"/> characters.</param>
[Requires(Permission.HandleCases)]
public sealed record StrikeOutAttachment(string CenterId, Guid AttachmentId, string Reason) : IUseCase<Done>;

/// <summary>查看附件: that somebody looked is kept in the audit trail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="AttachmentId">The attachment.</param>
[Requires(Permission.HandleCases, Permission.SubmitForVillagers)]
public sealed record ViewAttachment(string CenterId, Guid AttachmentId) : IUseCase<ShownAttachment>, IRevealsPersonalData
{
    Guid IRevealsPersonalData.Revealed => AttachmentId;
}

/// <summary>An attachment with its bytes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What the bytes are.</param>
/// <param name="Content">The bytes.</param>
public sealed record ShownAttachment(string Name, FileKind Kind, byte[] Content);

internal sealed class AttachToCaseValidator : AbstractValidator<AttachToCase>
{
    public AttachToCaseValidator()
    {
        RuleFor(a => a.Files).Files();
        RuleFor(a => a.Files).Must(f => f is not { Count: 0 }).WithMessage("没有选择文件，请拍照或选择文件。");
    }
}

internal sealed class StrikeOutAttachmentValidator : AbstractValidator<StrikeOutAttachment>
{
    public StrikeOutAttachmentValidator()
    {
        RuleFor(s => s.Reason).Words("作废的原因");
        RuleFor(s => s.Reason).Must(r => r is not { Length: > CaseAttachment.ReasonLength }).WithMessage($"作废的原因不能超过 {CaseAttachment.ReasonLength} 个字，请缩短。");
    }
}

internal sealed class AttachmentsHandler(ICaseStore cases, IAttachmentStore attachments, AttachmentWork files, IUnitOfWork work)
    : ICenterHandler<AttachToCase, Done>, ICenterHandler<StrikeOutAttachment, Done>, ICenterHandler<ViewAttachment, ShownAttachment>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, AttachToCase request, CancellationToken cancellationToken)
    {
        if (await cases.Find(at.Center.Id, request.CaseId, cancellationToken) is not { } one || !Knows(at.Actor, one, at.Center))
            return CaseRefusals.Unknown;
        if (Bars(at.Actor, one, at.Center, request.Files) is { } barred)
            return barred;
        if (await files.Attach(one, request.Files, at.Actor.Name, cancellationToken) is { } refusal)
            return refusal;
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(AtCenter at, StrikeOutAttachment request, CancellationToken cancellationToken)
    {
        if (await attachments.Find(at.Center.Id, request.AttachmentId, cancellationToken) is not { } attachment || await cases.Find(at.Center.Id, attachment.CaseId, cancellationToken) is not { } one)
            return AttachmentRefusals.Unknown;
        if (CaseRules.KeepsFile(one, at.Actor, at.Center) is { } barred)
            return barred;
        if (attachment.StrikeOut(request.Reason.Trim(), at.Actor.Name, work.Now) is { } refusal)
            return refusal;
        return Done.It;
    }

    public async Task<Outcome<ShownAttachment>> Handle(AtCenter at, ViewAttachment request, CancellationToken cancellationToken)
    {
        if (await attachments.Find(at.Center.Id, request.AttachmentId, cancellationToken) is not { } attachment
            || await cases.Find(at.Center.Id, attachment.CaseId, cancellationToken) is not { } one || !Knows(at.Actor, one, at.Center))
            return AttachmentRefusals.Unknown;
        if (await attachments.Content(attachment.Id, cancellationToken) is not { } content)
            return AttachmentRefusals.Lost;
        return new ShownAttachment(attachment.Name, attachment.Kind, content);
    }

    private static bool Knows(Actor actor, Case one, CenterProfile center) => actor.Allows(Permission.HandleCases, center.Scope) || one.SubmittedBy == actor.Id;

    private Refusal? Bars(Actor actor, Case one, CenterProfile center, IReadOnlyList<SentFile> sent)
    {
        return actor.Allows(Permission.HandleCases, center.Scope)
            ? CaseRules.KeepsFile(one, actor, center)
            : one.Supply([.. sent.Select(f => f.Material).Where(m => m.Length > 0).Distinct()], actor.Name, work.Now);
    }
}
