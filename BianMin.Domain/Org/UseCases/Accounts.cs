using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Org;

/// <summary>新建账号.</summary>
/// <param name="Account">What it shall be; the password is kept in no trail.</param>
[Requires(Permission.Administer)]
public sealed record CreateAccount(NewAccount Account) : IUseCase<Guid>, IInstallationUseCase;

/// <summary>首次使用: creates the first administrator while there is no account, and never after.</summary>
/// <param name="Account">The administrator.</param>
[Requires(Permission.KeepHall)]
public sealed record CreateFirstAdministrator(NewAccount Account) : IUseCase<Done>, IInstallationUseCase;

/// <summary>分配账号: changes the name shown, the place and the roles.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Assignment">Who somebody is from now on.</param>
[Requires(Permission.Administer)]
public sealed record AssignAccount(Guid AccountId, AccountAssignment Assignment) : IUseCase<Done>, IInstallationUseCase;

/// <summary>停用账号: ends its sign-ins within seconds.</summary>
/// <param name="AccountId">The account.</param>
[Requires(Permission.Administer)]
public sealed record DisableAccount(Guid AccountId) : IUseCase<Done>, IInstallationUseCase;

/// <summary>启用账号.</summary>
/// <param name="AccountId">The account.</param>
[Requires(Permission.Administer)]
public sealed record EnableAccount(Guid AccountId) : IUseCase<Done>, IInstallationUseCase;

/// <summary>重置密码: sets a new password and ends all sign-ins with the old one.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Password">The new password; kept in no trail.</param>
[Requires(Permission.Administer)]
public sealed record ResetAccountPassword(Guid AccountId, string Password) : IUseCase<Done>, IInstallationUseCase
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(ResetAccountPassword)} {{ {AccountId} }}";
}

internal sealed class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    public CreateAccountValidator() => RuleFor(c => c.Account).NotNull().SetValidator(new NewAccountValidator());
}

internal sealed class CreateFirstAdministratorValidator : AbstractValidator<CreateFirstAdministrator>
{
    public CreateFirstAdministratorValidator() => RuleFor(c => c.Account).NotNull().SetValidator(new NewAccountValidator());
}

internal sealed class AssignAccountValidator : AbstractValidator<AssignAccount>
{
    public AssignAccountValidator() => RuleFor(a => a.Assignment).NotNull().SetValidator(new AccountAssignmentValidator());
}

internal sealed class ResetAccountPasswordValidator : AbstractValidator<ResetAccountPassword>
{
    public ResetAccountPasswordValidator() => RuleFor(r => r.Password).Password();
}
