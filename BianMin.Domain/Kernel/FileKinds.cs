using System.Buffers.Binary;
using System.IO.Compression;

namespace BianMin.Domain.Kernel;

/// <summary>Tells files by what is in them: a name can say anything.</summary>
public static class FileKinds
{
    /// <summary>Greatest size in bytes of a file that is kept: 10 MB.</summary>
    public const int GreatestSize = 10 * 1024 * 1024;

    /// <summary>Greatest length of a file's name.</summary>
    public const int NameLength = 80;

    private const string Forbidden = "\\/:*?\"<>|;%&#'`";

    private static readonly byte[] JpegMark = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The kind of a file's bytes; null for all that is not taken.</summary>
    public static FileKind? Of(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.AsSpan().StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        if (content.AsSpan().StartsWith(PngMark))
            return FileKind.Png;
        if (content.AsSpan().StartsWith(JpegMark))
            return FileKind.Jpeg;
        return IsWord(content) ? FileKind.Docx : null;
    }

    /// <summary>The media type to serve a kind as.</summary>
    public static string MediaType(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };

    /// <summary>A name without folders and signs that mean something to a system, with the extension of its kind.</summary>
    public static string SafeName(string name, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = last.LastIndexOf('.') is > 0 and var dot ? last[..dot] : last;
        var safe = string.Concat(stem.Where(c => PlainText.Is(c.ToString()) && !Forbidden.Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        var extension = kind switch { FileKind.Pdf => ".pdf", FileKind.Png => ".png", FileKind.Jpeg => ".jpg", _ => ".docx" };
        var room = NameLength - extension.Length;
        return (safe.Length == 0 ? "附件" : safe.Length > room ? safe[..room] : safe) + extension;
    }

    private static bool IsWord(byte[] content)
    {
        const uint ZipMark = 0x04034b50;
        if (content.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(content) != ZipMark)
            return false;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("word/document.xml") is not null
                // A macro would run on the reader's machine.
                && zip.Entries.All(e => !e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

/// <summary>The kinds of file that are taken, each where it is of use.</summary>
public enum FileKind
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>PNG picture.</summary>
    Png,

    /// <summary>JPEG picture.</summary>
    Jpeg,
}
