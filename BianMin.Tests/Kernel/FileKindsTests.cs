using System.IO.Compression;
using BianMin.Domain.Kernel;

namespace BianMin.Tests.Kernel;

/// <summary>A file is what is in it, not what it is called (OPEN-6).</summary>
public sealed class FileKindsTests
{
    [Fact]
    public void Pdf_word_png_and_jpeg_are_told_by_their_bytes()
    {
        Assert.Equal(FileKind.Pdf, FileKinds.Of("%PDF-1.4"u8.ToArray()));
        Assert.Equal(FileKind.Png, FileKinds.Of([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0]));
        Assert.Equal(FileKind.Jpeg, FileKinds.Of([0xFF, 0xD8, 0xFF, 0xE0, 0]));
        Assert.Equal(FileKind.Docx, FileKinds.Of(Zip("[Content_Types].xml", "word/document.xml")));
    }

    [Fact]
    public void Anything_else_is_not_taken_whatever_it_pretends_to_be()
    {
        Assert.Null(FileKinds.Of([]));
        Assert.Null(FileKinds.Of("MZ\u0090"u8.ToArray()));
        Assert.Null(FileKinds.Of("<html><script>alert(1)</script>"u8.ToArray()));
        Assert.Null(FileKinds.Of("PK\u0003\u0004 broken"u8.ToArray()));
        Assert.Null(FileKinds.Of(Zip("[Content_Types].xml", "xl/workbook.xml")));
        Assert.Null(FileKinds.Of(Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
    }

    [Theory]
    [InlineData("申请表.docx", "申请表.pdf")]
    [InlineData("C:\\桌面\\表一.exe", "表一.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("a\"b\r\nSet-Cookie: x.pdf", "abSet-Cookie x.pdf")]
    [InlineData("甲\u202efdp.exe", "甲fdp.pdf")]
    [InlineData("..", "附件.pdf")]
    [InlineData("", "附件.pdf")]
    public void A_name_is_made_safe_and_gets_the_extension_of_its_kind(string name, string safe) =>
        Assert.Equal(safe, FileKinds.SafeName(name, FileKind.Pdf));

    [Fact]
    public void A_very_long_name_is_cut() =>
        Assert.Equal(FileKinds.NameLength, FileKinds.SafeName(new string('长', 500), FileKind.Docx).Length);

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
                zip.CreateEntry(name);
        }

        return bytes.ToArray();
    }
}
