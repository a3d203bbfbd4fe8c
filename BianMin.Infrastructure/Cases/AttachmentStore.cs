using BianMin.Domain.Cases;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class AttachmentStore(BianMinDbContext context, SealedVault vault) : IAttachmentStore
{
    public Task<CaseAttachment?> Find(string centerId, Guid attachmentId, CancellationToken cancellationToken) =>
        context.Set<CaseAttachment>().FirstOrDefaultAsync(a => a.Id == attachmentId && a.CenterId == centerId, cancellationToken);

    public Task<int> Count(Guid caseId, CancellationToken cancellationToken) =>
        context.Set<CaseAttachment>().CountAsync(a => a.CaseId == caseId && a.Purpose == AttachmentPurpose.Material && a.StruckOutAt == null, cancellationToken);

    public Task<byte[]?> Content(Guid attachmentId, CancellationToken cancellationToken) => vault.Get(context, attachmentId, cancellationToken);

    public Task Add(CaseAttachment attachment, byte[] content, CancellationToken cancellationToken)
    {
        context.Add(attachment);
        return vault.Put(context, attachment.Id, content, cancellationToken);
    }
}
