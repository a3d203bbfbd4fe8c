using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Reports;

/// <summary>Rules of texts that several use cases share.</summary>
internal static class ReportShapes
{
    private const int ShortestTitle = 4;

    public static IRuleBuilderOptions<T, string> ReportTitle<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(t => t?.Trim() is { Length: >= ShortestTitle and <= Report.TitleLength } title && PlainText.Is(title))
        .WithMessage($"请填写标题，{ShortestTitle} 至 {Report.TitleLength} 个字。");

    public static IRuleBuilderOptions<T, string> ReportText<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(t => t is { Length: <= Report.TextLength } && PlainText.Is(t.ReplaceLineEndings(" ")))
        .WithMessage($"工作情况不能超过 {Report.TextLength} 个字，也不能含有不能保存的控制字符。");

    public static IRuleBuilderOptions<T, string> ReportReason<T>(this IRuleBuilder<T, string> rule, string what) => rule
        .Must(r => r?.Trim() is { Length: >= 2 and <= Report.ReasonLength } reason && PlainText.Is(reason))
        .WithMessage($"请填写{what}，2 至 {Report.ReasonLength} 个字。");
}
