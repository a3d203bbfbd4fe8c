namespace BianMin.Domain.Cases;

/// <summary>The attachments that one unit of work changes.</summary>
public interface IAttachmentStore
{
    /// <summary>An attachment of the centre.</summary>
    Task<CaseAttachment?> Find(string centerId, Guid attachmentId, CancellationToken cancellationToken);

    /// <summary>How many photographs and scans of a case count.</summary>
    Task<int> Count(Guid caseId, CancellationToken cancellationToken);

    /// <summary>The bytes in plain; null when they are lost.</summary>
    Task<byte[]?> Content(Guid attachmentId, CancellationToken cancellationToken);

    /// <summary>Adds an attachment; its bytes are kept enciphered.</summary>
    Task Add(CaseAttachment attachment, byte[] content, CancellationToken cancellationToken);
}
