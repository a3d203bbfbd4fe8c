using BianMin.Domain.Guides;
using BianMin.Domain.Org;

namespace BianMin.Portal.Guides;

/// <summary>The Chinese words for what a guide names by a value.</summary>
internal static class GuideWords
{
    public static string Of(ItemCategory category) => category.Text();

    public static string Of(HandlingKind kind) => kind.Text();

    public static string Of(Audience audience) => audience switch
    {
        Audience.Person => "自然人",
        Audience.Organisation => "法人和其他组织",
        Audience.Both => "自然人、法人和其他组织",
    };

    public static string Of(MaterialMedium medium) => medium switch
    {
        MaterialMedium.Paper => "纸质",
        MaterialMedium.Electronic => "电子",
        MaterialMedium.Either => "纸质或电子",
    };

    public static string Of(MaterialWeight weight) => weight == MaterialWeight.Main ? "主要" : "一般";

    /// <summary>How many to bring, such as 原件 1 份，复印件 2 份.</summary>
    public static string Amount(Material material) => (material.Originals, material.Copies) switch
    {
        (0, 0) => "按窗口要求",
        (var o, 0) => $"原件 {o} 份",
        (0, var c) => $"复印件 {c} 份",
        var (o, c) => $"原件 {o} 份，复印件 {c} 份",
    };

    /// <summary>容缺 and 承诺, in words; empty when neither.</summary>
    public static string Relief(Material material) => string.Join("，", new[]
    {
        material.Deferrable ? "可容缺后补" : null,
        material.Promisable ? "可用书面承诺代替" : null,
    }.Where(t => t is not null));

    /// <summary>The law with its article.</summary>
    public static string Of(LegalBasis basis) => $"{basis.Law}{basis.Article}";

    public static string Of(DayCounting counting) => counting == DayCounting.WorkingDays ? "工作日" : "自然日";

    public static string Of(FilePurpose purpose) => purpose == FilePurpose.Form ? "格式文本" : "示范文本";

    /// <summary>Such as 35 KB or 1.2 MB.</summary>
    public static string Size(int bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / 1024.0 / 1024.0:0.0} MB";

    /// <summary>Whom to ask: the item's own telephone, or the centre's hotline.</summary>
    public static string Phone(PublishedGuide guide, CenterProfile center) => string.IsNullOrEmpty(guide.Phone) ? center.Hotline : guide.Phone;

    /// <summary>The windows of a centre that accept the item, in the order of the hall.</summary>
    public static IEnumerable<WindowProfile> Windows(PublishedGuide guide, CenterProfile center) => center.Windows.Where(w => guide.WindowIds.Contains(w.Id));

    /// <summary>The same as text, such as 7号窗口 民政.</summary>
    public static string WindowNames(PublishedGuide guide, CenterProfile center) => string.Join("、", Windows(guide, center).Select(w => $"{w.Plate} {w.Name}"));

    /// <summary>The promised limit; a published guide always has one.</summary>
    public static string Promise(PublishedGuide guide) => guide.Content.PromisedLimit?.Text ?? "";
}
