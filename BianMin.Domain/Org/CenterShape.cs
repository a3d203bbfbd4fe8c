using BianMin.Domain.Kernel;

namespace BianMin.Domain.Org;

/// <summary>Shapes and refusals that several use cases about centres and their people share.</summary>
public static class CenterShape
{
    /// <summary>What is said of a code of the wrong shape.</summary>
    public const string CodeRule = "由 2 至 20 位小写字母和数字组成，以字母开头";

    /// <summary>What is said of a hotline of the wrong shape.</summary>
    public const string HotlineRule = "请填写服务热线，5 至 20 位数字和短横线，例如 0795-2510110。";

    /// <summary>Greatest number of lines of the ticker.</summary>
    public const int MostNotices = 10;

    /// <summary>Greatest length of a line of the ticker.</summary>
    public const int NoticeLength = 100;

    private const int NameLength = 20;

    /// <summary>The code belongs to another centre.</summary>
    public static readonly Refusal CodeTaken = Refusal.Conflict("org.code-taken", "这个中心代码已经使用，请换一个。");

    /// <summary>The set-up is another than the one that was read.</summary>
    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("org.changed", "刚才有人修改了中心的设置，您的修改没有保存。请刷新页面，核对后再改。");

    /// <summary>No such person in the centre.</summary>
    public static readonly Refusal UnknownPerson = Refusal.NotFound("org.unknown-person", "本中心没有这名工作人员，请刷新页面。");

    /// <summary>The staff number is on another badge.</summary>
    public static readonly Refusal NumberTaken = Refusal.Conflict("org.number-taken", "这个工号已有人使用，请换一个。");

    /// <summary>Whether a text can be a short code, part of addresses.</summary>
    public static bool IsCode(string? text) =>
        text is { Length: >= 2 and <= NameLength } && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    /// <summary>Whether a text can be a short name.</summary>
    public static bool IsName(string? text) => text?.Trim() is { Length: >= 2 and <= NameLength } name && PlainText.Is(name);

    /// <summary>Whether a text can be the hotline.</summary>
    public static bool IsHotline(string? text) => text?.Trim() is { Length: >= 5 and <= NameLength } number && number.All(c => char.IsAsciiDigit(c) || c == '-');
}
