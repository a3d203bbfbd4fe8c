using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Portal.Identity;

/// <summary>What is typed at the first start.</summary>
public sealed class FirstRunForm
{
    /// <summary>Its rules.</summary>
    public static readonly IValidator<FirstRunForm> Rules = new Validator();

    /// <summary>User name of the administrator.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Name shown.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Password.</summary>
    public string Password { get; set; } = "";

    /// <summary>The same once more.</summary>
    public string Again { get; set; } = "";

    private sealed class Validator : AbstractValidator<FirstRunForm>
    {
        public Validator()
        {
            RuleFor(f => f.UserName).UserName();
            RuleFor(f => f.DisplayName).NotEmpty().WithMessage("请填写姓名。")
                .MaximumLength(County.NameLength).WithMessage($"姓名最多 {County.NameLength} 个字。");
            RuleFor(f => f.Password).Password();
            RuleFor(f => f.Again).Equal(f => f.Password).WithMessage("两次输入的密码不一样。");
        }
    }
}
