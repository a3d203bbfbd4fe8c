using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>附件: a photograph, scan or signature that belongs to a case (CASE-10…CASE-12). It is never deleted: what does not
/// belong there is struck out with a reason and stays. The bytes are personal data and are kept apart, enciphered.</summary>
public sealed class CaseAttachment
{
    /// <summary>Greatest number of photographs and scans that count at one time.</summary>
    public const int GreatestCount = 30;

    /// <summary>Greatest size in bytes of all files of one sending: 50 MB.</summary>
    public const int GreatestSending = 50 * 1024 * 1024;

    /// <summary>Greatest size in bytes of a signature: 500 KB.</summary>
    public const int GreatestSignature = 500 * 1024;

    /// <summary>Greatest length of the reason of a strike-out.</summary>
    public const int ReasonLength = 100;

    private CaseAttachment()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The case.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>What it is there for.</summary>
    public AttachmentPurpose Purpose { get; private init; }

    /// <summary>Name of the material that it shows; empty for none of them.</summary>
    public string Material { get; private init; } = "";

    /// <summary>Name with the extension of its kind, safe on every system.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What the bytes are, found by looking at them.</summary>
    public FileKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }

    /// <summary>Who added it.</summary>
    public string AddedBy { get; private init; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>When it was struck out (UTC); null while it counts.</summary>
    public DateTimeOffset? StruckOutAt { get; private set; }

    /// <summary>Who struck it out; otherwise empty.</summary>
    public string StruckOutBy { get; private set; } = "";

    /// <summary>Why; otherwise empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Adds a file to a case; its kind is read from its bytes, whatever it is called.</summary>
    /// <param name="one">The case.</param>
    /// <param name="purpose">What it is there for; a signature is a PNG picture.</param>
    /// <param name="file">As it was sent.</param>
    /// <param name="place">Its place among the files of one sending, from 0.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant.</param>
    public static Outcome<CaseAttachment> Add(Case one, AttachmentPurpose purpose, SentFile file, int place, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(file);
        if (file.Content.Length is 0 or > FileKinds.GreatestSize || (purpose == AttachmentPurpose.Signature && file.Content.Length > GreatestSignature))
            return AttachmentRefusals.Size(file.Name);
        if (FileKinds.Of(file.Content) is not { } kind || kind == FileKind.Docx || (purpose == AttachmentPurpose.Signature && kind != FileKind.Png))
            return AttachmentRefusals.Type(file.Name);
        if (file.Material.Length > 0 && one.Materials.All(m => m.Name != file.Material))
            return AttachmentRefusals.UnknownMaterial;
        return new CaseAttachment
        {
            // Pages sent together stay in their order: identities of this kind are ordered by their milliseconds.
            Id = Guid.CreateVersion7(now.Instant.AddMilliseconds(place)),
            CenterId = one.CenterId,
            CaseId = one.Id,
            Purpose = purpose,
            Material = file.Material,
            Name = FileKinds.SafeName(file.Name, kind),
            Kind = kind,
            Size = file.Content.Length,
            AddedBy = by,
            AddedAt = now.Instant,
        };
    }

    /// <summary>作废: it does not belong there; it stays to be seen with the reason.</summary>
    public Refusal? StrikeOut(string reason, string by, Moment now)
    {
        if (StruckOutAt is not null)
            return AttachmentRefusals.AlreadyStruckOut;
        (StruckOutAt, StruckOutBy, Reason) = (now.Instant, by, reason);
        return null;
    }
}

/// <summary>What an attachment is there for.</summary>
public enum AttachmentPurpose
{
    /// <summary>材料: a photograph or scan of what was handed in.</summary>
    Material,

    /// <summary>签名: written by whoever received the result.</summary>
    Signature,

    /// <summary>交接照片: shows that the result was handed over, where nobody could sign.</summary>
    HandOver,
}

/// <summary>A file as it was sent.</summary>
/// <param name="Material">Name of the material that it shows; empty for none of them.</param>
/// <param name="Name">As the sender calls it; made safe.</param>
/// <param name="Content">The bytes.</param>
public sealed record SentFile(string Material, string Name, byte[] Content)
{
    /// <summary>Says nothing of what is in it.</summary>
    public override string ToString() => nameof(SentFile);
}

/// <summary>What proves that a result was handed over, besides the name that was typed; both may be missing.</summary>
/// <param name="Signature">The signature as a PNG picture; null when nobody signed.</param>
/// <param name="Photo">A photograph; null for none.</param>
public sealed record HandOverProof(byte[]? Signature, SentFile? Photo);
