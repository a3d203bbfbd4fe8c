using BianMin.Domain.Org;
using Microsoft.AspNetCore.Identity;

namespace BianMin.Infrastructure.Identity;

/// <summary>What the identity system says, in Chinese.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "没有成功，请稍后再试。");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "这个账号刚刚被别人改过，请刷新后再试。");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "原密码不正确。");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "操作凭据已失效，请重新开始。");

    public override IdentityError RecoveryCodeRedemptionFailed() => Error(nameof(RecoveryCodeRedemptionFailed), "恢复码不正确。");

    public override IdentityError LoginAlreadyAssociated() => Error(nameof(LoginAlreadyAssociated), "这种登录方式已经属于另一个账号。");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), $"用户名 {userName} 含有不能使用的字符。");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "电子邮箱不正确。");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), AccountRefusals.NameTaken(userName).Message);

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "这个电子邮箱已经有人使用。");

    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), $"角色 {role} 不正确。");

    public override IdentityError DuplicateRoleName(string role) => Error(nameof(DuplicateRoleName), $"角色 {role} 已经存在。");

    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), "这个账号已经有密码。");

    public override IdentityError UserLockoutNotEnabled() => Error(nameof(UserLockoutNotEnabled), "这个账号不能锁定。");

    public override IdentityError UserAlreadyInRole(string role) => Error(nameof(UserAlreadyInRole), "这个账号已经有这个角色。");

    public override IdentityError UserNotInRole(string role) => Error(nameof(UserNotInRole), "这个账号没有这个角色。");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少 {length} 位。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), $"密码至少要有 {uniqueChars} 种不同的字符。");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Error(nameof(PasswordRequiresNonAlphanumeric), "密码要有符号。");

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "密码要有数字。");

    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "密码要有字母。");

    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), "密码要有大写字母。");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
