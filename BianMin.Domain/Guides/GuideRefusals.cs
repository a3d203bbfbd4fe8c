using BianMin.Domain.Kernel;

namespace BianMin.Domain.Guides;

/// <summary>The refusals of the catalogue, each saying what to do next.</summary>
public static class GuideRefusals
{
    /// <summary>The item has no draft.</summary>
    public static readonly Refusal NothingToPublish =
        Refusal.Conflict("guides.no-draft", "这个事项没有正在编辑的草稿，请先修改内容并保存。");

    /// <summary>The draft was not checked, or was changed after the check.</summary>
    public static readonly Refusal NotChecked =
        Refusal.Conflict("guides.not-checked", "草稿还没有审核，或审核后又有修改，请先审核再发布。");

    /// <summary>Guides are not published for days that have passed.</summary>
    public static readonly Refusal EffectiveInThePast =
        Refusal.Invalid("guides.past", "生效日期不能早于今天，请重新选择。");

    /// <summary>Nothing is published that could be withdrawn.</summary>
    public static readonly Refusal NotPublished =
        Refusal.Conflict("guides.not-published", "这个事项没有已发布的指南，不需要停用。");

    /// <summary>The county has no such item.</summary>
    public static readonly Refusal UnknownItem =
        Refusal.NotFound("guides.unknown-item", "没有找到这个事项，它可能已被删除，请返回事项目录重新选择。");

    /// <summary>Another item has the code.</summary>
    public static readonly Refusal CodeTaken =
        Refusal.Conflict("guides.code-taken", "这个事项编码已经被其他事项使用，请换一个编码。");

    /// <summary>Somebody else changed it since the editor read it.</summary>
    public static readonly Refusal ChangedMeanwhile =
        Refusal.Conflict("guides.changed", "在您编辑期间，别人已经修改了这个内容。您的修改没有保存，请先查看最新内容再改。");

    /// <summary>The item is not offered by the county now.</summary>
    public static readonly Refusal NotOffered =
        Refusal.Conflict("guides.not-offered", "县（市）中心还没有发布这个事项，或已停用，暂时不能进驻。");

    /// <summary>An item is accepted at one window at least.</summary>
    public static readonly Refusal NoWindow =
        Refusal.Invalid("guides.no-window", "请至少选择一个受理窗口。");

    /// <summary>The centre has not entered the item.</summary>
    public static readonly Refusal NotEntered =
        Refusal.Conflict("guides.not-entered", "这个事项没有进驻本中心，请刷新页面。");

    /// <summary>The file is empty or too large.</summary>
    public static readonly Refusal FileSize =
        Refusal.Invalid("guides.file-size", $"文件是空的或超过 {FileKinds.GreatestSize / 1024 / 1024} MB，请压缩后重新选择。");

    /// <summary>The file is of a kind that is not taken.</summary>
    public static readonly Refusal FileType =
        Refusal.Invalid("guides.file-type", "只能上传 PDF、Word（docx，不含宏）或 PNG 图片，请转换格式后重新选择。");

    /// <summary>The item has as many files as it may.</summary>
    public static readonly Refusal TooManyFiles =
        Refusal.Limit("guides.too-many-files", $"每个事项最多 {GuideFile.GreatestCount} 个附件，请先删除不用的附件。");

    /// <summary>No such rule.</summary>
    public static readonly Refusal UnknownRule =
        Refusal.NotFound("guides.unknown-rule", "没有找到这项制度，请返回制度列表重新选择。");

    /// <summary>No such file.</summary>
    public static readonly Refusal UnknownFile =
        Refusal.NotFound("guides.unknown-file", "没有找到这个附件，它可能已被删除，请刷新页面。");

    /// <summary>What the check found, all of it.</summary>
    public static Refusal Incomplete(IReadOnlyList<string> missing) =>
        Refusal.Invalid("guides.incomplete", $"还不能发布，共 {missing.Count} 处需要补充：{string.Concat(missing)}");
}
