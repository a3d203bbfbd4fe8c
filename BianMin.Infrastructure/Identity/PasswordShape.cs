using BianMin.Domain.Org;
using Microsoft.AspNetCore.Identity;

namespace BianMin.Infrastructure.Identity;

/// <summary>The part of the password rules that the identity system's options cannot say: letters of either case, and not too long.</summary>
internal sealed class PasswordShape(IdentityErrorDescriber errors) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (password is null || !password.Any(char.IsLetter))
            return Task.FromResult(IdentityResult.Failed(errors.PasswordRequiresLower()));
        if (password.Length > AccountRules.PasswordMost)
            return Failed("PasswordTooLong", $"密码最多 {AccountRules.PasswordMost} 位。");
        return user.UserName is { Length: > 2 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? Failed("PasswordContainsUserName", "密码不要包含用户名。")
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Failed(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
