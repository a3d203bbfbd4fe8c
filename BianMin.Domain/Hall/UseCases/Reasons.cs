using FluentValidation;

namespace BianMin.Domain.Hall;

/// <summary>The shape of a reason or remark, the same wherever one is asked for.</summary>
public static class Reasons
{
    /// <summary>Between 1 and 100 characters, on one line.</summary>
    public static IRuleBuilderOptions<T, string> Reason<T>(this IRuleBuilder<T, string> rule, string what) => rule
        .Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage($"请填写{what}。")
        .MaximumLength(Ticket.ReasonLength).WithMessage($"{what}不能超过 {Ticket.ReasonLength} 个字，请缩短。")
        .Must(r => r is null || !r.Any(char.IsControl)).WithMessage($"{what}中有不能保存的控制字符，请重新输入。");
}
