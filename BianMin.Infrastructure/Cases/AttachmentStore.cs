using BianMin.Domain.Cases;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class AttachmentStore(BianMinDbContext context, SealedVault vault) : IAttachmentStore
{
    public Task<CaseAttachment?> Find(string centerId, Guid attachmentId, CancellationToken cancel) =>
        context.Set<CaseAttachment>().FirstOrDefaultAsync(a => a.Id == attachmentId && a.CenterId == centerId, cancel);

    public Task<int> Count(Guid caseId, CancellationToken cancel) =>
        context.Set<CaseAttachment>().CountAsync(a => a.CaseId == caseId && a.Purpose == AttachmentPurpose.Material && a.StruckOutAt == null, cancel);

    public Task<byte[]?> Content(Guid attachmentId, CancellationToken cancel) => vault.Get(context, attachmentId, cancel);

    public Task Add(CaseAttachment attachment, byte[] content, CancellationToken cancel)
    {
        context.Add(attachment);
        return vault.Put(context, attachment.Id, content, cancel);
    }
}
