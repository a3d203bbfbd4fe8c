using BianMin.Domain.Desk;

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

    /// <summary>What the check found, all of it.</summary>
    public static Refusal Incomplete(IReadOnlyList<string> missing) =>
        Refusal.Invalid("guides.incomplete", $"还不能发布，共 {missing.Count} 处需要补充：{string.Concat(missing)}");
}
