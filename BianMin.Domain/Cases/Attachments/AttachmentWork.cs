using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>Puts what was sent with a use case beside its case: everything or nothing, in the same commit.</summary>
public sealed class AttachmentWork(IAttachmentStore attachments, IUnitOfWork work)
{
    /// <summary>Photographs and scans.</summary>
    internal async Task<Refusal?> Attach(Case one, IReadOnlyList<SentFile> files, string by, CancellationToken cancellationToken) =>
        files.Count > 0 && await attachments.Count(one.Id, cancellationToken) + files.Count > CaseAttachment.GreatestCount
            ? AttachmentRefusals.TooMany
            : await Add(one, files.Select(f => (AttachmentPurpose.Material, f)), by, cancellationToken);

    /// <summary>Signature and photograph of a handing over; they count for no limit.</summary>
    internal Task<Refusal?> Attach(Case one, HandOverProof? proof, string by, CancellationToken cancellationToken)
    {
        var files = new List<(AttachmentPurpose, SentFile)>();
        if (proof?.Signature is { } signature)
            files.Add((AttachmentPurpose.Signature, new("", "签名", signature)));
        if (proof?.Photo is { } photo)
            files.Add((AttachmentPurpose.HandOver, photo with { Material = "" }));
        return Add(one, files, by, cancellationToken);
    }

    private async Task<Refusal?> Add(Case one, IEnumerable<(AttachmentPurpose Purpose, SentFile File)> files, string by, CancellationToken cancellationToken)
    {
        var added = new List<(CaseAttachment Attachment, byte[] Content)>();
        foreach (var (purpose, file) in files)
        {
            if (!CaseAttachment.Add(one, purpose, file, added.Count, by, work.Now).TryGet(out var attachment, out var refusal))
                return refusal;
            added.Add((attachment, file.Content));
        }

        foreach (var (attachment, content) in added)
            await attachments.Add(attachment, content, cancellationToken);
        return null;
    }
}
