using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>添加附件: photographs and scans for a case; by the agent who submitted it they supply what was lacking (CASE-10).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case; anything but archived, for an agent one that still waits for materials.</param>
/// <param name="Files">1–<see cref="CaseAttachment.GreatestCount"/> files, all of them or none.</param>
public sealed record AttachToCase(string CenterId, Guid CaseId, IReadOnlyList<SentFile> Files) : IUseCase<Done>;

/// <summary>作废附件: it stays to be seen, with the reason.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="AttachmentId">The attachment.</param>
/// <param name="Reason">Why, 1–<see cref="CaseAttachment.ReasonLength"/> characters.</param>
public sealed record StrikeOutAttachment(string CenterId, Guid AttachmentId, string Reason) : IUseCase<Done>;

/// <summary>查看附件: that somebody looked is kept in the audit trail.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="AttachmentId">The attachment.</param>
public sealed record ViewAttachment(string CenterId, Guid AttachmentId) : IUseCase<ShownAttachment>, IReveals
{
    Guid IReveals.Revealed => AttachmentId;
}

/// <summary>An attachment with its bytes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What the bytes are.</param>
/// <param name="Content">The bytes.</param>
public sealed record ShownAttachment(string Name, FileKind Kind, byte[] Content);

/// <summary>Shape of <see cref="AttachToCase"/>.</summary>
public sealed class AttachToCaseValidator : AbstractValidator<AttachToCase>
{
    /// <summary>The rules.</summary>
    public AttachToCaseValidator()
    {
        RuleFor(a => a.Files).Files();
        RuleFor(a => a.Files).Must(f => f is not { Count: 0 }).WithMessage("没有选择文件，请拍照或选择文件。");
    }
}

/// <summary>Shape of <see cref="StrikeOutAttachment"/>.</summary>
public sealed class StrikeOutAttachmentValidator : AbstractValidator<StrikeOutAttachment>
{
    /// <summary>The rules.</summary>
    public StrikeOutAttachmentValidator()
    {
        RuleFor(s => s.Reason).Words("作废的原因");
        RuleFor(s => s.Reason).Must(r => r is not { Length: > CaseAttachment.ReasonLength }).WithMessage($"作废的原因不能超过 {CaseAttachment.ReasonLength} 个字，请缩短。");
    }
}

/// <summary>Does what concerns the attachments of cases. A clerk adds and strikes out at the own cases and looks at all of the
/// centre; an agent adds and looks where they submitted themselves, and knows of no other case.</summary>
public sealed class AttachmentsHandler(ICenterDirectory centers, ICaseStore cases, IAttachmentStore attachments, AttachmentWork files, IUnitOfWork work)
    : IHandle<AttachToCase, Done>, IHandle<StrikeOutAttachment, Done>, IHandle<ViewAttachment, ShownAttachment>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, AttachToCase request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!(await Scope(actor, request, cancel)).TryGet(out var center, out var refused))
            return refused;
        if (await cases.Find(center.Id, request.CaseId, cancel) is not { } one || !Knows(actor, one, center))
            return CaseRefusals.Unknown;
        if (Bars(actor, one, center, request.Files) is { } barred)
            return barred;
        if (await files.Attach(one, request.Files, actor.Name, cancel) is { } refusal)
            return refusal;
        await work.Commit(actor, request, [], cancel);
        return Done.It;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, StrikeOutAttachment request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.HandleCases, center.Scope) is { } forbidden)
            return forbidden;
        if (await attachments.Find(center.Id, request.AttachmentId, cancel) is not { } attachment || await cases.Find(center.Id, attachment.CaseId, cancel) is not { } one)
            return AttachmentRefusals.Unknown;
        if (CaseWork.NotTheirs(actor, one, center))
            return CaseRefusals.NotYours;
        if (one.State == CaseState.Archived)
            return CaseRefusals.WrongState(one.State);
        if (attachment.StrikeOut(request.Reason.Trim(), actor.Name, work.Now) is { } refusal)
            return refusal;
        await work.Commit(actor, request, [], cancel);
        return Done.It;
    }

    /// <inheritdoc/>
    public async Task<Outcome<ShownAttachment>> Handle(Actor actor, ViewAttachment request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!(await Scope(actor, request, cancel)).TryGet(out var center, out var refused))
            return refused;
        if (await attachments.Find(center.Id, request.AttachmentId, cancel) is not { } attachment
            || await cases.Find(center.Id, attachment.CaseId, cancel) is not { } one || !Knows(actor, one, center))
            return AttachmentRefusals.Unknown;
        if (await attachments.Content(attachment.Id, cancel) is not { } content)
            return AttachmentRefusals.Lost;
        await work.Commit(actor, request, [], cancel);
        return new ShownAttachment(attachment.Name, attachment.Kind, content);
    }

    private async Task<Outcome<CenterProfile>> Scope(Actor actor, IUseCase request, CancellationToken cancel)
    {
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        return actor.Allows(Permission.SubmitForVillagers, center.Scope) ? center
            : actor.Lacks(Permission.HandleCases, center.Scope) is { } forbidden ? forbidden : center;
    }

    private static bool Knows(Actor actor, Case one, CenterProfile center) => actor.Allows(Permission.HandleCases, center.Scope) || one.SubmittedBy == actor.Id;

    private Refusal? Bars(Actor actor, Case one, CenterProfile center, IReadOnlyList<SentFile> sent)
    {
        if (!actor.Allows(Permission.HandleCases, center.Scope))
            return one.Supply([.. sent.Select(f => f.Material).Where(m => m.Length > 0).Distinct()], actor.Name, work.Now);
        return CaseWork.NotTheirs(actor, one, center) ? CaseRefusals.NotYours
            : one.State == CaseState.Archived ? CaseRefusals.WrongState(one.State)
            : null;
    }
}
