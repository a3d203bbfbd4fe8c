using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Shapes that several use cases of the catalogue ask for.</summary>
public static class GuideShape
{
    /// <summary>What is said of a code of the wrong shape.</summary>
    public const string CodeRule = "事项编码由字母、数字和短横线组成，不超过 24 位，例如 MZ-001。";

    private const int ShortestReason = 2;
    private const int LongestReason = 200;

    /// <summary>Whether a text can be the code of an item.</summary>
    public static bool IsCode(string? code) =>
        code is { Length: > 0 and <= ServiceItem.CodeLength } && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && code[0] != '-';

    /// <summary>Whether a text can be kept as a reason.</summary>
    public static bool IsReason(string? reason) =>
        reason?.Trim() is { Length: >= ShortestReason and <= LongestReason } text && PlainText.Is(text);
}

/// <summary>Bounds of what is told: a draft may lack anything but its name, but nothing may be endless or unprintable.</summary>
public sealed class GuideContentValidator : AbstractValidator<GuideContent>
{
    /// <summary>Greatest length of any one text.</summary>
    public const int LongestText = 1000;

    /// <summary>Greatest length of all texts of one guide together: it is stored as one text.</summary>
    public const int LongestContent = 80_000;

    /// <summary>Greatest number of entries of any one list.</summary>
    public const int LongestList = 60;

    /// <summary>Greatest number of copies of a paper, and of visits.</summary>
    public const int MostCopies = 9;

    /// <summary>The rules.</summary>
    public GuideContentValidator()
    {
        RuleFor(c => c.Name).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("请填写事项名称，没有名称不能保存。")
            .MaximumLength(ServiceItem.NameLength).WithMessage($"事项名称不能超过 {ServiceItem.NameLength} 个字，请缩短。");
        RuleFor(c => c).Must(c => Texts(c).All(t => t.Length <= LongestText)).WithMessage($"每一项文字不能超过 {LongestText} 个字，请缩短或分成几条。");
        RuleFor(c => c).Must(c => Texts(c).Sum(t => t.Length) <= LongestContent).WithMessage($"一个事项的全部文字不能超过 {LongestContent / 10_000} 万字，请缩短。");
        RuleFor(c => c).Must(c => Texts(c).All(PlainText.Is)).WithMessage("文字中有不能保存的控制字符，请重新输入。");
        RuleFor(c => c).Must(c => Lists(c).All(n => n <= LongestList)).WithMessage($"每个列表不能超过 {LongestList} 条，请合并或分开。");
        RuleFor(c => c.Visits).InclusiveBetween(0, MostCopies).WithMessage($"到现场次数应在 0 至 {MostCopies} 次之间。");
        RuleFor(c => c.Materials).Must(m => m.All(x => x is { Originals: >= 0 and <= MostCopies, Copies: >= 0 and <= MostCopies }))
            .WithMessage($"材料份数应在 0 至 {MostCopies} 份之间。");
        RuleFor(c => c).Must(c => Enum.IsDefined(c.Category) && Enum.IsDefined(c.Kind) && (c.Decider is null || Enum.IsDefined(c.Decider.Kind)) && Enum.IsDefined(c.Audience) && c.Materials.All(m => Enum.IsDefined(m.Medium) && Enum.IsDefined(m.Weight)))
            .WithMessage("事项类别、办理类型、服务对象或者材料的形式无法识别，请重新选择。");
        RuleFor(c => c.JointDepartments).Must(j => j.All(x => x.Days is >= 0 and <= 365)).WithMessage("协办站所的时限应在 0 至 365 日之间。");
    }

    private static IEnumerable<int> Lists(GuideContent c) =>
        [c.JointDepartments.Count, c.LifeEvents.Count, c.Conditions.Count, c.Prohibitions.Count, c.LegalBasis.Count, c.Materials.Count,
            c.Steps.Count, c.Result.Delivery.Count, c.Faults.Count, c.Questions.Count];

    private static IEnumerable<string> Texts(GuideContent c) => new string?[]
        {
            c.Name, c.Summary, c.Department, c.AcceptingBody, c.DecidingBody, c.Decider?.Name, c.Decider?.Seal, c.Quota, c.Rights, c.Fee.Standard, c.Fee.Basis, c.Result.Name,
        }
        .Concat(c.LifeEvents).Concat(c.Conditions).Concat(c.Prohibitions).Concat(c.Result.Delivery).Concat(c.Faults)
        .Concat(c.JointDepartments.Select(j => j.Name))
        .Concat(c.LegalBasis.SelectMany(b => new[] { b.Law, b.Article, b.Says }))
        .Concat(c.Materials.SelectMany(m => new[] { m.Name, m.Source, m.Note }))
        .Concat(c.Steps.SelectMany(s => new[] { s.Name, s.Actor, s.Time, s.Text }))
        .Concat(c.Questions.SelectMany(q => new[] { q.Q, q.A }))
        .OfType<string>();
}
