using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>附件 of a report: pictures and papers that show what it tells (REP-3). It belongs to the revision with which it came and,
/// like everything else in it, never changes once that was sent in.</summary>
public sealed class ReportFile
{
    /// <summary>Greatest number of files of a revision.</summary>
    public const int GreatestCount = 10;

    private ReportFile()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The revision it came with.</summary>
    public Guid ReportId { get; private init; }

    /// <summary>Name with the extension of its kind, safe on every system.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What the bytes are, found by looking at them.</summary>
    public FileKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Adds a file to a draft; its kind is read from its bytes, whatever it is called.</summary>
    public static Outcome<ReportFile> Add(Report report, string name, byte[] content, int there, Moment now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(content);
        if (report.State != ReportState.Draft)
            return ReportRefusals.Frozen;
        if (there >= GreatestCount)
            return ReportRefusals.TooManyFiles;
        if (content.Length is 0 or > FileKinds.GreatestSize || FileKinds.Of(content) is not { } kind)
            return ReportRefusals.BadFile;
        return new ReportFile { Id = Guid.CreateVersion7(now.Instant), ReportId = report.Id, Name = FileKinds.SafeName(name, kind), Kind = kind, Size = content.Length, AddedAt = now.Instant };
    }
}
