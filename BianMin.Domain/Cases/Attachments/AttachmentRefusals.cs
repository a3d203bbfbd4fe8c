using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>Why a file does not become an attachment of a case; nothing of it was kept.</summary>
public static class AttachmentRefusals
{
    private const int Shown = 20;

    /// <summary>Too many.</summary>
    public static readonly Refusal TooMany = Refusal.Limit(
        "cases.too-many-files", $"一个办件最多保留 {CaseAttachment.GreatestCount} 个附件。请先作废不需要的附件，或把几页扫描成一个文件。");

    /// <summary>No such attachment in the centre.</summary>
    public static readonly Refusal Unknown = Refusal.NotFound("cases.unknown-file", "没有找到这个附件，请刷新后从办件页重新打开。");

    /// <summary>The bytes are not where they were put.</summary>
    public static readonly Refusal Lost = Refusal.NotFound("cases.lost-file", "附件的内容读不到了，请告诉系统管理员检查文件夹和备份。");

    /// <summary>The item asks for no such material.</summary>
    public static readonly Refusal UnknownMaterial = Refusal.Invalid("cases.unknown-material", "这个事项没有要求这份材料，请刷新后重新选择材料。");

    /// <summary>It was struck out before.</summary>
    public static readonly Refusal AlreadyStruckOut = Refusal.Conflict("cases.file-struck-out", "这个附件已经作废，请刷新后再看。");

    /// <summary>Empty or too large.</summary>
    public static Refusal Size(string name) => Refusal.Invalid(
        "cases.file-size", $"文件“{Short(name)}”是空的或超过 {FileKinds.GreatestSize / 1024 / 1024} 兆，没有保存任何文件。请把照片调小后重新选择。");

    /// <summary>Neither a photograph nor a scan.</summary>
    public static Refusal Type(string name) => Refusal.Invalid(
        "cases.file-type", $"文件“{Short(name)}”不是照片或扫描件，没有保存任何文件。请拍照，或选择图片文件、扫描件。");

    private static string Short(string name)
    {
        var plain = string.Concat(name.Where(c => PlainText.Is(c.ToString())));
        return plain.Length <= Shown ? plain : plain[..Shown] + "…";
    }
}
