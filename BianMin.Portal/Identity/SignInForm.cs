using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Portal.Identity;

/// <summary>What is typed at the door.</summary>
public sealed class SignInForm
{
    /// <summary>Its rules.</summary>
    public static readonly IValidator<SignInForm> Rules = new Validator();

    /// <summary>User name.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Password.</summary>
    public string Password { get; set; } = "";

    private sealed class Validator : AbstractValidator<SignInForm>
    {
        public Validator()
        {
            RuleFor(f => f.UserName).NotEmpty().WithMessage("请填写用户名。")
                .MaximumLength(AccountRules.UserNameLength).WithMessage("用户名太长。");
            RuleFor(f => f.Password).NotEmpty().WithMessage("请填写密码。")
                .MaximumLength(AccountRules.PasswordMost).WithMessage("密码太长。");
        }
    }
}
