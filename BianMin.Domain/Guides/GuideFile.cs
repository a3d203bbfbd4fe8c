using BianMin.Domain.Kernel;

namespace BianMin.Domain.Guides;

/// <summary>A form to fill in (格式文本) or a filled-in example (示范文本) of an item (OPEN-6).</summary>
public sealed class GuideFile
{
    /// <summary>Files an item may have at most.</summary>
    public const int GreatestCount = 20;

    private GuideFile()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The county that keeps the item.</summary>
    public string CountyId { get; private init; } = "";

    /// <summary>The item.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>Form or sample.</summary>
    public FilePurpose Purpose { get; private init; }

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

    /// <summary>When it was taken away (UTC); null while it is offered.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Adds a file to an item; its kind is read from its bytes, whatever it is called.</summary>
    public static Outcome<GuideFile> Add(ServiceItem item, FilePurpose purpose, string name, byte[] content, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length is 0 or > FileKinds.GreatestSize)
            return GuideRefusals.FileSize;
        if (FileKinds.Of(content) is not { } kind || kind == FileKind.Jpeg)
            return GuideRefusals.FileType;
        return new GuideFile
        {
            Id = Guid.CreateVersion7(now.Instant),
            CountyId = item.CountyId,
            ItemId = item.Id,
            Purpose = purpose,
            Name = FileKinds.SafeName(name, kind),
            Kind = kind,
            Size = content.Length,
            AddedBy = by,
            AddedAt = now.Instant,
        };
    }

    /// <summary>Takes it away.</summary>
    public void Remove(Moment now) => RemovedAt ??= now.Instant;
}

/// <summary>What a file is for.</summary>
public enum FilePurpose
{
    /// <summary>格式文本: a blank form.</summary>
    Form,

    /// <summary>示范文本: a filled-in example.</summary>
    Sample,
}
