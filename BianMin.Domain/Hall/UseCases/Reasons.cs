using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>The shape of a reason or remark, the same wherever one is asked for.</summary>
public static class Reasons
{
    private const char ZeroWidthNonJoiner = '\u200c';
    private const char ZeroWidthJoiner = '\u200d';

    /// <summary>Between 1 and 100 characters that can be seen and stored, on one line.</summary>
    public static IRuleBuilderOptions<T, string> Reason<T>(this IRuleBuilder<T, string> rule, string what) => rule
        .Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage($"请填写{what}。")
        .Must(r => r is not { Length: > Ticket.ReasonLength }).WithMessage($"{what}不能超过 {Ticket.ReasonLength} 个字，请缩短。")
        .Must(r => r is null || PlainText.Is(r)).WithMessage($"{what}中有不能保存的控制字符，请重新输入。");
}

/// <summary>The shapes of what machines and screens send.</summary>
internal static class RequestShapes
{
    // \z and not $: $ would let a line break pass at the end.
    private const string OneSeries = @"\A[A-Z]\z";
    private const string Key = @"\A[!-~]{1,64}\z";

    /// <summary>One capital letter.</summary>
    public static IRuleBuilderOptions<T, string> SeriesCode<T>(this IRuleBuilder<T, string> rule, string message) =>
        rule.NotNull().WithMessage(message).Matches(OneSeries).WithMessage(message);

    /// <summary>1–64 printable Latin characters.</summary>
    public static IRuleBuilderOptions<T, string> RequestKey<T>(this IRuleBuilder<T, string> rule)
    {
        const string message = "请求编号应为 1–64 个英文字母、数字或符号，中间没有空格。";
        return rule.NotNull().WithMessage(message).Matches(Key).WithMessage(message);
    }
}
